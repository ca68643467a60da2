import { assert } from '@open-wc/testing';
import '../../../src/activities/questionnaire/define.js';
import { newClient } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

describe('a page that styles a questionnaire', () => {
  afterEach(() => document.body.replaceChildren());

  it('reaches every question by ::part(scale), and the button that goes on by ::part(primary)', async () => {
    const sheet = document.body.appendChild(document.createElement('style'));
    sheet.textContent = 'rapport-questionnaire::part(scale), rapport-questionnaire::part(primary) { outline-offset: 99px }';
    const element = document.createElement('rapport-questionnaire');
    Object.assign(element, { client: newClient(), instrument: 'gad-7', display: 'one' });
    document.body.append(element);
    const found = (selector: string) => element.shadowRoot!.querySelector('rk-questionnaire')?.shadowRoot?.querySelector(selector);
    await waitUntil(() => found('.question') && found('.primary'));
    for (const selector of ['.question', '.primary']) assert.equal(getComputedStyle(found(selector)!).outlineOffset, '99px', selector);
  });
});
