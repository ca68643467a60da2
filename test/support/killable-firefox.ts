import {puppeteerCore} from '@web/test-runner-chrome';
import {findFirefox} from '../../scripts/browsers.mjs';

/** A page in a Firefox of our own over a profile folder, which can be killed as a crash would. */
export async function openKillableFirefox(profile: string) {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('No Firefox was found; set FIREFOX_PATH.');
  const launch = () => puppeteerCore.launch({browser: 'firefox', headless: true, executablePath, userDataDir: profile});
  const browser = await launch().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return launch(); // the driver was still putting its settings away after the last kill
  });
  const process_ = browser.process()!;
  const gone = new Promise<void>(resolve => process_.once('exit', () => resolve()));
  return {
    newPage: () => browser.newPage(),
    /** Ends every process of this browser at once. */
    kill: async () => {
      process.kill(-process_.pid!, 'SIGKILL'); // it is started with a process group of its own
      await gone;
    },
  };
}
