import {resolve} from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import {chromiumArgs, findChromium} from '../../scripts/browsers.mjs';
import {serve} from '../../scripts/serve.mjs';

const root = resolve(import.meta.dirname, '../..');
const folders = {
  '/': resolve(root, 'dist-demo'),
  '/pages/': resolve(root, 'dist-pages'),
  '/cdn/': resolve(root, 'dist/cdn'),
};

export interface Site {
  /** Without a slash at the end: `${site.url}/pages/two-tabs.html`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built portal at `/`, the test pages at `/pages/` and the self-contained files at `/cdn/`, under the strict policy. */
export async function openSite(options: Parameters<typeof serve>[1] = {}): Promise<Site> {
  return serve(folders, options);
}

function executablePath(): string {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chrome or Chromium was found; set CHROME_PATH.');
  return found;
}

/** A headless Chromium with nothing remembered. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: executablePath(), args: chromiumArgs});
}
