import { assert, oneEvent } from '@open-wc/testing';
import type { RapportErrorCode } from '../../../src/core/errors.js';
import { choose, openForm, questions, readText } from '../../support/form-page.js';
import { clearPage, settled } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

const TEMPLATE = '/docs/instruments/nine-component-template.json';
const SOURCES = [['rapport-ter', 'definition-src'], ['rapport-questionnaire', 'src']] as const;

/** The addresses asked for since the page was opened. */
const asked = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.json')).map(({ name }) => new URL(name).pathname);

describe('a definition at an address of the page’s own site', () => {
  afterEach(clearPage);

  it('is asked for only where the attribute is set, and then asked, answered and kept as any other', async () => {
    await openForm('rapport-questionnaire', { instrument: 'phq-9' });
    await openForm('rapport-ter');
    assert.deepEqual(asked(), []);
    for (const [tag, attribute] of SOURCES) {
      const element = document.createElement(tag);
      element.client = newClient();
      element.setAttribute(attribute, TEMPLATE);
      document.body.append(element);
      await waitUntil(() => questions(element).length > 0, `the questions of ${tag}`);
      await settled(element);
      assert.isAtLeast(questions(element).length, 9);
      const kept = oneEvent(element, 'rapport-drafted');
      await choose(element, questions(element)[0]!.dataset['item']!, 0);
      assert.equal((await kept).detail.revision, 1);
    }
    assert.include(asked(), TEMPLATE);
  });

  for (const [tag, attribute] of SOURCES) {
    for (const [address, code] of [['/not/there.json', 'not-found'], ['/package.json', 'invalid'], ['/README.md', 'invalid']] as const satisfies readonly (readonly [string, RapportErrorCode])[]) {
      it(`is refused as ${code} by ${tag} where ${address} is none, and no form is drawn`, async () => {
        const element = document.createElement(tag);
        const failed = oneEvent(element, 'rapport-failed');
        element.client = newClient();
        element.setAttribute(attribute, address);
        document.body.append(element);
        assert.equal((await failed).detail.code, code);
        await waitUntil(() => readText(element).includes('cannot be shown'), 'what is said');
        assert.lengthOf(questions(element), 0);
      });
    }
  }
});
