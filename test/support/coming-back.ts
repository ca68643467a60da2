import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {resolve} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright-core';
import {chromiumArgs, findChromium} from '../../scripts/browsers.mjs';
import {CSP} from '../../scripts/serve.mjs';

const portal = resolve(import.meta.dirname, '../../dist-demo');

/** A Chromium with the cache that the Back button uses; automation turns it off. */
export async function openBrowserThatComesBack(): Promise<Browser> {
  return chromium.launch({executablePath: findChromium()!, args: chromiumArgs, ignoreDefaultArgs: ['--disable-back-forward-cache']});
}

/** The portal's pages with open roots, and cacheable: a browser puts no page away that may not be stored. */
export function pagesThatComeBack(change = (html: string) => html) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = /^\/[\w-]+\.html(?=$|\?)/.exec(request.url ?? '')?.[0];
    if (!path) return false;
    const html = await readFile(`${portal}${path}`, 'utf8');
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP});
    response.end(change(html.replace(/<meta charset="utf-8">/i, '$&<meta name="rapport-shadow-root" content="open">')));
    return true;
  };
}

/** Lets a page say whether it was restored as it stood, and not loaded anew. */
export async function watchRestoring(page: Page): Promise<void> {
  await page.evaluate(() => addEventListener('pageshow', ({persisted}) => document.documentElement.setAttribute('data-persisted', String(persisted))));
}

/** `true` once the page that `watchRestoring` looked at came back from the cache. */
export const wasRestored = (page: Page) => page.evaluate(() => document.documentElement.getAttribute('data-persisted') === 'true');
