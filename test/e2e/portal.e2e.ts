import {readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {eventually, everythingOn, openRoots, requestsOf, troubleOf} from '../support/watched.js';

const PHONE = {width: 360, height: 740};
const NARROWEST = {width: 320, height: 640}; // a desk at 400 %
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const demo = resolve(import.meta.dirname, '../../demo');
const paths = readdirSync(demo, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.html')).map(path => path.replaceAll('\\', '/'));
const ours = paths.filter(path => !path.startsWith('components') && !path.startsWith('elements') && path !== 'embed.html');

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({routes: routes()}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe('every page of the portal', () => {
  test.each(paths)('%s breaks no policy, asks nothing of anyone else, and fits 320 pixels', async path => {
    const page = await (await browser.newContext({viewport: NARROWEST})).newPage();
    const trouble = troubleOf(page);
    const requests = requestsOf(page);
    await page.goto(`${site.url}/${path}`, {waitUntil: 'networkidle'});
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(trouble).toEqual([]);
    expect(requests.filter(address => new URL(address).origin !== site.url)).toEqual([]);
    await page.context().close();
  });

  test('the watch sees what breaks the policy', async () => {
    const page = await (await browser.newContext()).newPage();
    const trouble = troubleOf(page);
    await page.goto(`${site.url}/index.html`);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.evaluate(() => (document.body.innerHTML = '<b>text</b>')).catch(() => undefined); // refused is what is wanted
    await eventually(() => trouble.join('\n')).toMatch(/style-src[\s\S]*TrustedHTML|TrustedHTML[\s\S]*style-src/);
    await page.context().close();
  });

  test.each(ours.flatMap(path => (['light', 'dark'] as const).map(scheme => ({path, scheme}))))('axe finds nothing on $path, $scheme', async ({path, scheme}) => {
    const context = await browser.newContext({colorScheme: scheme, viewport: {width: 1100, height: 900}});
    await openRoots(context);
    await context.addInitScript({path: AXE});
    const page = await context.newPage();
    await page.goto(`${site.url}/${path}`, {waitUntil: 'networkidle'});
    for (const summary of await page.locator('body > .place summary').all()) await summary.click();
    expect(await page.evaluate(violations)).toEqual([]);
    await context.close();
  });
});

describe('two clients on one browser', () => {
  test('never see each other’s words, nor that there are any', async () => {
    const page = await openJournal();
    await keep(page, 'The willow by the gate', /^Keep for myself/);
    await eventually(() => entries(page).count()).toBe(1);

    await choose(page, 'client', 'patient-b');
    await page.getByText('Nothing here yet').waitFor();
    await eventually(() => words(page).inputValue()).toBe('');
    expect(await entries(page).count()).toBe(0);
    expect(await everythingOn(page)).not.toContain('willow');
    await keep(page, 'A boat without oars', /^Keep for myself/);
    await eventually(() => entries(page).count()).toBe(1);

    await choose(page, 'client', 'patient-a');
    await entries(page).first().click();
    await page.getByText('The willow by the gate').waitFor();
    expect(await everythingOn(page)).not.toContain('oars');
    await page.context().close();
  });

  test('words that are not saved yet go with their client', async () => {
    const page = await openJournal();
    await words(page).pressSequentially('Half a thought');
    await choose(page, 'client', 'patient-b');
    await eventually(() => words(page).inputValue()).toBe('');
    await choose(page, 'client', 'patient-a');
    await eventually(async () => (await words(page).inputValue()) || (await page.getByText('You have something unfinished').count())).toBeTruthy();
    const goOn = page.getByRole('button', {name: 'Go on'});
    if ((await goOn.count()) > 0) await goOn.click();
    await eventually(() => words(page).inputValue()).toBe('Half a thought');
    await page.context().close();
  });
});

describe('the therapist’s side', () => {
  test('lists what the client shared, and no sign of what is private', async () => {
    const page = await openJournal();
    await keep(page, 'Mine alone', /^Keep for myself/);
    await page.getByRole('button', {name: 'Write another'}).click();
    await keep(page, 'For us both', /^Keep and share/);
    await page.getByText('Sent to').waitFor();

    await page.goto(`${site.url}/therapist.html`);
    await page.getByRole('button', {name: 'Journal'}).click();
    await eventually(() => entries(page).count()).toBe(1);
    expect(await everythingOn(page)).not.toContain('Mine alone');
    await page.context().close();
  });
});

describe('the switches', () => {
  test('change the language of portal and kit at once, and the words stay', async () => {
    const page = await openJournal();
    await words(page).fill('Kept through it all');
    await choose(page, 'language', 'nl');
    await page.getByRole('button', {name: 'Voor mezelf bewaren'}).waitFor();
    await page.getByText('Ingelogd als Cliënt A').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await words(page).inputValue()).toBe('Kept through it all');
    await page.context().close();
  });

  test.each(ours)('%s fits a phone from right to left in longer words', async path => {
    const page = await (await browser.newContext({viewport: PHONE})).newPage();
    await page.goto(`${site.url}/${path}?language=ar-XB`, {waitUntil: 'networkidle'});
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('what the portal hears', () => {
  test('is shown without a word, and read() answers only for what is shared', async () => {
    const page = await openJournal();
    await page.getByText('What the portal hears').click();
    await keep(page, 'A word for the log', /^Keep for myself/);
    const saved = page.locator('.log li', {hasText: 'rapport-saved'}).first();
    await saved.getByRole('button', {name: 'read()'}).click();
    await saved.getByText('Refused: private').waitFor();
    expect(await page.locator('.log').innerText()).not.toContain('A word for the log');

    await page.getByRole('button', {name: 'Write another'}).click();
    await keep(page, 'Let us talk of the log', /^Keep and share/);
    await eventually(() => page.locator('.log li', {hasText: 'rapport-saved'}).count()).toBe(2);
    await saved.getByRole('button', {name: 'read()'}).click();
    await saved.getByText('Let us talk of the log').waitFor();
    await page.context().close();
  });
});

describe('what is shared', () => {
  test('is FHIR that an R4 endpoint takes whole and finds again', async () => {
    const page = await openJournal();
    await page.getByText('What the portal hears').click();
    await keep(page, 'Reeds in the wind', /^Keep and share/);
    const saved = page.locator('.log li', {hasText: 'rapport-saved'}).first();
    await saved.getByRole('button', {name: 'toFhir()'}).click();
    const bundle = await saved.locator('.answer').innerText();

    const answer = await fetch(`${site.url}/fhir/R4`, {method: 'POST', headers: {'content-type': 'application/fhir+json'}, body: bundle});
    expect([answer.status, await answer.json()]).toMatchObject([200, {type: 'transaction-response'}]);
    const found = await (await fetch(`${site.url}/fhir/R4/QuestionnaireResponse`)).text();
    expect(found).toContain('Reeds in the wind');
    await page.context().close();
  });
});

async function openJournal(): Promise<Page> {
  const context: BrowserContext = await browser.newContext({locale: 'en-GB'});
  await openRoots(context);
  const page = await context.newPage();
  await page.goto(`${site.url}/journal.html`);
  await words(page).waitFor();
  return page;
}

const entries = (page: Page) => page.locator('rapport-journal').getByRole('region', {name: 'Earlier'}).getByRole('button', {name: 'Reflection'});
const words = (page: Page) => page.locator('rapport-journal').getByRole('textbox').first();

async function keep(page: Page, text: string, how: RegExp): Promise<void> {
  await words(page).fill(text);
  await page.getByRole('button', {name: how}).click();
  await page.getByRole('button', {name: 'Write another'}).waitFor();
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator('.trying details').evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.locator(`select[name=${name}]`).selectOption(value);
}

/** Runs in the page: what axe finds, each with where. */
async function violations(): Promise<string[]> {
  const {axe} = window as unknown as {axe: {run(): Promise<{violations: {id: string; nodes: {target: unknown[]}[]}[]}>}};
  return (await axe.run()).violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`));
}
