import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {visitSite} from '../support/visit.js';

const AT_400 = {width: 320, height: 256}; // a window of 1280 × 1024 at 400 %
const KINDS = ['Reflection', 'Thought record', 'Sleep diary', 'Mood', 'Cool down', 'My day'];
const MOST_STOPS = 120; // more than any of the forms has

const visit = visitSite({viewport: AT_400, deviceScaleFactor: 4});

/** What has the focus, through shadow roots, and what a press in its middle would reach. */
function focusedAndReached(): {readonly name: string; readonly reached: boolean} {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  if (!node || node === document.body) return {name: '', reached: true};
  const {left, top, right, bottom} = node.getBoundingClientRect();
  const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const label = (node as HTMLInputElement).labels?.[0];
  const reached = hit !== null && (node.contains(hit) || hit.contains(node) || label?.contains(hit) === true);
  return {name: `${node.localName} ${node.getAttribute('aria-label') ?? label?.textContent ?? node.textContent ?? ''}`.replaceAll(/\s+/g, ' ').trim().slice(0, 60), reached};
}

/** Every stop of the Tab key from here on, until the page begins again. */
async function stops(page: Page): Promise<readonly {readonly name: string; readonly reached: boolean}[]> {
  const all = [];
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedAndReached);
    if (stop.name === '' && all.length > 0) break;
    all.push(stop);
  }
  return all;
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('a journal at 400 %', () => {
  test.each(KINDS)('%s scrolls one way only, and nothing covers what has the focus', async (kind) => {
    const page = await visit.context.newPage();
    await page.goto(`${visit.site.url}/journal.html`);
    const journal = page.locator('rapport-journal');
    await journal.getByRole('button', {name: kind, exact: true}).click();
    await journal.getByRole('button', {name: kind, exact: true, pressed: true}).waitFor();
    await journal.getByText('One moment…').waitFor({state: 'detached'});
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const all = await stops(page);
    expect(all.map(({name}) => name).some((name) => name.includes('Keep for myself'))).toBe(true);
    expect(all.filter(({reached}) => !reached)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});
