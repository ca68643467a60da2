import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {openRoots} from '../support/watched.js';
import {boxes, colourless} from '../support/looks.js';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({routes: routes()}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

const guided = ['breathing-room', 'music-share'] as const;
type Guided = (typeof guided)[number];
const STEPS = [1, 2, 3, 4, 5];

/** A guided activity of the portal with two people at it, in English. */
async function open(name: Guided, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({locale: 'en-GB', ...options});
  await openRoots(context);
  const page = await context.newPage();
  await page.goto(`${site.url}/${name}.html`);
  const activity = page.locator(`rapport-${name}`);
  await page.getByRole('button', {name: 'In the session'}).click();
  await activity.getByRole('heading', {name: 'You are here'}).waitFor();
  return {page, activity};
}

/** Goes to a step from the one before. The space itself shows no path: from there one goes on. */
async function stepTo(name: Guided, activity: Locator, step: number): Promise<void> {
  if (name === 'breathing-room' && step === 5) await activity.getByRole('button', {name: 'I feel ready'}).click();
  else if (step > 1) await activity.getByRole('button', {name: 'Go on', exact: true}).click();
  if (step > 1) await activity.locator(':focus:is(.step-heading, #step)').waitFor();
}

/** Something kept with these words, and opened again to be read. */
async function read(name: Guided, activity: Locator, words: string): Promise<void> {
  for (const step of STEPS) await stepTo(name, activity, step);
  await activity.getByRole('textbox', {name: name === 'breathing-room' ? 'What made it so?' : 'Anything you want to remember?'}).fill(words);
  await activity.getByRole('button', {name: 'Keep for myself'}).click();
  await activity.locator('.entry').click();
  await activity.getByRole('button', {name: 'Print'}).waitFor();
}

describe.each(guided)('%s', name => {
  test('fits 320 pixels at every step, from right to left and in Dutch too', async () => {
    const {page, activity} = await open(name, {viewport: {width: 320, height: 640}});
    for (const step of STEPS) {
      await stepTo(name, activity, step);
      for (const language of ['nl', 'ar-XB', 'en']) {
        await page.locator('select[name=language]').evaluate((select: HTMLSelectElement, value) => {
          select.value = value;
          select.dispatchEvent(new Event('change', {bubbles: true}));
        }, language);
        await activity.locator(`.body[lang="${language}" i]`).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `step ${step}, ${language}`).toBeLessThanOrEqual(0);
      }
    }
    await page.context().close();
  });

  test('draws nothing that forced colours take away', async () => {
    const {page, activity} = await open(name);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({forcedColors: 'active', colorScheme: scheme});
      for (const step of STEPS) {
        await stepTo(name, activity, step);
        expect(await activity.evaluate(colourless), `step ${step}, ${scheme}`).toEqual([]);
      }
      await page.reload();
      await page.getByRole('button', {name: 'In the session'}).click();
      await activity.evaluate(element => (element as HTMLElement & {discard(): Promise<void>}).discard());
      await activity.evaluate(element => (element as HTMLElement & {startNew(): Promise<void>}).startNew());
      await activity.getByRole('heading', {name: 'You are here'}).waitFor();
    }
    await page.context().close();
  });

  test('prints what was kept: the words, and nothing to press', async () => {
    const {page, activity} = await open(name);
    await read(name, activity, 'The kettle sang');
    await page.emulateMedia({media: 'print'});
    expect(await activity.getByText('The kettle sang').isVisible()).toBe(true);
    expect(await page.getByRole('button').filter({visible: true}).allInnerTexts()).toEqual([]);
    expect(await activity.locator('details:not([open])').filter({visible: true}).count(), 'what is folded away has no sign either').toBe(0);
    await page.keyboard.press('Tab'); // who uses keys sees where the focus is; paper does not
    const ring = await activity.locator('.heading[tabindex]').first().evaluate(heading => ((heading as HTMLElement).focus(), getComputedStyle(heading).outlineStyle));
    expect(ring).toBe('none');
    await page.context().close();
  });
});

describe('with less motion asked for', () => {
  test('no shape moves, with a timer and something to breathe along; without, one does', async () => {
    const {page, activity} = await open('breathing-room', {reducedMotion: 'reduce'});
    for (const step of [1, 2, 3, 4]) await stepTo('breathing-room', activity, step);
    await activity.getByRole('button', {name: 'A timer'}).click();
    await activity.getByRole('button', {name: 'Start the timer'}).click();
    await activity.getByRole('button', {name: 'Breathe along'}).click();
    await activity.getByRole('button', {name: 'Start', exact: true}).click();
    expect(await moved(page, activity)).toEqual([]);
    await page.emulateMedia({reducedMotion: 'no-preference'});
    expect(await moved(page, activity)).not.toEqual([]);
    await page.context().close();
  });

  test('no shape moves while resting with music', async () => {
    const {page, activity} = await open('music-share', {reducedMotion: 'reduce'});
    for (const step of [1, 2, 3, 4]) await stepTo('music-share', activity, step);
    await activity.getByRole('button', {name: 'Begin to rest'}).click();
    await page.getByRole('timer').waitFor();
    expect(await moved(page, activity)).toEqual([]);
    await page.context().close();
  });

  /** What has another place or size a second later. */
  async function moved(page: Page, activity: Locator): Promise<readonly string[]> {
    await activity.getByText('Saved on this device').first().waitFor();
    await page.waitForTimeout(500); // what was pressed has been drawn
    const before = await activity.evaluate(boxes);
    await page.waitForTimeout(1100); // more than a tick of the timer, and well into a breath
    const after = await activity.evaluate(boxes);
    return after.filter(box => !before.includes(box));
  }
});

describe('the same session, from the therapist’s side', () => {
  test.each(guided)('what the client shared of %s is there to read; what was kept is not', async name => {
    const {page, activity} = await open(name);
    await read(name, activity, 'For us both');
    await activity.getByRole('button', {name: /^Share with/}).click();
    await page.getByText('Sent to').first().waitFor();
    await activity.evaluate(element => (element as HTMLElement & {startNew(): Promise<void>}).startNew());
    await activity.getByRole('heading', {name: 'You are here'}).waitFor();
    for (const step of STEPS) await stepTo(name, activity, step);
    await activity.getByRole('textbox').first().fill('Mine alone');
    await activity.getByRole('button', {name: 'Keep for myself'}).click();
    await expect.poll(() => activity.locator('.entry').count(), {timeout: 15_000}).toBe(2);

    const context = await browser.newContext({locale: 'en-GB'}); // another device
    await openRoots(context);
    const desk = await context.newPage();
    await desk.goto(`${site.url}/therapist.html`);
    await desk.getByRole('button', {name: name === 'breathing-room' ? 'Breathing room' : 'Music'}).click();
    const theirs = desk.locator(`rapport-${name}`);
    await expect.poll(() => theirs.locator('.entry').count(), {timeout: 15_000}).toBe(1);
    await theirs.locator('.entry').click();
    await theirs.getByText('For us both').waitFor();
    await Promise.all([page.context().close(), context.close()]);
  });
});
