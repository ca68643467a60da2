import type {BrowserContext, Page} from 'playwright-core';
import {expect} from 'vitest';

/** Opens the shadow roots of every page of `context` by the kit's own meta tag, as a portal does for its end-to-end tests. */
export async function openRoots(context: BrowserContext): Promise<void> {
  await context.route(url => url.pathname.endsWith('/') || url.pathname.endsWith('.html'), async route => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({response, body: html.replace(/<meta charset="utf-8">/i, '$&<meta name="rapport-shadow-root" content="open">')});
  });
}

/** What a browser reports on a page: refusals of the policy, and errors nobody caught. Filled as they come. */
export function troubleOf(page: Page): readonly string[] {
  const trouble: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', error => trouble.push(String(error)));
  return trouble;
}

/** All that is said on the console of a page, warnings too, and errors nobody caught. Filled as it comes. */
export function talkOf(page: Page): readonly string[] {
  const talk: string[] = [];
  page.on('console', message => talk.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => talk.push(String(error)));
  return talk;
}

/** The addresses a page asked for, beginning with its own. */
export function requestsOf(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));
  return requests;
}

/** Asserts of what a page comes to, looking again until it has; the machine may be busy. */
export const eventually = <T>(look: () => T) => expect.poll(look, {timeout: 15_000});

/** Everything a page holds: text, attributes and what stands in fields, inside shadow roots too. */
export async function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (root: Document | ShadowRoot): string => [...root.querySelectorAll('*')].map(each => [
      ...[...each.attributes].map(({value}) => value),
      (each as HTMLInputElement).value ?? '',
      each.shadowRoot ? `${each.shadowRoot.textContent} ${read(each.shadowRoot)}` : '',
    ].join(' ')).join(' ');
    return `${document.documentElement.textContent} ${read(document)}`;
  });
}
