import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {visitSite} from '../support/visit.js';

const visit = visitSite();

const text = (page: Page) => page.locator('rapport-journal').getByRole('textbox').first();
const says = (page: Page, words: string) => page.locator('rapport-journal').getByText(words).first();

async function journal(): Promise<Page> {
  const page = await visit.context.newPage();
  await page.goto(`${visit.site.url}/journal.html`);
  await text(page).waitFor();
  return page;
}

describe('two tabs on one draft', () => {
  test('the one that rests follows the one that writes', async () => {
    const [first, second] = [await journal(), await journal()];
    await text(first).fill('written in the first');
    await says(first, 'Saved on this device').waitFor();
    await second.reload();
    await second.getByRole('button', {name: 'Go on'}).click();
    await expect.poll(() => text(second).inputValue()).toBe('written in the first');
    await text(first).fill('written in the first, and more');
    await expect.poll(() => text(second).inputValue()).toBe('written in the first, and more');
  });

  test('two-tabs-same-draft: what both write at once is kept twice, and the slower tab says so', async () => {
    const [first, second] = [await journal(), await journal()];
    await text(first).fill('start');
    await says(first, 'Saved on this device').waitFor();
    await second.reload();
    await second.getByRole('button', {name: 'Go on'}).click();
    await expect.poll(() => text(second).inputValue()).toBe('start');
    await Promise.all([text(first).fill('start, then one'), text(second).fill('start, then two')]);
    await expect.poll(async () => (await Promise.all([first, second].map((page) => says(page, 'also changed in another window').isVisible()))).filter(Boolean).length).toBe(1);
    expect(await Promise.all([text(first).inputValue(), text(second).inputValue()])).toEqual(['start, then one', 'start, then two']);
    const later = await visit.context.newPage();
    await later.goto(`${visit.site.url}/journal.html`);
    await says(later, 'There is one more after it.').waitFor();
  });
});

describe('a full disk', () => {
  test('at commit says "not saved", keeps the words, and saves once there is room', async () => {
    await visit.context.addInitScript(fillUpOnDemand);
    const page = await journal();
    await page.evaluate(() => document.documentElement.setAttribute('data-full', ''));
    await text(page).fill('no room for this');
    await says(page, 'This device has no room left. Your words are still here.').waitFor();
    expect(await text(page).inputValue()).toBe('no room for this');
    await page.evaluate(() => document.documentElement.removeAttribute('data-full'));
    await page.getByRole('button', {name: 'Try again'}).click();
    await says(page, 'Saved on this device').waitFor();
    expect(await text(page).inputValue()).toBe('no room for this');
  });
});

/** As Chromium does over quota: every request succeeds and the transaction aborts at its commit, while the page says it is full. */
function fillUpOnDemand(): void {
  const full = () => document.documentElement?.hasAttribute('data-full');
  const {commit} = IDBTransaction.prototype;
  IDBTransaction.prototype.commit = function () {
    if (full()) this.abort();
    else commit.call(this);
  };
  const {get} = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error')!;
  Object.defineProperty(IDBTransaction.prototype, 'error', {
    get(this: IDBTransaction) {
      return full() ? new DOMException('full', 'QuotaExceededError') : (get!.call(this) as DOMException | null);
    },
  });
}
