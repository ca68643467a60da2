import { assert } from '@open-wc/testing';
import { LitElement } from 'lit';
import { catalogue } from '../../../src/runtime/catalogue.js';
import { Localized } from '../../../src/runtime/localized.js';
import { waitUntil } from '../../support/wait.js';

class DatedProbe extends LitElement {
  readonly localized = new Localized(this, catalogue({}, { nl: async () => ({}) }));
}
customElements.define('dated-probe', DatedProbe);

/** The sixth of July, on a page in `lang`, in a browser of somebody who reads `languages`. */
async function written(lang: string, ...languages: string[]): Promise<string> {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
  const probe = new DatedProbe();
  probe.lang = lang;
  document.body.append(probe);
  await waitUntil(() => lang.toLowerCase().startsWith(probe.localized.language), 'the words of the language');
  return probe.localized.date('2026-07-06', { dateStyle: 'short' });
}

describe('a date', () => {
  afterEach(() => {
    document.querySelectorAll('dated-probe').forEach((probe) => probe.remove());
    delete (navigator as { languages?: unknown }).languages; // the browser's own again
  });

  it('is written as in the region of the page', async () => {
    assert.equal(await written('en-GB', 'en-US'), '06/07/2026');
  });

  it('is written as in the region of the browser where the page names none', async () => {
    assert.equal(await written('en', 'nl-NL', 'en-GB', 'en-US'), '06/07/2026');
    assert.equal(await written('en', 'en-US', 'en-GB'), '7/6/26');
    assert.equal(await written('nl', 'en-US', 'nl-BE'), new Intl.DateTimeFormat('nl-BE', { dateStyle: 'short' }).format(new Date('2026-07-06T12:00')));
  });

  it('stays in the language of its words for a browser in another', async () => {
    assert.equal(await written('nl', 'en-US'), new Intl.DateTimeFormat('nl', { dateStyle: 'short' }).format(new Date('2026-07-06T12:00')));
  });
});
