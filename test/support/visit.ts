import type {Browser, BrowserContext, BrowserContextOptions} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach} from 'vitest';
import {openBrowser, openSite, type Site} from './site.js';
import {openRoots} from './watched.js';

/** The built portal for all tests of a file, and for each of them a browser with nothing remembered whose shadow roots can be looked into. */
export function visitSite(options: BrowserContextOptions = {}): {readonly site: Site; readonly context: BrowserContext} {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));
  beforeEach(async () => {
    context = await browser.newContext(options);
    await openRoots(context);
  });
  afterEach(() => context.close());
  return {
    get site() { return site; },
    get context() { return context; },
  };
}
