import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {cdnFiles, publicModules} from '../../scripts/build/entries.mjs';
import {pastedPages, provided, type Pasted} from '../support/pasted.js';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {eventually, everythingOn, openRoots, talkOf} from '../support/watched.js';

const WORDS = 'By the water it was quiet';
const SONG = 'The Willow Song';
const BOTH = '<rapport-journal quick-exit="#weather"></rapport-journal><rapport-music-share setting="alone"></rapport-music-share>';
const ALL = cdnFiles(publicModules(resolve(import.meta.dirname, '../../src'))).map(({name}) => name).filter(name => name !== 'rapport');

/** Two files that each hold a copy of the kit, in both orders. */
const orders = [['journal', 'music-share'], ['music-share', 'journal'], ['journal', 'rapport'], ['rapport', 'journal']];
const pathOf = (files: readonly string[], about: string) => `/${about}/${files.join('+')}.html`;

const pages: Record<string, Pasted> = {};
for (const files of orders) {
  pages[pathOf(files, 'client')] = {files, body: provided(BOTH)};
  pages[pathOf(files, 'nobody-yet')] = {files, body: provided(BOTH, '')};
  pages[pathOf(files, 'shared-device')] = {files, body: provided(BOTH, 'client="4c1f09" shared-device')};
  pages[pathOf(files, 'no-provider')] = {files, body: BOTH};
}
const withEverything = orders.filter(files => files.includes('rapport'));
for (const files of withEverything) pages[pathOf(files, 'panel')] = {files, body: provided(`${BOTH}<rapport-my-data></rapport-my-data>`)};
for (const files of [ALL, [...ALL].reverse()]) {
  const tags = files.map(name => `<rapport-${name}${name === 'questionnaire' ? ' instrument="gad-7"' : ''}></rapport-${name}>`);
  pages[pathOf(files, 'all')] = {files, body: provided(tags.join(''))};
}

let site: Site;
let browser: Browser;
let page: Page;
let talk: readonly string[];
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({routes: [pastedPages(pages)]}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));
afterEach(() => page.context().close());

async function open(files: readonly string[], about: string): Promise<void> {
  const context = await browser.newContext({locale: 'en-GB', viewport: {width: 800, height: 900}});
  await openRoots(context);
  context.setDefaultTimeout(15_000);
  await context.addInitScript(hear);
  page = await context.newPage();
  talk = talkOf(page);
  await page.goto(site.url + pathOf(files, about));
}

/** Notes what the page hears, on `heard`. */
function hear(): void {
  const heard: string[] = [];
  Object.assign(window, {heard});
  for (const name of ['rapport-ready', 'rapport-sent', 'rapport-locked', 'rapport-unlocked'] as const) {
    addEventListener(name, ({detail}: CustomEventInit) => heard.push(`${name} ${(detail as {activity?: string}).activity ?? ''}`.trim()));
  }
}

