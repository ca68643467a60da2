import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {eventually, openRoots, requestsOf, troubleOf} from '../support/watched.js';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({routes: routes()}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

interface Running {
  readonly phase: string;
  readonly length: number;
  readonly elapsed: number;
  readonly since: number;
}

/** The countdown of the one timer on the page, whatever its tag is called in this version. */
const countdown = (page: Page) =>
  page.getByRole('timer').evaluate(face => ((face.getRootNode() as ShadowRoot).host as unknown as {countdown: Running}).countdown);

describe('a breathing room in the middle of its quiet step', () => {
  test('is the same after a real reload: the step, and the timer to the second; nobody else was asked for anything', async () => {
    const context = await browser.newContext({viewport: {width: 360, height: 740}});
    await openRoots(context);
    const page = await context.newPage();
    const [trouble, requests] = [troubleOf(page), requestsOf(page)];
    await page.goto(`${site.url}/breathing-room.html`);
    const room = page.locator('rapport-breathing-room');
    await room.getByRole('radio', {name: 'A café'}).check();
    await room.getByRole('button', {name: 'Begin'}).click();
    await room.getByRole('button', {name: 'A timer'}).click();
    await room.getByRole('radio', {name: '5', exact: true}).check();
    await room.getByRole('button', {name: 'Start the timer'}).click();
    const began = await countdown(page);
    await room.getByText('Saved on this device').waitFor();

    await page.reload();
    await room.getByRole('heading', {name: 'A café'}).waitFor();
    expect(await countdown(page)).toEqual(began);
    expect(began).toMatchObject({phase: 'running', length: 300_000});

    await page.evaluate(() => {
      const {now} = Date;
      Date.now = () => now() + 120_000; // two minutes later, without waiting for them
    });
    await eventually(() => page.getByRole('timer').innerText()).toBe('3 minutes left');
    expect(trouble).toEqual([]);
    expect(requests.filter(address => new URL(address).origin !== site.url)).toEqual([]);
    await context.close();
  });
});
