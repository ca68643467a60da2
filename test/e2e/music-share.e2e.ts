import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {eventually, openRoots, requestsOf, troubleOf} from '../support/watched.js';

const SONG = 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({routes: routes()}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

interface Running {
  readonly phase: string;
  readonly length: number;
  readonly elapsed: number;
  readonly since: number;
}

/** The countdown of the one timer on the page, whatever its tag is called in this version. */
const countdown = (page: Page) =>
  page.getByRole('timer').evaluate(face => ((face.getRootNode() as ShadowRoot).host as unknown as {countdown: Running}).countdown);

/** Two people at the music, on a phone between them. */
async function openMusic() {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, locale: 'en-GB'});
  await openRoots(context);
  const page = await context.newPage();
  const [trouble, requests] = [troubleOf(page), requestsOf(page)];
  await page.goto(`${site.url}/music-share.html`);
  await page.getByRole('button', {name: 'In the session'}).click();
  const music = page.locator('rapport-music-share');
  await music.getByRole('heading', {name: 'You are here'}).waitFor();
  return {page, music, trouble, elsewhere: () => requests.filter(address => new URL(address).origin !== site.url && !address.startsWith('blob:'))};
}

describe('a music share in the middle of listening', () => {
  test('is the same after a real reload: the step, and the timer to the second; nobody else was asked for anything', async () => {
    const {page, music, trouble, elsewhere} = await openMusic();
    await music.getByRole('button', {name: 'Step 4 of 5'}).click();
    await music.getByRole('radio', {name: '5 minutes'}).check();
    await music.getByRole('button', {name: 'Begin to rest'}).click();
    const began = await countdown(page);
    await music.getByText('Saved on this device').waitFor();

    await page.reload();
    await page.getByRole('button', {name: 'In the session'}).click();
    await music.getByRole('heading', {name: 'Try it'}).waitFor();
    expect(await countdown(page)).toEqual(began);
    expect(began).toMatchObject({phase: 'running', length: 300_000});

    await page.evaluate(() => {
      const {now} = Date;
      Date.now = () => now() + 120_000; // two minutes later, without waiting for them
    });
    await eventually(() => page.getByRole('timer').innerText()).toBe('3 minutes left');
    expect(trouble).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await page.context().close();
  });
});

describe('a song with a link', () => {
  test('asks nobody for anything before the second press; then the service alone, in a frame that may little', async () => {
    const {page, music, elsewhere} = await openMusic();
    await page.context().route('https://open.spotify.com/**', route => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Player</title>'}));
    await music.evaluate(element => element.setAttribute('players', ''));
    await music.getByRole('button', {name: 'Step 2 of 5'}).click();
    await music.getByRole('button', {name: 'Add a song'}).first().click();
    await music.getByRole('textbox', {name: 'Song 1'}).fill('Blue');
    await music.getByText('Add more').click();
    await music.getByRole('textbox', {name: 'Link'}).fill(SONG);
    await music.getByText('Song on Spotify').waitFor();
    await music.getByRole('button', {name: 'Play here: Blue'}).click();
    await music.getByText('Spotify then learns your internet address').waitFor();
    expect(elsewhere()).toEqual([]);

    await music.getByRole('button', {name: 'Open Spotify here'}).click();
    await page.frameLocator('rapport-music-share iframe').locator('html').waitFor({state: 'attached'});
    expect(elsewhere()).toEqual([SONG.replace('/track/', '/embed/track/')]);
    await page.context().close();
  });

  test('opens in a new tab that knows nothing of this page', async () => {
    const {page, music} = await openMusic();
    await page.context().route('https://open.spotify.com/**', route => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Spotify</title>'}));
    await music.getByRole('button', {name: 'Step 2 of 5'}).click();
    await music.getByRole('button', {name: 'Add a song'}).first().click();
    await music.getByText('Add more').click();
    await music.getByRole('textbox', {name: 'Link'}).fill(SONG);
    const opening = page.context().waitForEvent('page');
    await music.getByRole('link', {name: 'Play Song 1, in a new tab'}).click();
    const tab = await opening;
    await tab.waitForURL(SONG);
    expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await page.context().close();
  });
});
