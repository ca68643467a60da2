import {chromium, type Browser, type Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {chromiumArgs, findChromium} from '../../scripts/browsers.mjs';
import {pagesThatComeBack, wasRestored, watchRestoring} from '../support/coming-back.js';
import {openSite, type Site} from '../support/site.js';
import {eventually, everythingOn, troubleOf} from '../support/watched.js';

let site: Site;
let browser: Browser | undefined;
beforeAll(async () => {
  site = await openSite({routes: [pagesThatComeBack()]});
});
afterAll(() => site.close());
afterEach(() => browser?.close());

const words = (page: Page) => page.locator('rapport-journal').getByRole('textbox').first();

async function open(launch: {readonly args?: readonly string[]; readonly ignoreDefaultArgs?: string[]}): Promise<Page> {
  browser = await chromium.launch({executablePath: findChromium()!, ...launch, args: [...chromiumArgs, ...(launch.args ?? [])]});
  return (await browser.newContext({locale: 'en-GB'})).newPage();
}

describe('what only a whole browser shows', () => {
  test('insecure-context: over plain http the portal says so, keeps nothing, and one can write (chromium)', async () => {
    const page = await open({args: ['--host-resolver-rules=MAP portal.test 127.0.0.1']});
    const trouble = troubleOf(page);
    await page.goto(`${site.url.replace('127.0.0.1', 'portal.test')}/journal.html`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByText('This page is not secure').first().waitFor();
    await words(page).fill('Heron over plain http');
    await page.getByText('Kept until you leave this page').first().waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name).filter(name => name?.startsWith('rapport-kit.')))).toEqual([]);
    expect(trouble.join()).not.toContain('Heron');
  });

  test('bfcache-restore-other-patient: back to a page that was left shows nothing of who was there before (chromium)', async () => {
    const page = await open({ignoreDefaultArgs: ['--disable-back-forward-cache']});
    await page.goto(`${site.url}/journal.html`);
    await words(page).fill('Heron of the one before');
    await page.getByText('Saved on this device').first().waitFor();
    await watchRestoring(page);
    await page.goto(`${site.url}/pages/blank.html`); // someone else signs in
    await page.goBack({waitUntil: 'commit'}); // a page that is restored loads nothing
    await eventually(() => wasRestored(page)).toBe(true); // it was restored, and not loaded anew
    await page.getByText('Covered').first().waitFor();
    expect(await page.locator('rapport-journal').getByRole('textbox').count()).toBe(0);
    expect(await everythingOn(page)).not.toContain('Heron');
  });
});
