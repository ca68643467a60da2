import {spawn, type ChildProcess} from 'node:child_process';
import {createInterface} from 'node:readline';
import {chromium, type Browser, type BrowserContext} from 'playwright-core';
import {chromiumArgs, findChromium} from '../../scripts/browsers.mjs';

const START = 30_000; // ms a browser may take to say where it listens

/** A Chromium of our own over a profile folder, which can be killed as a crash or a dead battery would. */
export interface KillableBrowser {
  /** The profile's own context: what is kept in it outlives the process. */
  readonly context: BrowserContext;
  /** Ends every process of this browser at once: nothing is told, nothing is written any more. */
  kill(): Promise<void>;
  /** Ends it as a person does, so that the profile's files are complete. */
  close(): Promise<void>;
}

/** Starts it on `profile`, with nothing open but an empty page. */
export async function openKillable(profile: string): Promise<KillableBrowser> {
  const executable = findChromium();
  if (executable === undefined) throw new Error('No Chrome or Chromium was found; set CHROME_PATH.');
  const args = [...chromiumArgs, '--headless=new', '--remote-debugging-port=0', '--no-default-browser-check', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executable, args, {detached: true, stdio: ['ignore', 'ignore', 'pipe']}); // a process group of its own
  const browser = await chromium.connectOverCDP(await address(child));
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return {
    context: browser.contexts()[0]!,
    kill: async () => {
      process.kill(-child.pid!, 'SIGKILL'); // the whole group: renderers and the storage service too
      await gone;
    },
    close: () => closeNicely(browser, gone),
  };
}

async function closeNicely(browser: Browser, gone: Promise<void>): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.close').catch(() => undefined); // it may be gone before it answers
  await gone;
}

/** Where the browser says it listens. */
async function address(child: ChildProcess): Promise<string> {
  const late = setTimeout(() => child.kill('SIGKILL'), START);
  for await (const line of createInterface({input: child.stderr!})) {
    const found = /^DevTools listening on (ws:\/\/\S+)/.exec(line);
    if (!found) continue;
    clearTimeout(late);
    child.stderr!.resume(); // nobody reads on, and the pipe must not fill
    return found[1]!;
  }
  throw new Error('The browser ended before it listened.');
}
