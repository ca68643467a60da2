import {createRequire} from 'node:module';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {eventually, everythingOn, openRoots, troubleOf} from '../support/watched.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const CLINIC = '**/fhir/**';

let site: Site;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await openSite({routes: routes()});
  context = await browser.newContext({locale: 'en-GB', viewport: {width: 360, height: 740}});
  await context.addInitScript({path: AXE});
  await openRoots(context);
});
afterEach(async () => {
  await context.close();
  await site.close();
});

const words = (page: Page) => page.locator('rapport-journal').getByRole('textbox').first();
const button = (page: Page, name: string) => page.getByRole('button', {name, exact: true});
const signedOut = (page: Page) => page.waitForURL('**/signed-out.html');

async function openJournal(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}/journal.html`);
  await words(page).waitFor();
  return page;
}

async function share(page: Page, text: string): Promise<void> {
  await words(page).fill(text);
  await page.getByRole('button', {name: /^Keep and share/}).click();
  await button(page, 'Write another').waitFor();
}

const clinicIs = async (there: boolean) => (there ? context.unroute(CLINIC) : context.route(CLINIC, route => route.abort()));

async function atTheClinic(): Promise<string> {
  return (await fetch(`${site.url}/fhir/R4/QuestionnaireResponse`)).text();
}

describe('signing out of the portal', () => {
  test('keeps the words of the last moment, leaves nothing on the page, nor behind the Back button, nor in another tab', async () => {
    const [page, other] = [await openJournal(), await openJournal()];
    const trouble = troubleOf(page);
    await words(page).fill('The willow by the gate');
    await button(page, 'Sign out').click();
    await signedOut(page);
    await signedOut(other);
    await page.goto(`${site.url}/journal.html`);
    await signedOut(page);
    await page.goBack();
    expect(await everythingOn(page)).not.toContain('willow');
    await page.goto(`${site.url}/signed-out.html`);
    await button(page, 'Sign in').click();
    await page.getByRole('link', {name: 'Journal'}).first().click();
    await eventually(() => words(page).inputValue()).toBe('The willow by the gate');
    expect(trouble).toEqual([]);
  });

  test('logout-with-unsent-outbox: asks where something shared is still on its way, from any page; sending it now is one of three answers', async () => {
    await clinicIs(false);
    const page = await openJournal();
    await share(page, 'The willow by the gate');
    await page.getByRole('link', {name: 'Reedwater'}).click();
    await button(page, 'Sign out').click();
    await page.getByRole('heading', {name: 'One thing is not at your clinic yet'}).waitFor();
    expect(await page.evaluate(async () => (await (window as unknown as {axe: {run(root: Document): Promise<{violations: readonly {id: string}[]}>}}).axe.run(document)).violations.map(({id}) => id))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await button(page, 'Send now').click();
    await page.getByText('It did not go through.').waitFor();
    await button(page, 'Stay signed in').click();
    expect(new URL(page.url()).pathname).toBe('/index.html');

    await clinicIs(true);
    await button(page, 'Sign out').click();
    await button(page, 'Send now').click();
    await signedOut(page);
    expect(await atTheClinic()).toContain('The willow by the gate');
  });

  test('logout-with-unsent-outbox: asks too where what would send it did not arrive, and asks for that again', async () => {
    const courier = /\/start-[^/]*\.js$/;
    let refused = 0;
    await context.route(courier, route => ((refused += 1), route.abort()));
    const page = await openJournal();
    await share(page, 'The willow by the gate');
    await button(page, 'Sign out').click();
    await page.getByRole('heading', {name: 'One thing is not at your clinic yet'}).waitFor();
    expect(refused).toBeGreaterThan(0);
    await context.unroute(courier);
    await button(page, 'Send now').click();
    await signedOut(page);
    expect(await atTheClinic()).toContain('The willow by the gate');
  });

  test('anyway leaves it waiting on this device, and it goes on after signing in again', async () => {
    await clinicIs(false);
    const page = await openJournal();
    await share(page, 'The willow by the gate');
    await button(page, 'Sign out').click();
    await button(page, 'Sign out anyway').click();
    await signedOut(page);
    await clinicIs(true);
    await button(page, 'Sign in').click();
    await page.waitForURL('**/index.html');
    expect(await atTheClinic()).not.toContain('willow');
    await page.goto(`${site.url}/journal.html`);
    await eventually(atTheClinic).toContain('The willow by the gate');
  });
});
