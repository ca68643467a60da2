import {resolve} from 'node:path';
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {cdnFiles, publicModules} from '../../scripts/build/entries.mjs';
import {pastedPages, provided} from '../support/pasted.js';
import {openBrowser, openSite, type Site} from '../support/site.js';
import {openRoots, requestsOf, talkOf} from '../support/watched.js';

const names = cdnFiles(publicModules(resolve(import.meta.dirname, '../../src'))).map(({name}) => name).filter(name => name !== 'rapport');
const attributes: Record<string, string> = {questionnaire: ' instrument="engagement-review"'};

let site: Site;
let browser: Browser;
beforeAll(async () => {
  const pages = Object.fromEntries(names.map(name => [`/${name}.html`, {files: [name], body: provided(`<rapport-${name}${attributes[name] ?? ''}></rapport-${name}>`)}]));
  [site, browser] = await Promise.all([openSite({routes: [pastedPages(pages)]}), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

/** An activity on a page that has nothing of the kit but its own file. */
async function open(name: string) {
  const context = await browser.newContext({locale: 'en-GB', viewport: {width: 800, height: 900}});
  await openRoots(context);
  await context.addInitScript(() => addEventListener('rapport-ready', ({detail}) => document.documentElement.setAttribute('data-ready', detail.activity)));
  const page = await context.newPage();
  const [talk, requests] = [talkOf(page), requestsOf(page)];
  await page.goto(`${site.url}/${name}.html`);
  const activity = page.locator(`rapport-${name}`);
  return {page, activity, talk, requests, asked: ['.html', '.js'].map((end, at) => `${site.url}/${at ? 'cdn/' : ''}${name}${end}`)};
}

const button = (activity: Locator, name: string) => activity.getByRole('button', {name, exact: true});
const ready = (page: Page, name: string) => page.locator(`html[data-ready="${name}"]`).waitFor();

/** What a person does until words or answers of theirs stand there, and how they are told from anything else once kept. */
const written: Record<string, {write(activity: Locator): Promise<void>; readonly kept: string}> = {
  journal: {
    write: activity => activity.getByRole('textbox').first().fill('By the water it was quiet'),
    kept: 'By the water it was quiet',
  },
  'breathing-room': {
    async write(activity) {
      await button(activity, 'Go on').click();
      for (const step of [2, 3, 4]) {
        await activity.locator(':focus:is(.step-heading, #step)').waitFor();
        await button(activity, step === 4 ? 'I feel ready' : 'Go on').click();
      }
      await activity.getByRole('textbox', {name: 'What made it so?'}).fill('The kettle sang');
    },
    kept: 'The kettle sang',
  },
  ter: {
    write: activity => activity.getByRole('radio').nth(2).check({force: true}),
    kept: 'Rated by the therapist',
  },
};

describe('a page with one activity from its own file', () => {
  test.each(names)('%s is ready under the strict policy; nothing is asked for but the page and the file', async name => {
    const {page, activity, talk, requests, asked} = await open(name);
    await ready(page, name);
    await activity.getByRole('button', {name: 'Need help now?'}).waitFor();
    expect(talk).toEqual([]);
    expect(requests).toEqual(asked);
    await page.context().close();
  });

  test.each(Object.keys(written))('%s keeps what was done, over a reload and in Dutch too, and still asks for nothing more', async name => {
    const {page, activity, talk, requests, asked} = await open(name);
    await ready(page, name);
    await written[name]!.write(activity);
    await activity.getByText('Saved on this device').first().waitFor();
    await button(activity, 'Keep for myself').click();
    await activity.getByText('Kept on this device').first().waitFor();
    await page.reload();
    await activity.locator('.entry').first().click();
    await activity.getByText(written[name]!.kept).first().waitFor();
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'nl'));
    await activity.getByRole('button', {name: 'Nu hulp nodig?'}).waitFor();
    expect(talk).toEqual([]);
    expect(requests).toEqual([...asked, ...asked]);
    await page.context().close();
  });
});
