import { assert } from '@open-wc/testing';
import type { QuestionnaireElement } from '../../../src/activities/questionnaire/questionnaire.element.js';
import { questionnaire } from '../../../src/activities/questionnaire/index.js';
import { newId } from '../../../src/core/ids.js';
import { loadInstrument } from '../../../src/instruments/bundled/index.js';
import { compileForm } from '../../../src/instruments/compile.js';
import { optionsOf, questionsOf } from '../../../src/instruments/questions.js';
import { definedCodecs } from '../../../src/runtime/define.js';
import { TabMemory } from '../../../src/runtime/tab-memory.js';
import { newEnvelope } from '../../../src/runtime/working-draft.js';
import { openDeviceStore, type DeviceStore } from '../../../src/store/index.js';
import { choose, radios, readText } from '../../support/form-page.js';
import { clearPage, find, settled } from '../../support/journal-page.js';
import { newClient, next } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

const PASSWORD = 'a walk by the water';
const FIRST = 'phq-9-1';

/** Holds every store that is opened from now on, until it is let go. */
function holdOpening(): () => void {
  const { digest } = SubtleCrypto.prototype;
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  SubtleCrypto.prototype.digest = async function (...asked) { // the first that any store asks for: what its database is called
    await held;
    return digest.apply(this, asked);
  };
  return () => {
    SubtleCrypto.prototype.digest = digest;
    letGo();
  };
}

/** A questionnaire on the page. */
function placed(client: string): QuestionnaireElement {
  const element = document.createElement('rapport-questionnaire');
  Object.assign(element, { client, instrument: 'phq-9' });
  document.body.append(element);
  return element;
}

const drawn = (element: QuestionnaireElement) => waitUntil(() => radios(element, FIRST).length > 0, 'the form');
const chosen = (element: QuestionnaireElement) => radios(element, FIRST).findIndex(({ checked }) => checked);
const storeOf = (element: QuestionnaireElement) => element['desk']!.store as DeviceStore;
const drafts = async (element: QuestionnaireElement) => (await storeOf(element).list({ as: 'client', status: 'draft', limit: 9 })).records;
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200)); // ms: a form would be there by now

/** An earlier visit answered the first question; resolves with the id of its draft. */
async function leftUnfinished(client: string, answer: number, more: (store: DeviceStore) => Promise<unknown> = async () => undefined): Promise<string> {
  const form = compileForm(await loadInstrument('phq-9'), { rater: 'client', language: 'en' });
  const option = optionsOf(form, questionsOf(form.items)[0]!)[answer]!.id;
  const store = await openDeviceStore({ namespace: 'rapport', client, codecs: definedCodecs });
  const envelope = newEnvelope<'questionnaire'>(questionnaire.model as never, { client, author: 'client' });
  const { id } = await store.put({ ...envelope, payload: { form, answers: { [FIRST]: { kind: 'option', option } } } }, { expect: 0 });
  await more(store);
  await store.close();
  return id;
}

describe('a form whose store is still being opened', () => {
  let letGo = () => undefined as void;
  afterEach(() => {
    letGo();
    clearPage();
  });

  it('stands before any database is asked for', async () => {
    const { open } = IDBFactory.prototype;
    let opened = 0;
    IDBFactory.prototype.open = function (...asked) {
      opened += 1;
      return open.apply(this, asked);
    };
    try {
      const element = placed(newClient());
      const ready = next('rapport-ready', element);
      await drawn(element);
      assert.equal(opened, 0, 'before the form stands');
      await ready;
      assert.isAbove(opened, 0, 'after it stands');
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('can be answered at once; the answer is kept as soon as it can be, and not called kept before', async () => {
    letGo = holdOpening();
    const element = placed(newClient());
    await drawn(element);
    await choose(element, FIRST, 2);
    await waitUntil(() => readText(element).includes('Saving'), 'it is being saved');
    assert.notInclude(readText(element), 'Saved on this device');
    assert.isTrue(element['desk']!.wouldLose, 'leaving now asks first');
    const drafted = next('rapport-drafted', element);
    letGo();
    assert.equal((await drafted).detail.kept, 'device');
    assert.equal(chosen(element), 2);
    assert.lengthOf(await drafts(element), 1);
    await waitUntil(() => readText(element).includes('Saved on this device'));
  });

  it('offers what was unfinished from another visit beside what was answered meanwhile, and overwrites neither', async () => {
    const client = newClient();
    await leftUnfinished(client, 3);
    letGo = holdOpening();
    const element = placed(client);
    await drawn(element);
    assert.equal(chosen(element), -1);
    await choose(element, FIRST, 1);
    const drafted = next('rapport-drafted', element);
    letGo();
    await drafted;
    await waitUntil(() => find(element, '.unfinished'), 'the unfinished one is offered');
    assert.equal(chosen(element), 1, 'what was answered meanwhile stands');
    assert.lengthOf(await drafts(element), 2);
  });

  it('waits where this tab was in the middle of one, so nobody answers beside it', async () => {
    const client = newClient();
    new TabMemory({ namespace: 'rapport', client }, 'questionnaire').remember(await leftUnfinished(client, 3));
    letGo = holdOpening();
    const element = placed(client);
    await aMoment();
    assert.lengthOf(radios(element, FIRST), 0);
    letGo();
    await drawn(element);
    assert.equal(chosen(element), 3);
  });

  it('does not wait for what this tab was in the middle of with another client', async () => {
    const [client, other] = ['the second in this tab', 'the first in this tab']; // fixed: now and then two look alike
    new TabMemory({ namespace: 'rapport', client: other }, 'questionnaire').remember(newId());
    letGo = holdOpening();
    await drawn(placed(client));
  });

  it('is taken away where there turns out to be a password; what was answered is back after it, and no form stands there the next time', async () => {
    const client = newClient();
    await leftUnfinished(client, 3, (store) => store.keys.setPassphrase(PASSWORD));
    letGo = holdOpening();
    const element = placed(client);
    await drawn(element);
    await choose(element, FIRST, 1);
    letGo();
    await waitUntil(() => find(element, 'rk-unlock-form'), 'the door');
    assert.lengthOf(radios(element, FIRST), 0);
    letGo = holdOpening();
    const other = placed(newClient());
    await aMoment();
    assert.lengthOf(radios(other, FIRST), 0, 'a later visit');
    other.remove();
    letGo();
    await element.unlock(PASSWORD);
    await drawn(element);
    assert.equal(chosen(element), 1);
    await waitUntil(() => element['desk']!.draft?.saveState.is === 'saved', 'it is kept');
    assert.lengthOf(await drafts(element), 2);
  });

  it('keeps what was answered under the client it was answered for, whoever comes next', async () => {
    const client = newClient();
    letGo = holdOpening();
    const element = placed(client);
    await drawn(element);
    await choose(element, FIRST, 1);
    const drafted = next('rapport-drafted', element);
    element.client = newClient();
    await settled(element);
    assert.equal(chosen(element), -1);
    letGo();
    await drafted;
    await waitUntil(() => element['desk']?.store !== undefined, 'the store of the other');
    assert.isEmpty(await drafts(element));
    element.client = client;
    await waitUntil(async () => element['desk']?.store !== undefined && (await drafts(element)).length === 1, 'it is there again');
  });
});
