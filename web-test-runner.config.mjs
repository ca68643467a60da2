// BROWSERS unset: Chromium, and Firefox and WebKit wherever they are found.
// BROWSERS=chromium,firefox,webkit (any of them, by comma): exactly those; a missing one is an error.
import {existsSync} from 'node:fs';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {chromiumArgs, findChromium, findFirefox, findWebKit} from './scripts/browsers.mjs';
import {countReporter} from './scripts/count-reporter.mjs';
import {startWebKit} from './scripts/webkit.mjs';
import {bundles} from './test/support/bundles.mjs';
import {compiled} from './test/support/compiled.mjs';
import {figureTaker, rowReporter} from './test/support/row-reporter.mjs';

const asked = process.env.BROWSERS?.split(',').filter(Boolean);
const wanted = asked ?? ['chromium', ...(findFirefox() ? ['firefox'] : []), ...(findWebKit() ? ['webkit'] : [])];

// Each test file gets a page in a browser context of its own: no throttling of background tabs, no shared IndexedDB.
const ownContext = async ({browser}) => (await browser.createBrowserContext()).newPage();

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: found('Chrome or Chromium', findChromium(), 'Debian: apt-get install -y chromium. Elsewhere: install Chrome, or set CHROME_PATH.'),
        args: chromiumArgs,
      },
      createPage: ownContext,
      concurrency: 2,
    }),
  // Stock Firefox over WebDriver BiDi; no geckodriver.
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {
        browser: 'firefox',
        headless: true,
        executablePath: found('Firefox', findFirefox(), 'Debian: apt-get install -y firefox-esr. Elsewhere: install Firefox, or set FIREFOX_PATH.'),
      },
      concurrency: 1,
    }),
  webkit: async () => {
    const {port, capabilities} = await startWebKit(
      found('WebKitWebDriver with MiniBrowser', findWebKit(), 'Debian: apt-get install -y webkit2gtk-driver xvfb.'),
    );
    return webdriverLauncher({hostname: '127.0.0.1', port, path: '/', capabilities});
  },
};

const browsers = [];
const withoutWebKit = [];
let chromium;
for (const name of wanted) {
  const launch = launchers[name] ?? (() => found(`The browser "${name}"`, undefined, 'Known: chromium, firefox, webkit.'));
  const launcher = await launch();
  if (name === 'chromium') chromium = launcher;
  if (name !== 'webkit') withoutWebKit.push(launcher);
  browsers.push(launcher);
}

// Who watches files, or asks which lines were covered, wants each module by itself; all else is compiled once.
const byModule = ['--watch', '--coverage'].some(arg => process.argv.includes(arg));
const modules = () => esbuildPlugin({ts: true, target: 'es2022', tsconfig: new URL('./tsconfig.json', import.meta.url).pathname});

const KILLS = 'test/faults/kill.browser.ts'; // in WebKit by `npm run faults` alone, in a browser of their own: see scripts/faults/kills-in-webkit.mjs
const faults = [
  {name: 'faults', files: ['test/faults/*.browser.ts', `!${KILLS}`, ...(process.env.RAPPORT_ROWS ? ['test/faults/slow/*.browser.ts'] : [])]},
  ...(withoutWebKit.length > 0 ? [{name: 'kills', files: KILLS, browsers: withoutWebKit}] : []),
];
const groups = process.env.RAPPORT_ROWS ? faults : [
  {name: 'every engine', files: 'test/browser/**/*.browser.ts'},
  ...faults,
  ...(chromium && existsSync('test/chromium') ? [{name: 'Chromium only', files: 'test/chromium/**/*.browser.ts', browsers: [chromium]}] : []),
];

export default {
  // With `--files` on the command line only those run.
  ...(process.argv.some(arg => arg.startsWith('--files')) ? {} : {groups}),
  browsers,
  // The WebDriver launcher puts parallel tests in iframes of one page; 1 keeps a real page for each.
  concurrency: wanted.includes('webkit') ? 1 : 2,
  concurrentBrowsers: 3, // one that waits for the others to end would run alone at last
  hostname: '127.0.0.1',
  nodeResolve: {exportConditions: ['browser', 'development']},
  plugins: [byModule ? modules() : compiled(['test/browser', 'test/chromium', 'test/faults']), bundles(), figureTaker()],
  reporters: [defaultReporter(), countReporter(), ...(process.env.RAPPORT_ROWS ? [rowReporter(process.env.RAPPORT_ROWS)] : [])],
  filterBrowserLogs: ({args}) => !args.some(arg => typeof arg === 'string' && arg.includes('lit.dev/msg/dev-mode')),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 400_000,
  testFramework: {config: {timeout: 60_000, retries: 1}},
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reportDir: 'coverage/browser',
    reporters: ['lcovonly', 'text-summary'],
  },
};

function found(name, value, hint) {
  if (value) return value;
  console.error(`${name} was not found. ${hint}`);
  process.exit(1);
}
