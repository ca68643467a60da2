import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {openKillable, type KillableBrowser} from '../support/killable.js';
import {openSite, type Site} from '../support/site.js';
import {eventually, openRoots} from '../support/watched.js';

const CANARY = 'quietheronbeneaththebridge';
const CONTROL = 'plainwordsinthepagefiles';
const LOSS = 1000; // ms: what was typed earlier than this before a kill must survive it, beside what a write takes on this machine now
const RRWEB = resolve(import.meta.dirname, '../../node_modules/rrweb/dist/rrweb.umd.min.cjs');

let site: Site;
let profile: string;
let browser: KillableBrowser | undefined;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'rapport-profile-'));
});
afterEach(async () => {
  await browser?.kill().catch(() => undefined); // ended by the test already
  browser = undefined;
  await rm(profile, {recursive: true, force: true, maxRetries: 5});
});

describe('when the browser is killed in the middle of typing', () => {
  test('kill-before-commit: all but the last second comes back, time after time', async () => {
    let kept = '';
    for (const before of [1700, 2600, 3300]) {
      browser = await openKillable(profile);
      const page = await journal(browser.context);
      if (kept !== '') await page.getByRole('button', {name: 'Go on'}).click();
      await eventually(() => text(page).inputValue()).toBe(kept);

      const slowest = await timeWrites(page);
      const typed = typeOn(page, kept);
      await new Promise(soon => setTimeout(soon, before)); // the moment of the crash
      const killed = Date.now();
      await browser.kill();
      const strokes = await typed;

      browser = await openKillable(profile);
      const again = await journal(browser.context);
      await again.getByRole('button', {name: 'Go on'}).click();
      await eventually(() => text(again).inputValue()).not.toBe(''); // it is read from the store first
      const found = await text(again).inputValue();
      const durable = strokes.filter(({at}) => at < killed - LOSS - slowest(killed)).at(-1)?.text ?? kept;
      expect(strokes.at(-1)?.text.startsWith(found)).toBe(true);
      expect(found.length).toBeGreaterThanOrEqual(durable.length);
      expect(found.length).toBeGreaterThan(kept.length);
      kept = found;
      await browser.close();
    }
  });
});

describe('what stays behind on the device', () => {
  test('no file of the profile holds a word that was written, draft, private or shared', async () => {
    browser = await openKillable(profile);
    const page = await journal(browser.context);
    await text(page).fill(`${CANARY} kept`);
    await page.getByRole('button', {name: 'Keep for myself'}).click();
    await page.getByRole('button', {name: 'Write another'}).click();
    await text(page).fill(`${CANARY} shared`);
    await page.getByRole('button', {name: /^Keep and share/}).click();
    await page.getByRole('button', {name: 'Write another'}).click();
    await text(page).fill(`${CANARY} unfinished`);
    await page.getByText('Saved on this device').waitFor();
    await page.evaluate(putPlainly, CONTROL);
    await browser.close();

    expect(await filesWith(CONTROL)).not.toEqual([]); // a word kept as it is would be found
    expect(await filesWith(CANARY)).toEqual([]);
  });
});

describe('a session recorder on the page', () => {
  test('replay-recorder-canary: records nothing that is written while shadow roots are closed, its marks aside', async () => {
    browser = await openKillable(profile);
    const recorded = await recordAVisit(browser.context, 'closed');
    expect(recorded).toContain(CONTROL);
    expect(recorded).not.toContain(CANARY);
  });

  test('replay-recorder-canary: would record it in open roots: the recorder works', async () => {
    browser = await openKillable(profile);
    const recorded = await recordAVisit(browser.context, 'open');
    expect(recorded).toContain(CONTROL);
    expect(recorded).toContain(CANARY);
  });
});

const text = (page: Page) => page.locator('rapport-journal').getByRole('textbox').first();

async function journal(context: BrowserContext): Promise<Page> {
  await openRoots(context);
  const page = await context.newPage();
  await page.goto(`${site.url}/journal.html`);
  await text(page).waitFor();
  return page;
}

interface Stroke {
  readonly text: string;
  readonly at: number;
}

