import {existsSync} from 'node:fs';
import {findChromium} from './browsers.mjs';
import {exitCode} from './run.mjs';

/** The Chromium to test in; installs Debian's own where that is allowed, else says what to do and ends. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No Chrome or Chromium here: installing Debian\'s.');
    await exitCode('apt-get', ['update', '-qq']);
    await exitCode('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error('The tests need Chrome, Chromium or Edge. Install one (Debian: apt-get install -y chromium), or set CHROME_PATH to it.');
  process.exit(1);
}
