import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {openRoots} from '../support/watched.js';

let site: Site;
let browser: Browser;
let contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await openSite({routes: routes()});
});
afterEach(async () => {
  await Promise.all(contexts.map(context => context.close()));
  contexts = [];
  await site.close();
});

/** A window of someone's own: another profile, so that nothing is shared but the server. */
async function openWindow(path: string): Promise<Page> {
  const context = await browser.newContext({locale: 'en-GB'});
  contexts.push(context);
  await openRoots(context);
  const page = await context.newPage();
  await page.goto(`${site.url}/${path}`);
  return page;
}

const journal = (page: Page) => page.locator('rapport-journal');
const words = (page: Page) => journal(page).getByRole('textbox').first();
const earlier = (page: Page) => journal(page).getByRole('region', {name: 'Earlier'}).getByRole('button', {name: 'Reflection'});

async function openClient(): Promise<Page> {
  const page = await openWindow('journal.html');
  await words(page).waitFor();
  return page;
}

async function openTherapist(): Promise<Page> {
  const page = await openWindow('therapist.html');
  await page.getByRole('button', {name: 'Journal'}).click();
  await words(page).waitFor();
  return page;
}

async function write(page: Page, text: string, how: RegExp): Promise<void> {
  const another = page.getByRole('button', {name: 'Write another'});
  if (await another.isVisible()) await another.click();
  await words(page).fill(text);
  await page.getByRole('button', {name: how}).click();
  await another.waitFor();
}

/** Everything the server holds of the kit's, as text. */
async function atTheClinic(): Promise<string> {
  const types = ['QuestionnaireResponse', 'Observation'];
  return (await Promise.all(types.map(async type => (await fetch(`${site.url}/fhir/R4/${type}?_count=100`)).text()))).join('\n');
}

describe('two windows, one clinic', () => {
  test('what the client shares appears at the therapist’s; what is taken back goes; what is private never leaves', async () => {
    const [client, therapist] = [await openClient(), await openTherapist()];
    await write(client, 'Mine alone, by the water', /^Keep for myself/);
    await write(client, 'A heron stood quite still', /^Keep and share/);
    await client.getByText('Sent to').waitFor();

    await expect.poll(() => earlier(therapist).count(), {timeout: 15_000}).toBe(1);
    await earlier(therapist).first().click();
    await journal(therapist).getByText('A heron stood quite still').first().waitFor();
    expect(await journal(therapist).innerText()).not.toContain('Mine alone');
    expect(await atTheClinic()).toContain('A heron stood quite still');

    await earlier(client).first().click();
    await client.getByRole('button', {name: 'Stop sharing'}).click();
    await client.getByText('Removed by').waitFor();
    await expect.poll(() => earlier(therapist).count(), {timeout: 15_000}).toBe(0);
    const left = await atTheClinic();
    expect(left).not.toContain('heron');
    expect(left).not.toContain('Mine alone');
  });

  test('a share made while the clinic cannot be reached says so, and goes when it can', async () => {
    const client = await openClient();
    await client.route('**/fhir/R4**', route => route.abort('internetdisconnected'));
    await write(client, 'Written on the train', /^Keep and share/);
    await client.getByText('Not sent yet.').first().waitFor();
    expect(await atTheClinic()).not.toContain('Written on the train');
    await client.unroute('**/fhir/R4**');
    await client.evaluate(() => window.dispatchEvent(new Event('online')));
    await client.getByText('Sent to').waitFor();
    expect(await atTheClinic()).toContain('Written on the train');
  });

  test('a refused record stays, says so, and is sent when the person tries again; the page hears of both', async () => {
    const client = await openClient();
    await client.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, {heard});
      for (const name of ['rapport-sent', 'rapport-failed'] as const) document.addEventListener(name, event => heard.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
    });
    await client.route('**/fhir/R4**', route => route.fulfill({status: 422, contentType: 'application/fhir+json', body: '{"resourceType":"OperationOutcome","issue":[{"code":"invariant"}]}'}));
    await write(client, 'Too odd at first', /^Keep and share/);
    await client.getByText('This could not be taken by').first().waitFor();
    await client.unroute('**/fhir/R4**');
    await client.getByRole('button', {name: 'Send again'}).click();
    await client.getByText('Sent to').waitFor();
    const heard = await client.evaluate(() => (window as unknown as {heard: string[]}).heard);
    expect(heard.map(each => each.split(' ')[0])).toEqual(['rapport-failed', 'rapport-sent']);
    expect(heard[0]).toContain('"code":"rejected"');
    expect(heard.join()).not.toContain('odd');
  });

  test('after signing in again the page tells the provider, and what waited goes', async () => {
    const client = await openClient();
    await client.route('**/fhir/R4**', route => route.fulfill({status: 401, body: ''}));
    await write(client, 'Signed out meanwhile', /^Keep and share/);
    await client.getByText('asks you to sign in again').first().waitFor();
    await client.unroute('**/fhir/R4**');
    const left = () => client.evaluate(() => document.querySelector('rapport-provider')!.unsent());
    expect(await left()).toBe(1);
    expect(await client.evaluate(() => document.querySelector('rapport-provider')!.send())).toBe(0);
    await client.getByText('Sent to').waitFor();
  });

  test('two-tabs-drain-outbox: two tabs send once, and the one that only looks on says so too', async () => {
    const first = await openClient();
    const second = await first.context().newPage();
    await second.goto(`${site.url}/journal.html`);
    await words(second).waitFor();
    let sent = 0;
    await first.context().route('**/fhir/R4', async route => {
      if (route.request().method() === 'POST') sent += 1;
      await route.continue();
    });
    await write(first, 'Said once', /^Keep and share/);
    await first.getByText('Sent to').waitFor();
    await earlier(second).first().click();
    await second.getByText('Sent to').first().waitFor();
    expect(sent).toBe(1);
  });

  test('kill-after-send-before-dequeue: a page gone after sending, before it could note that, leaves one copy', async () => {
    const client = await openClient();
    let cut = true;
    await client.route('**/fhir/R4', async route => {
      if (!cut) return route.continue();
      await route.fetch();
      await route.abort('connectionaborted'); // the server has it; the page never hears
    });
    await write(client, 'Sent, and not known', /^Keep and share/);
    await expect.poll(atTheClinic, {timeout: 15_000}).toContain('Sent, and not known');
    cut = false;
    await client.reload();
    await words(client).waitFor();
    await expect.poll(() => client.evaluate(() => document.querySelector('rapport-provider')!.unsent()), {timeout: 15_000}).toBe(0);
    expect((await atTheClinic()).split('Sent, and not known').length - 1).toBe(1);
  });
});

describe('a device that others use', () => {
  test('logout-with-unsent-outbox: leaving with something unsent asks first', async () => {
    const client = await openClient();
    await client.route('**/fhir/R4**', route => route.abort('internetdisconnected'));
    await client.evaluate(() => document.querySelector('rapport-provider')!.setAttribute('shared-device', ''));
    await words(client).waitFor();
    await write(client, 'On the clinic’s tablet', /^Keep and share/);
    await expect.poll(() => client.evaluate(() => document.querySelector('rapport-provider')!.unsent()), {timeout: 15_000}).toBe(1);
    const asked = () => client.evaluate(() => !window.dispatchEvent(new Event('beforeunload', {cancelable: true})));
    await expect.poll(asked, {timeout: 15_000}).toBe(true);
    await client.unroute('**/fhir/R4**');
    await client.evaluate(() => document.querySelector('rapport-provider')!.send());
    await expect.poll(asked, {timeout: 15_000}).toBe(false);
  });
});
