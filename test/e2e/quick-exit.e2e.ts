import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowserThatComesBack, pagesThatComeBack, wasRestored, watchRestoring} from '../support/coming-back.js';
import {engines} from '../support/engines.js';
import {beginAnew, fieldOf, typeAndLeave} from '../support/leaving.js';
import {openSite, type Site} from '../support/site.js';
import {eventually, everythingOn, troubleOf} from '../support/watched.js';

const WORDS = 'The willow nobody may see';
const AWAY = '/index.html';
const TIMES = Number(process.env.TIMES ?? 3); // in each engine; 20 in a row was the proof when this was made

let site: Site;
let browser: Browser;
beforeAll(async () => {
  const quick = pagesThatComeBack(html => html.replace(/<rapport-(journal|breathing-room) /, `$&quick-exit="${AWAY}" `));
  [site, browser] = await Promise.all([openSite({routes: [quick, ...routes()]}), openBrowserThatComesBack()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe('leaving at once', () => {
  test('takes the place of the page, so going back does not lead to it, and the words wait for the next visit', async () => {
    const page = await browser.newPage();
    const trouble = troubleOf(page);
    await page.goto(`${site.url}/ter.html`);
    await page.goto(`${site.url}/journal.html`);
    await words(page).fill(WORDS);
    const before = await page.evaluate(() => history.length);
    await leave(page);
    expect(await page.evaluate(() => history.length)).toBe(before);

    await page.goBack({waitUntil: 'commit'});
    await eventually(() => new URL(page.url()).pathname).toBe('/ter.html');
    expect(await everythingOn(page)).not.toContain(WORDS);
    await page.goForward({waitUntil: 'commit'});
    await eventually(() => new URL(page.url()).pathname).toBe(AWAY);
    expect(await everythingOn(page)).not.toContain(WORDS);

    await page.goto(`${site.url}/journal.html`);
    await goOn(page);
    await eventually(() => words(page).inputValue()).toBe(WORDS);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test('leaves no words in a page of before either, which the browser restores as it stood', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/journal.html`);
    await words(page).fill(WORDS);
    await watchRestoring(page);
    await page.goto(`${site.url}/breathing-room.html`);
    await leave(page);
    await page.goBack({waitUntil: 'commit'});
    await eventually(() => wasRestored(page)).toBe(true);
    await page.getByText('Covered').first().waitFor();
    expect(await everythingOn(page)).not.toContain(WORDS);
    await page.close();
  });

  test.each(Object.keys(engines))(`keeps the words typed in the moment before, ${TIMES} times in a row (%s)`, {timeout: 180_000}, async engine => {
    const tab = await engines[engine]!();
    try {
      for (let time = 1; time <= TIMES; time += 1) {
        await tab.goto(`${site.url}/journal.html`);
        await eventually(() => tab.evaluate(beginAnew, undefined)).toBe(true);
        expect(await tab.evaluate(typeAndLeave, `${WORDS} ${time}`)).toBe(true);
        await eventually(() => tab.evaluate(() => location.pathname, undefined)).toBe(AWAY);
        await tab.goto(`${site.url}/journal.html`);
        await eventually(() => tab.evaluate(fieldOf, undefined)).toBe(`${WORDS} ${time}`);
      }
    } finally {
      await tab.close();
    }
  });
});

const words = (page: Page) => page.locator('rapport-journal').getByRole('textbox').first();

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Leave now'}).click();
  await page.waitForURL(`**${AWAY}`);
}

/** Takes up what was begun, where the journal asks first. */
async function goOn(page: Page): Promise<void> {
  const button = page.getByRole('button', {name: 'Go on'});
  await words(page).or(button).first().waitFor();
  await eventually(async () => (await words(page).inputValue()) !== '' || (await button.count()) > 0).toBe(true);
  if ((await button.count()) > 0) await button.click();
}
