import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowserThatComesBack, pagesThatComeBack, wasRestored, watchRestoring} from '../support/coming-back.js';
import {openSite, type Site} from '../support/site.js';
import {eventually, everythingOn} from '../support/watched.js';

const CANARY = 'the lamp by the window';
const SECOND = 'the chair by the door';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({routes: [pagesThatComeBack(), ...routes()]}), openBrowserThatComesBack()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe('looking back, client and therapist each at their own device', () => {
  test('nothing they wrote reaches the clinic before both are ready and both reveal; then only what they marked', async () => {
    const [client, therapist] = await Promise.all([openDevice('feedback.html'), openDevice('therapist.html')]);
    await therapist.getByRole('button', {name: 'Looking back'}).click();
    await takeTurn(client, CANARY);
    await client.getByText('You are ready', {exact: true}).waitFor();
    await eventually(atTheClinic).toContain('to-reveal');
    expect(await everythingOn(therapist)).not.toContain('You are ready');
    await takeTurn(therapist, SECOND);
    for (const page of [client, therapist]) await page.getByText('You are both ready').waitFor();
    for (const words of [CANARY, SECOND, 'kept to myself']) expect(await atTheClinic()).not.toContain(words);

    await client.getByRole('button', {name: 'Reveal together'}).click();
    await client.getByText('What you marked is on its way').waitFor();
    await eventually(atTheClinic).toContain(CANARY);
    expect(await everythingOn(therapist)).not.toContain(CANARY);
    await therapist.getByRole('button', {name: 'Reveal together'}).click();
    for (const page of [client, therapist]) {
      await page.getByText('What you showed each other').waitFor();
      await page.getByText(CANARY).waitFor();
      await page.getByText(SECOND).waitFor();
    }
    expect(await atTheClinic()).not.toContain('kept to myself');

    await leaveAndComeBack(client);
    expect(await everythingOn(client)).not.toContain(SECOND);
    await Promise.all([client, therapist].map(page => page.context().close()));
  }, 90_000);
});

describe('looking back at one device', () => {
  test('a page that the Back button brings back from the cache shows neither voice', async () => {
    const page = await openDevice('feedback.html');
    await page.getByRole('button', {name: 'One device'}).click();
    await takeTurn(page, CANARY);
    await page.getByRole('button', {name: 'I am the therapist'}).click();
    await takeTurn(page, SECOND);
    await page.getByRole('button', {name: 'Reveal together'}).click();
    await page.getByText(SECOND).waitFor();
    await leaveAndComeBack(page);
    const seen = await everythingOn(page);
    expect(seen).not.toContain(CANARY);
    expect(seen).not.toContain(SECOND);
    await page.getByRole('button', {name: 'Show again'}).click();
    await page.getByText('Covered').first().waitFor({state: 'hidden'});
    expect(await everythingOn(page)).not.toContain(SECOND);
    await page.context().close();
  }, 60_000);
});

/** A device of its own: nothing is shared with another but the clinic. */
async function openDevice(path: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1000, height: 900}, locale: 'en'});
  const page = await context.newPage();
  await page.goto(`${site.url}/${path}`);
  return page;
}

/** To another page, and back to the one the browser kept as it stood. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await watchRestoring(page);
  await page.goto(`${site.url}/journal.html`);
  await page.goBack({waitUntil: 'commit'}); // a page that is restored loads nothing
  await eventually(() => wasRestored(page)).toBe(true);
  await page.getByText('Covered').first().waitFor();
}

async function takeTurn(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', {name: 'What did you like?'}).fill(words);
  await page.getByRole('textbox', {name: 'What would you change?'}).fill('kept to myself');
  await page.getByRole('button', {name: 'Choose what to show'}).click();
  await page.getByRole('radio', {name: 'Show', exact: true}).first().check();
  await page.getByRole('radio', {name: 'Keep to myself'}).last().check();
  await page.getByRole('button', {name: 'Ready', exact: true}).click();
}

async function atTheClinic(): Promise<string> {
  return (await fetch(`${site.url}/fhir/R4/QuestionnaireResponse?_count=100`)).text();
}
