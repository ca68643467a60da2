import {readFile} from 'node:fs/promises';
import type {Browser, Download, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {placeOf} from '../../src/store/place.js';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {eventually, openRoots, troubleOf} from '../support/watched.js';

const PRIVATE = 'A heron I told nobody of';
const SHARED = 'The ferry we may speak of';
const THERAPISTS = 'A canary of the therapist';
const OTHERS = 'The lighthouse of someone else';
const PASSWORD = 'eleven slow otters';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({routes: routes()}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe('what is kept here', () => {
  test('is taken along, deleted and brought back, with the courier on the page', async () => {
    const context = await browser.newContext({locale: 'en-GB'});
    await openRoots(context);
    const page = await context.newPage();
    const trouble = troubleOf(page);
    await keep(page, '?client=patient-b', OTHERS, /^Keep for myself/);
    await keep(page, '?author=therapist', THERAPISTS, /^Keep for myself/);
    await eventually(() => entries(page).count()).toBe(1);
    await keep(page, '', PRIVATE, /^Keep for myself/);
    await keep(page, '', SHARED, /^Keep and share/);
    await page.getByText('Sent to').waitFor();
    await eventually(() => entries(page).count()).toBe(2);

    await page.goto(`${site.url}/my-data.html`);
    await page.getByRole('button', {name: 'Save to read'}).waitFor();
    const readable = await text(await downloadAfter(page, 'Save to read'));
    expect(readable.name).toMatch(/^copy-\d{4}-\d\d-\d\d\.html$/);
    await page.getByText('More kinds of copy').click();
    const json = await text(await downloadAfter(page, 'JSON, to bring back here'));
    expect(json.name).toMatch(/^copy-\d{4}-\d\d-\d\d\.json$/);
    for (const copy of [readable.text, json.text]) {
      expect(copy).toContain(PRIVATE);
      expect(copy).toContain(SHARED);
      expect(copy).not.toContain(THERAPISTS);
      expect(copy).not.toContain(OTHERS);
    }

    await page.getByRole('button', {name: 'Save locked'}).click();
    await page.getByLabel('Password for this copy').fill(PASSWORD);
    await page.getByLabel('The same password once more').fill(PASSWORD);
    const locked = await downloadAfter(page, 'Save locked');
    await page.getByText('all of it was there: 2 things').waitFor();
    expect((await text(locked)).text).not.toContain(PRIVATE);

    const [mine, others] = await databasesOf('patient-a', 'patient-b');
    expect(await databases(page)).toContain(mine);
    await page.getByRole('button', {name: 'Delete everything…'}).click();
    await page.getByRole('button', {name: 'Delete everything', exact: true}).click();
    await page.getByText('Everything that was kept here is deleted.').waitFor();
    await eventually(() => databases(page)).not.toContain(mine);
    await page.evaluate(() => dispatchEvent(new Event('online'))); // the courier looks again
    await page.waitForLoadState('networkidle');
    expect(await databases(page)).not.toContain(mine);
    expect(await databases(page)).toContain(others);

    await page.locator('rapport-my-data input[type=file]').setInputFiles(await locked.path());
    await page.getByLabel('Password of this copy').fill(PASSWORD);
    await page.getByRole('button', {name: 'Open the copy'}).click();
    await page.getByText('with 2 things').waitFor();
    await page.getByRole('button', {name: 'Bring it back'}).click();
    await page.getByText('2 things came back.').waitFor();

    await page.goto(`${site.url}/journal.html`);
    await eventually(() => entries(page).count()).toBe(2);
    for (const [at, words] of [SHARED, PRIVATE].entries()) {
      await entries(page).nth(at).click();
      await page.getByText(words).first().waitFor();
    }
    expect(trouble).toEqual([]);
    await context.close();
  }, 120_000);
});

const entries = (page: Page) => page.locator('rapport-journal').getByRole('region', {name: 'Earlier'}).getByRole('button', {name: 'Reflection'});

/** Writes an entry on the journal's page as `query` says who is there, and keeps it. */
async function keep(page: Page, query: string, words: string, how: RegExp): Promise<void> {
  await page.goto(`${site.url}/journal.html${query}`);
  await page.locator('rapport-journal').getByRole('textbox').first().fill(words);
  await page.getByRole('button', {name: how}).click();
  await page.getByRole('button', {name: 'Write another'}).waitFor();
}

/** What the last button of that name hands to the downloads. */
async function downloadAfter(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: button}).last().click()]);
  return download;
}

async function text(download: Download): Promise<{readonly name: string; readonly text: string}> {
  return {name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8')};
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name));

const databasesOf = (...clients: readonly string[]) => Promise.all(clients.map(async client => (await placeOf('rapport', client)).name));