/** Nothing more can be written from here on. */
function fillDisk(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

const heard = (name: string) => page.evaluate(start => (window as unknown as {heard: string[]}).heard.filter(each => each.startsWith(start)).sort(), name);
const journal = () => page.locator('rapport-journal');
const music = () => page.locator('rapport-music-share');
const button = (element: Locator, name: string) => element.getByRole('button', {name, exact: true});

/** What a page gives its provider: contacts, and an endpoint that takes what comes while someone is signed in. */
function provideContactsAndEndpoint(provider: HTMLElement): void {
  const page = Object.assign(window as unknown as {signedIn: boolean}, {signedIn: true});
  Object.assign(provider, {
    safety: {contacts: [{name: 'Front desk', how: '020 7946 0100', href: 'tel:+442079460100'}]},
    endpoint: {deliver: async (items: readonly unknown[]) => items.map(() => ({status: page.signedIn ? 'ok' : 'auth-needed'}))},
  });
}

/** Keys of a portal, which gives them while someone is signed in, and a client. */
function provideKeysAndClient(provider: HTMLElement): void {
  const page = Object.assign(window as unknown as {signedIn: boolean; asked: number}, {signedIn: true, asked: 0});
  const keyProvider = {
    async getKey() {
      page.asked += 1;
      if (!page.signedIn) throw new Error('signed out');
      return new Uint8Array(32).fill(7);
    },
  };
  Object.assign(provider, {keyProvider, client: '4c1f09'});
}

const provider = () => page.locator('rapport-provider');
const call = <T>(method: string, ...args: unknown[]) => provider().evaluate(
  (element, [name, given]) => (element as unknown as Record<string, (...args: unknown[]) => Promise<T>>)[name]!(...given), [method, args] as const);

async function write(): Promise<void> {
  await journal().getByRole('textbox').first().fill(WORDS);
  await button(music(), 'Add a song').first().click();
  await music().getByRole('textbox', {name: 'Song 1'}).fill(SONG);
}

async function shareBoth(): Promise<void> {
  await button(music(), 'Begin').click();
  await button(music(), 'Go on').click();
  for (const element of [journal(), music()]) await button(element, 'Keep and share with Dr Vos').click();
}

describe.each(orders)('%s.js and then %s.js on one page', (...files) => {
  test('each keeps what is written, with the contacts and the endpoint of one provider, and has it after a reload', async () => {
    await open(files, 'client');
    await provider().evaluate(provideContactsAndEndpoint);
    await write();
    for (const element of [journal(), music()]) {
      await button(element, 'Need help now?').click();
      await element.getByRole('link', {name: '020 7946 0100'}).waitFor();
      await page.keyboard.press('Escape');
      await element.getByText('Saved on this device').first().waitFor();
    }
    await shareBoth();
    for (const element of [journal(), music()]) await element.getByText('Kept on this device').first().waitFor();
    await eventually(() => heard('rapport-sent')).toEqual(['rapport-sent journal', 'rapport-sent music-share']);
    expect(await call('unsent')).toBe(0);

    await page.reload();
    await journal().locator('.entry').first().click();
    await journal().getByText(WORDS).first().waitFor();
    await music().getByText(SONG).first().waitFor();
    expect(talk).toEqual([]);
  });

  test('one lock covers both and drops the one key; each asks for it, is told why not, and opens both', async () => {
    await open(files, 'nobody-yet');
    await provider().evaluate(provideKeysAndClient);
    await write();
    await call('lock');
    for (const element of [journal(), music()]) await button(element, 'Unlock').waitFor();
    for (const words of [WORDS, SONG]) expect(await everythingOn(page)).not.toContain(words);

    await page.evaluate(() => Object.assign(window, {signedIn: false, asked: 0}));
    for (const element of [journal(), music()]) {
      await button(element, 'Unlock').click();
      await element.getByText('Your clinic asks you to sign in again').first().waitFor();
    }
    await page.evaluate(() => Object.assign(window, {signedIn: true, asked: 0}));
    await button(music(), 'Unlock').click();
    await eventually(() => journal().getByRole('textbox').first().inputValue()).toBe(WORDS);
    await eventually(() => music().getByRole('textbox', {name: 'Song 1'}).inputValue()).toBe(SONG);
    expect(await page.evaluate(() => (window as unknown as {asked: number}).asked)).toBe(1);
    expect([await heard('rapport-locked'), await heard('rapport-unlocked')]).toEqual([['rapport-locked'], ['rapport-unlocked']]);
    expect(talk).toEqual([]);
  });

  test('on a shared device the provider knows of all that is unsent, whichever file keeps it, and sends it', async () => {
    await open(files, 'shared-device');
    await provider().evaluate(provideContactsAndEndpoint);
    await page.evaluate(() => Object.assign(window, {signedIn: false}));
    await write();
    await shareBoth();
    await eventually(() => call('unsent')).toBe(2);
    await page.evaluate(() => Object.assign(window, {signedIn: true}));
    expect(await call('send')).toBe(0);
    expect(await heard('rapport-sent')).toEqual(['rapport-sent journal', 'rapport-sent music-share']);
    expect(talk).toEqual([]);
  });

  test('a full disk is told by both, and the words stay', async () => {
    await open(files, 'client');
    await button(music(), 'Add a song').first().waitFor();
    await page.evaluate(fillDisk);
    await write();
    for (const element of [journal(), music()]) await element.getByText('This device has no room left. Your words are still here.').first().waitFor();
    expect(await journal().getByRole('textbox').first().inputValue()).toBe(WORDS);
    expect(talk).toEqual([]);
  });

  test('"Leave now" in one empties both', async () => {
    await open(files, 'client');
    await write();
    await button(journal(), 'Leave now').click();
    for (const words of [WORDS, SONG]) expect(await everythingOn(page)).not.toContain(words);
    await page.waitForURL('**/*#weather');
    for (const element of [journal(), music()]) expect(await element.getByRole('heading').count()).toBe(0);
    expect(talk).toEqual([]);
  });

  test('without a provider, whose device it is is answered once for both', async () => {
    await open(files, 'no-provider');
    for (const element of [journal(), music()]) await element.getByText('Is this device only yours?').waitFor();
    await button(journal(), 'Yes, keep here').click();
    for (const element of [journal(), music()]) await element.getByText('Is this device only yours?').waitFor({state: 'detached'});
    expect(talk).toEqual([]);
  });
});

test.each(withEverything)('%s.js and then %s.js: what is kept goes into a copy to read, whichever file has its activity', async (...files) => {
  await open(files, 'panel');
  await write();
  await button(music(), 'Begin').click();
  await button(music(), 'Go on').click();
  for (const element of [journal(), music()]) {
    await button(element, 'Keep for myself').click();
    await element.getByText('Kept on this device').first().waitFor();
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Save to read'}).click()]);
  const copy = await readFile(await download.path(), 'utf8');
  for (const words of [WORDS, SONG]) expect(copy).toContain(words);
  expect(talk).toEqual([]);
});

test.each([[ALL], [[...ALL].reverse()]])('the files of all activities on one page are ready, and silent: %s', async files => {
  await open(files, 'all');
  await eventually(() => heard('rapport-ready')).toEqual(ALL.map(name => `rapport-ready ${name}`).sort());
  await journal().getByRole('textbox').first().fill(WORDS);
  for (const name of ['ter', 'questionnaire']) {
    const form = page.locator(`rapport-${name}`);
    await form.getByRole('radio').nth(1).focus();
    await page.keyboard.press('Space');
    await form.getByText('Saved on this device').first().waitFor();
  }
  expect(talk).toEqual([]);
});
