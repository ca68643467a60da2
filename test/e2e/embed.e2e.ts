import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {resolve} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {CSP} from '../../scripts/serve.mjs';
import {hashOf} from '../support/pasted.js';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {openRoots, requestsOf, troubleOf} from '../support/watched.js';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
const [embed = '', snippet = ''] = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) => html!);
const contacts = /```js\n(document\.querySelector[\s\S]*?)```/.exec(readme)?.[1] ?? '';
/** The snippet for one activity, in a page, with this hash. */
const withHash = (hash: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>My journal</title>${snippet.replace('sha384-…', hash)}</html>`;

/** What a page with its own ideas does to everything on it. */
const HOSTILE = `
  html { font-size: 40px; }
  * { all: unset; }
  div { display: none !important; }
  button, textarea, svg, section, header, footer, p, slot { visibility: hidden; opacity: 0; }
  * { text-transform: uppercase; box-sizing: content-box; }
`;

let site: Site;
let browser: Browser;
beforeAll(async () => {
  const pages: Record<string, [type: string, text: string]> = {
    '/pasted.html': ['text/html; charset=utf-8', embed],
    '/hostile.html': ['text/html; charset=utf-8', embed.replace('<title>', '<link rel="stylesheet" href="/hostile.css"><title>')],
    '/snippet.html': ['text/html; charset=utf-8', withHash(hashOf('journal'))],
    '/changed.html': ['text/html; charset=utf-8', withHash(hashOf('ter'))],
    '/clinic.js': ['text/javascript', contacts],
    '/hostile.css': ['text/css', HOSTILE],
    '/favicon.ico': ['image/x-icon', ''],
  };
  const route = (request: IncomingMessage, response: ServerResponse) => {
    const page = pages[request.url ?? ''];
    if (page) response.writeHead(200, {'content-type': page[0], 'content-security-policy': CSP}).end(page[1]);
    return page !== undefined;
  };
  [site, browser] = await Promise.all([openSite({routes: [route]}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe('the embed of the README', () => {
  test('is ten lines, and the portal shows the same one', () => {
    expect(embed.trim().split('\n')).toHaveLength(10);
    const shown = readFileSync(resolve(root, 'demo/embed.html'), 'utf8');
    expect(shown.replace(' vite-ignore', '')).toBe(embed);
  });

  test.each(['pasted.html', 'hostile.html'])('works as %s: a client writes, keeps, and the page hears of it', async name => {
    const page = await open();
    const trouble = troubleOf(page);
    const requests = requestsOf(page);
    await page.goto(`${site.url}/${name}`);
    await page.evaluate(() => document.addEventListener('rapport-saved', ({detail}: CustomEventInit) => document.documentElement.setAttribute('data-heard', JSON.stringify(detail))));

    const words = page.locator('rapport-journal').getByRole('textbox').first();
    await words.click();
    await page.keyboard.type('By the water it was quiet');
    await page.getByText('Saved on this device').waitFor();
    await page.getByRole('button', {name: 'Keep and share with Dr Vos'}).click();
    await page.getByText('Kept on this device').waitFor();

    const heard = await page.locator('html').getAttribute('data-heard');
    expect(heard).toContain('"sharing":"shared"');
    expect(heard).not.toContain('quiet');
    expect(trouble).toEqual([]);
    expect(requests.filter(address => new URL(address).origin !== site.url)).toEqual([]);
    await page.context().close();
  });

  test('hostile-css: is laid out under hostile styles as on a bare page, and its size keeps within bounds', async () => {
    const looks = [];
    for (const name of ['pasted.html', 'hostile.html']) {
      const page = await open();
      await page.goto(`${site.url}/${name}`);
      await page.getByRole('button', {name: 'Keep for myself'}).waitFor();
      looks.push(await lookOf(page));
      expect(await page.locator('rapport-journal').getByRole('textbox').first().evaluate(area => parseFloat(getComputedStyle(area).fontSize))).toBeLessThanOrEqual(36);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.context().close();
    }
    expect(looks[1]).toEqual(looks[0]);
  });
});

describe('the snippet of the README for one activity', () => {
  test('runs with the hash of its file, and has the clinic’s contacts', async () => {
    const page = await open();
    const trouble = troubleOf(page);
    await page.goto(`${site.url}/snippet.html`);
    await page.getByRole('button', {name: 'Need help now?'}).click();
    await page.getByRole('link', {name: '020 7946 0100'}).waitFor();
    await page.getByText('We are not an emergency service.').waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  test('runs nothing of a file that is not what the hash says', async () => {
    const page = await open();
    const trouble = troubleOf(page);
    await page.goto(`${site.url}/changed.html`);
    expect(await page.evaluate(() => customElements.get('rapport-journal'))).toBeUndefined();
    expect(trouble.join()).toContain('integrity');
    await page.context().close();
  });
});

async function open(): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 800, height: 900}});
  await openRoots(context);
  return context.newPage();
}

/** How the things a person sees first are shown. */
async function lookOf(page: Page): Promise<unknown> {
  const things = ['heading', 'textbox', 'button'] as const;
  return Promise.all(things.map(role => page.locator('rapport-journal').getByRole(role).first().evaluate(element => {
    const {display, visibility, opacity, letterSpacing, textTransform, boxSizing} = getComputedStyle(element);
    return {display, visibility, opacity, letterSpacing, textTransform, boxSizing, seen: element.checkVisibility() && element.clientHeight > 20};
  })));
}
