import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {visitSite} from '../support/visit.js';
import {troubleOf} from '../support/watched.js';

const visit = visitSite();

const journal = (page: Page) => page.locator('rapport-journal');
const text = (page: Page) => journal(page).getByRole('textbox').first();
const WORK = /\/work-[^/]*\.js$/;

describe('what is loaded with the store', () => {
  test('does not hold up heading and help; where it does not arrive that is said, and trying again goes on', async () => {
    const page = await visit.context.newPage();
    let down = true;
    let refused = 0;
    await page.route(WORK, (route) => (down ? (refused += 1, route.abort()) : route.continue()));
    await page.goto(`${visit.site.url}/journal.html`);
    await journal(page).getByRole('button', {name: 'Try again'}).waitFor();
    expect(refused).toBeGreaterThan(0);
    await journal(page).getByRole('button', {name: 'Need help now?'}).click();
    await journal(page).getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await journal(page).getByRole('alert').innerText()).toContain('There is no connection.');
    down = false;
    await journal(page).getByRole('button', {name: 'Try again'}).click();
    await text(page).fill('written after all');
    await journal(page).getByText('Saved on this device').first().waitFor();
  });

  test.each(['journal', 'breathing-room', 'music-share', 'ter', 'feedback'])('is not needed for what %s shows before it', async (activity) => {
    const page = await visit.context.newPage();
    const trouble = troubleOf(page);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(WORK, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${visit.site.url}/elements/${activity}.html`);
    await page.getByText('One moment…').waitFor();
    letGo();
    await page.getByText('One moment…').waitFor({state: 'hidden'});
    expect(trouble).toEqual([]);
  });

  test('is there before anything is written, so a failure is explained with no network at all', async () => {
    const page = await visit.context.newPage();
    await page.addInitScript(refuseOnDemand);
    await page.goto(`${visit.site.url}/journal.html`);
    await text(page).waitFor();
    await visit.context.setOffline(true);
    await page.evaluate(() => document.documentElement.setAttribute('data-full', ''));
    await text(page).fill('nowhere to go');
    await journal(page).getByText('Your words are still here.').first().waitFor();
    for (const name of ['Try again', 'Copy my words']) await journal(page).getByRole('button', {name}).waitFor();
    expect(await text(page).inputValue()).toBe('nowhere to go');
  });
});

describe('the form of a kind', () => {
  test('that does not arrive is said; what was being written stays, and trying again brings the form', async () => {
    const page = await visit.context.newPage();
    let down = true;
    await page.route(/\/sleep\.view-[^/]*\.js$/, (route) => (down ? route.abort() : route.continue()));
    await page.goto(`${visit.site.url}/journal.html`);
    await text(page).fill('half a thought');
    await journal(page).getByRole('button', {name: 'Sleep diary'}).click();
    await journal(page).getByText('This could not be loaded.').waitFor();
    expect(await text(page).inputValue()).toBe('half a thought');
    down = false;
    await journal(page).getByRole('button', {name: 'Try again'}).click();
    await journal(page).getByLabel('You got into bed at').waitFor();
    await journal(page).getByRole('button', {name: 'Reflection'}).click();
    await expect.poll(() => text(page).inputValue()).toBe('half a thought');
  });

  test('may lack a part that did not arrive: what is written stays, and is kept as soon as that part came', async () => {
    const page = await visit.context.newPage();
    let down = true;
    await page.route(/\/sleep\.rest-[^/]*\.js$/, (route) => (down ? route.abort() : route.continue()));
    await page.goto(`${visit.site.url}/journal.html`);
    await journal(page).getByRole('button', {name: 'Sleep diary'}).click();
    await journal(page).getByText('This could not be loaded.').waitFor();
    await journal(page).getByLabel('You got into bed at').fill('22:00');
    await journal(page).getByRole('button', {name: 'Keep for myself'}).click();
    expect(await journal(page).getByLabel('You got into bed at').inputValue()).toBe('22:00');
    expect(await journal(page).locator('[data-id]').count()).toBe(0);
    down = false;
    await journal(page).getByRole('button', {name: 'Try again'}).click();
    await journal(page).getByText('I went to bed in another time zone').waitFor();
    await journal(page).getByRole('button', {name: 'Keep for myself'}).click();
    await expect.poll(() => journal(page).locator('[data-id]').count()).toBe(1);
  });
});

describe('a rating', () => {
  const rating = (page: Page) => page.locator('rapport-ter');

  test('is answered while what keeps it has not arrived; that is said, the answer stays, and trying again keeps it', async () => {
    const page = await visit.context.newPage();
    let down = true;
    let refused = 0;
    await page.route(/\/store-[^/]*\.js$/, async (route) => {
      if (!down) return route.continue();
      refused += 1;
      await rating(page).getByRole('radio').first().check({force: true}); // a person is faster than the network
      await route.abort();
    });
    await page.addInitScript(() => localStorage.setItem('rapport:device', 'keep'));
    await page.goto(`${visit.site.url}/elements/ter.html`);
    await rating(page).getByText('Not saved: There is no connection.').first().waitFor();
    expect(refused).toBeGreaterThan(0);
    expect(await rating(page).getByRole('radio').first().isChecked()).toBe(true);
    down = false;
    await rating(page).getByRole('button', {name: 'Try again'}).click();
    await rating(page).getByText('Saved on this device').first().waitFor();
    expect(await rating(page).getByRole('radio').first().isChecked()).toBe(true);
  });

  test('whose store did not arrive is kept by itself once the connection is back', async () => {
    const page = await visit.context.newPage();
    let down = true;
    await page.route(/\/store-[^/]*\.js$/, async (route) => {
      if (!down) return route.continue();
      await rating(page).getByRole('radio').first().check({force: true}); // a person is faster than the network
      await route.abort();
    });
    await page.addInitScript(() => localStorage.setItem('rapport:device', 'keep'));
    await page.goto(`${visit.site.url}/elements/ter.html`);
    await rating(page).getByText('Not saved: There is no connection.').first().waitFor();
    down = false;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await rating(page).getByText('Saved on this device').first().waitFor();
    expect(await rating(page).getByRole('radio').first().isChecked()).toBe(true);
  });
});

describe('a questionnaire', () => {
  const form = (page: Page) => page.locator('rapport-questionnaire');

  test('has with its own script all that it takes to answer; what keeps the answer is asked for once the form stands', async () => {
    const page = await visit.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1)!));
    let letGo = () => undefined as void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/store-[^/]*\.js$/, async (route) => (await held, route.continue()));
    await page.addInitScript(() => localStorage.setItem('rapport:device', 'keep'));
    const html = await (await page.goto(`${visit.site.url}/elements/questionnaire.html`))!.text();
    await form(page).getByRole('radio').first().check({force: true});
    await form(page).getByText('1 of 9 answered').first().waitFor();
    const late = asked.filter((name) => name.endsWith('.js') && !html.includes(name) && !name.startsWith('phq-')); // the questions themselves come by name
    expect(late.filter((name) => !/^(store|acquire|keys|place|envelope)-/.test(name))).toEqual([]);
    expect(late.some((name) => name.startsWith('store-'))).toBe(true);
    letGo();
    await form(page).getByText('Saved on this device').first().waitFor();
  });

  test('of which a part does not arrive says so, and trying again brings it', async () => {
    const page = await visit.context.newPage();
    let down = true;
    await page.route(/\/field\.view-[^/]*\.js$/, (route) => (down ? route.abort() : route.continue()));
    await page.goto(`${visit.site.url}/elements/questionnaire.html`);
    await form(page).evaluate((element) => Object.assign(element, {definition: {
      id: 'diary', version: '1', title: {en: 'Diary'}, licence: {name: 'CC0-1.0'}, options: {},
      items: [{id: 'today', type: 'text', text: {en: 'How was today'}}],
    }}));
    await form(page).getByText('A part of this form did not load. What you answered is still here.').waitFor();
    down = false;
    await form(page).getByRole('button', {name: 'Try again'}).click();
    await form(page).getByRole('textbox', {name: 'How was today'}).fill('it rained');
    expect(await form(page).getByText('did not load').count()).toBe(0);
  });
});

/** Over quota: every write is refused while the page says it is full. */
function refuseOnDemand(): void {
  const {put} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
    if (document.documentElement?.hasAttribute('data-full')) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  };
}
