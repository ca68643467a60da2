// Finds real browsers on this machine. Downloads nothing.
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium} from 'playwright-core';

const env = process.env;
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Flags for every Chromium we start: no calls home, and no sandbox where it cannot work (root, some containers). */
export const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(asRoot || env.CHROME_NO_SANDBOX ? ['--no-sandbox'] : []),
];

export function findChromium() {
  if (env.CHROME_PATH) return env.CHROME_PATH;
  switch (process.platform) {
    case 'darwin':
      return firstRunnable(
        ['', env.HOME].flatMap(home =>
          ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(app => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
        ),
      );
    case 'win32':
      return firstRunnable(
        [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
          .filter(Boolean)
          .flatMap(base => ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(app => join(base, app))),
      );
    default:
      return onPath(['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']) ?? fetchedEarlier();
  }
}

export function findFirefox() {
  if (env.FIREFOX_PATH) return env.FIREFOX_PATH;
  if (process.platform === 'darwin') return firstRunnable(['/Applications/Firefox.app/Contents/MacOS/firefox']);
  if (process.platform === 'win32') return firstRunnable([join(env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe')]);
  return onPath(['firefox-esr', 'firefox']);
}

/** WebKitGTK: the driver and the small browser it drives, and Xvfb where there is no display. */
export function findWebKit() {
  if (process.platform !== 'linux') return undefined; // safaridriver on macOS needs an interactive opt-in
  const driver = onPath(['WebKitWebDriver']);
  const hasDisplay = env.DISPLAY || env.WAYLAND_DISPLAY || onPath(['Xvfb']);
  const triple = {x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu'}[process.arch];
  const binary = firstRunnable(
    ['6.0', '4.1', '4.0'].flatMap(version => [
      `/usr/lib/${triple}/webkit2gtk-${version}/MiniBrowser`,
      `/usr/lib/${triple}/webkitgtk-${version}/MiniBrowser`,
      `/usr/libexec/webkit2gtk-${version}/MiniBrowser`,
    ]),
  );
  return driver && binary && hasDisplay ? {driver, binary} : undefined;
}

/** A Chromium that `npx playwright-core install chromium` downloaded earlier, if any. */
function fetchedEarlier() {
  return firstRunnable([chromium.executablePath()]);
}

function onPath(names) {
  const exe = process.platform === 'win32' ? '.exe' : '';
  return firstRunnable((env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name + exe))));
}

function firstRunnable(paths) {
  return paths.find(path => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // not there, or not runnable: the next place is tried
    }
  });
}
