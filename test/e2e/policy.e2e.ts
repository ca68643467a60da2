import {request} from 'node:http';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openBrowser, openSite, type Site} from '../support/site.js';

describe('the server the portal is tested on', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(`${site.url}/pages/blank.html`);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('its policy refuses HTML made from text', async () => {
    const refused = page.evaluate(() => {
      document.body.innerHTML = '<b>x</b>';
    });
    await expect(refused).rejects.toThrow(/TrustedHTML/);
  });

  test('its policy refuses inline styles', async () => {
    const color = await page.evaluate(() => {
      const p = document.body.appendChild(document.createElement('p'));
      p.setAttribute('style', 'color: rgb(1, 2, 3)');
      return getComputedStyle(p).color;
    });
    expect(color).not.toBe('rgb(1, 2, 3)');
  });

  test('its policy refuses a request to another place', async () => {
    await expect(page.evaluate(() => fetch('https://elsewhere.example/'))).rejects.toThrow(/fetch/i);
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/pages/..%2f..%2fpackage.json', '/%E0%A4%A', '/none.html'])('it has nothing at %s', async path => {
    expect(await status(site.url, path)).toBe(404);
  });
});

/** Asked without the tidying that `fetch` does to a path. */
function status(url: string, path: string): Promise<number | undefined> {
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    request({hostname, port, path}, response => resolve(response.resume().statusCode)).once('error', reject).end();
  });
}