/** Types on until the browser is gone, and tells what stood there after each key, and when. */
async function typeOn(page: Page, already: string): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  let written = already;
  try {
    await text(page).focus();
    await page.keyboard.press('Control+End');
    for (let count = 0; ; count += 1) {
      const letter = 'abcdefghijklmnopqrstuvwxyz '[count % 27]!;
      await page.keyboard.type(letter, {delay: 8});
      written += letter;
      strokes.push({text: written, at: Date.now()});
    }
  } catch (error) {
    if (!/closed|crashed|disconnected/i.test(String(error))) throw error; // the kill is how this ends
    return strokes;
  }
}

/**
 * Has the page write a word plainly and durably, over and over, beside what is typed: how long that takes says how busy this
 * machine is. The function returned gives the longest, in milliseconds, one that has not ended at `now` included.
 */
async function timeWrites(page: Page): Promise<(now: number) => number> {
  let longest = 0;
  let begun = Date.now();
  await page.exposeFunction('writeEnded', () => {
    longest = Math.max(longest, Date.now() - begun);
    begun = Date.now();
  });
  await page.evaluate(`(async () => { const put = ${putPlainly.toString()}; for (;;) { await put(''); await writeEnded(); } })(); 0`);
  return now => Math.max(longest, now - begun);
}

/** Runs in the page: keeps a word in IndexedDB as any page would, and waits until it is written. */
async function putPlainly(word: string): Promise<void> {
  await new Promise<void>((done, failed) => {
    const opening = indexedDB.open('plain');
    opening.onupgradeneeded = () => opening.result.createObjectStore('words');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('words', 'readwrite', {durability: 'strict'});
      transaction.objectStore('words').put({word}, 1);
      transaction.oncomplete = () => {
        opening.result.close();
        done();
      };
      transaction.onabort = () => failed(transaction.error);
    };
  });
}

/** The profile's files that hold `word`, in the encodings browsers write text in. */
async function filesWith(word: string): Promise<readonly string[]> {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  const entries = await readdir(profile, {recursive: true, withFileTypes: true});
  const found = await Promise.all(
    entries.filter(entry => entry.isFile()).map(async entry => {
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      return needles.some(needle => bytes.includes(needle)) ? path.slice(profile.length) : undefined;
    }),
  );
  return found.filter(path => path !== undefined);
}

/** A visit under rrweb, which is told not to heed the marks on the elements, so that only the roots stand in its way. */
async function recordAVisit(context: BrowserContext, roots: 'open' | 'closed'): Promise<string> {
  if (roots === 'open') await openRoots(context);
  await context.addInitScript({path: RRWEB});
  const page = await context.newPage();
  await page.goto(`${site.url}/journal.html`);
  await page.evaluate(record);
  await eventually(() => focusTextArea(page)).toBe(true);
  await page.keyboard.type(CANARY);
  await page.waitForFunction(() => (window as unknown as Recording).drafted);
  await page.locator('#page-notes').fill(CONTROL);
  return page.evaluate(() => JSON.stringify((window as unknown as Recording).recorded));
}

interface Recording {
  rrweb: {record(options: object): void};
  recorded: unknown[];
  drafted: boolean;
}

/** Runs in the page: starts to record, with a field of the page's own beside the journal. */
function record(): void {
  const page = window as unknown as Recording;
  const control = document.createElement('textarea');
  control.id = 'page-notes';
  document.querySelector('main')!.append(control);
  page.recorded = [];
  document.addEventListener('rapport-drafted', () => (page.drafted = true));
  page.rrweb.record({emit: (event: unknown) => page.recorded.push(event), blockClass: 'nobody', maskAllInputs: false});
}

/** Focuses the first text area inside the journal as developer tools can, through closed roots; false while there is none. */
async function focusTextArea(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const {nodes} = await session.send('DOM.getFlattenedDocument', {depth: -1, pierce: true});
  const area = nodes.find(({nodeName, attributes = []}) => nodeName === 'TEXTAREA' && !attributes.includes('page-notes'));
  if (area) await session.send('DOM.focus', {nodeId: area.nodeId});
  await session.detach();
  return area !== undefined;
}
