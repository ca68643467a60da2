import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import type { FeedbackElement } from '../../../src/activities/feedback/feedback.element.js';
import { RapportError } from '../../../src/core/errors.js';
import type { ActivityRecord } from '../../../src/core/record.js';
import { definedCodecs } from '../../../src/fhir/codec-register.js';
import { openMemoryStore } from '../../../src/store/index.js';
import type { PutOptions, RecordStore } from '../../../src/store/record-store.js';
import { everything, mark, openFeedback, reads, takeTurn, text } from '../../support/feedback-page.js';
import { accessible, clearPage, find, fitsPhone, press, settled, tabTo, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

const CANARY = 'canary-of-the-client';
const SECOND = 'canary-of-the-therapist';

/** A store of the host's own that both devices reach, and what it was given that is not private. */
function wire(client: string) {
  const store = openMemoryStore({ client, codecs: definedCodecs });
  const sent: ActivityRecord[] = [];
  const stopped = { by: undefined as RapportError | undefined };
  const put = async (record: ActivityRecord, options: PutOptions) => {
    if (record.sharing === 'shared' && stopped.by) throw stopped.by;
    const kept = await store.put(record, options);
    if (kept.sharing === 'shared') sent.push(kept);
    return kept;
  };
  const shared: RecordStore = new Proxy<RecordStore>(store, {
    get: (target, name: keyof RecordStore) => (name === 'put' ? put : typeof target[name] === 'function' ? (target[name] as () => unknown).bind(target) : target[name]),
  });
  return { store: shared, sent, stopped };
}

/** The client's element and the therapist's, each at a device of its own. */
async function twoDevices() {
  const client = newClient();
  const { store, sent, stopped } = wire(client);
  const of = (author: 'client' | 'therapist') => openFeedback({ client, author, store, session: '12', devices: 'two' } as Partial<FeedbackElement>);
  return { sent, stopped, client: await of('client'), therapist: await of('therapist'), store };
}

const canaries = (of: unknown) => [CANARY, SECOND].filter((word) => JSON.stringify(of).includes(word));

describe('two voices on two devices', () => {
  afterEach(clearPage);

  it('let go of nothing but that a turn has ended, until both have and both reveal; then only of what was marked', async () => {
    const { client, therapist, sent } = await twoDevices();
    await takeTurn(client, { liked: CANARY, wouldChange: `${CANARY} kept` });
    await reads(client, 'You are ready');
    assert.deepEqual(sent.map(({ payload }) => payload), [{ part: 'turn', ending: 'to-reveal' }]);
    assert.notInclude(text(therapist), 'ready', 'the other is not told while they write');
    await takeTurn(therapist, { liked: SECOND, wouldChange: `${SECOND} kept` });
    await reads(therapist, 'You are both ready');
    await reads(client, 'You are both ready');
    assert.deepEqual(canaries(sent), [], 'nothing of the words before both are ready');

    await press(client, 'Reveal together');
    await reads(client, 'What you marked is on its way');
    assert.notInclude(everything(therapist), CANARY, 'one who has not revealed sees nothing');
    assert.notInclude(everything(client), SECOND);
    await press(therapist, 'Reveal together');
    await reads(therapist, 'What you showed each other');
    await reads(client, 'What you showed each other');
    for (const each of [client, therapist]) {
      assert.include(text(each), CANARY);
      assert.include(text(each), SECOND);
      assert.notInclude(everything(each), 'kept', 'what was kept to oneself');
    }
    assert.notInclude(JSON.stringify(sent), 'kept');
    assert.isTrue(sent.every(({ payload }) => (payload as { part: string }).part === 'turn'), 'no voice was shared');
  });

  it('stay apart when one says "not today", and take back what was let go', async () => {
    const { client, therapist, sent, store } = await twoDevices();
    await takeTurn(client, { liked: CANARY });
    await takeTurn(therapist, { liked: SECOND });
    await reads(client, 'You are both ready');
    await press(client, 'Reveal together');
    await reads(client, 'on its way');
    await press(therapist, 'Not today');
    await reads(therapist, 'Not revealed today');
    await reads(client, 'Not revealed today');
    assert.notInclude(everything(therapist), CANARY);
    await waitUntil(() => sent.at(-1)?.author === 'client' && canaries(sent.at(-1)).length === 0, 'what was let go is taken back');
    const { records } = await store.list({ as: 'therapist', activity: 'feedback', limit: 50 });
    assert.notInclude(JSON.stringify(records), CANARY);
  });

  it('wait for the other, and are taken up again from the page', async () => {
    const { client, therapist } = await twoDevices();
    await takeTurn(client, { liked: CANARY });
    await reads(client, 'You are ready');
    await press(client, 'Put it away');
    await client.startNew();
    await reads(client, 'you were ready to show');
    assert.notInclude(everything(client), CANARY);
    await takeTurn(therapist, { liked: SECOND });
    await press(client, 'See if you both are');
    await reads(client, 'You are both ready');
  });

  it('are told no more that they were ready once they have looked, or will not look', async () => {
    for (const [last, words] of [['Reveal together', 'What you showed each other'], ['Not today', 'Not revealed today']] as const) {
      const { client, therapist } = await twoDevices();
      await takeTurn(client, { liked: CANARY });
      await takeTurn(therapist, { liked: SECOND });
      await reads(client, 'You are both ready');
      await press(client, 'Reveal together');
      await reads(client, 'on its way');
      await press(client, 'Put it away');
      await client.startNew();
      await reads(client, 'you were ready to show');
      await press(client, 'See if you both are');
      await press(therapist, last);
      await reads(client, words);
      await press(client, 'Put it away');
      await client.startNew();
      await reads(client, 'Your own words');
      assert.notInclude(text(client), 'you were ready to show', last);
      clearPage();
    }
  });

  it('say what was refused, keep the words, and try the same again', async () => {
    const { client, stopped, sent } = await twoDevices();
    stopped.by = new RapportError('network', 'the clinic cannot be reached');
    await takeTurn(client, { liked: CANARY });
    await waitUntil(() => find(client, '[role=alert]'), 'the refusal');
    stopped.by = undefined;
    await press(client, 'Try again');
    await waitUntil(() => sent.length === 1 && !find(client, '[role=alert]'), 'the turn on its way');
    assert.deepEqual(canaries(sent), []);
  });

  it('take along what had left of a voice that is deleted', async () => {
    const { client, store, sent } = await twoDevices();
    await takeTurn(client, { liked: CANARY });
    await reads(client, 'You are ready');
    await press(client, 'Put it away');
    const { records } = await store.list({ as: 'client', activity: 'feedback', status: 'final', limit: 5 });
    await client.open(records.find(({ sharing }) => sharing === 'private')!.id);
    await settled(client);
    await press(client, 'Delete');
    await waitUntil(async () => (await store.list({ as: 'therapist', activity: 'feedback', limit: 5 })).records.length === 0, 'nothing left for the other');
    assert.lengthOf(sent, 1);
  });

  it('show nothing of the other when the Back button brings the page back', async () => {
    const { client, therapist } = await twoDevices();
    await takeTurn(client, { liked: CANARY });
    await takeTurn(therapist, { liked: SECOND });
    for (const each of [client, therapist]) {
      await reads(each, 'You are both ready');
      await press(each, 'Reveal together');
    }
    await reads(client, SECOND);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settled(client);
    assert.notInclude(everything(client), SECOND);
    assert.notInclude(everything(client), CANARY);
    assert.include(text(client), 'Put away while you were gone');
  });

  it('show nothing of the other when the page comes back before the reveal, though the other has let go of it', async () => {
    const { client, therapist } = await twoDevices();
    await takeTurn(client, { liked: CANARY });
    await takeTurn(therapist, { liked: SECOND });
    await press(therapist, 'Reveal together');
    await reads(client, 'You are both ready');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await reads(client, 'Put away while you were gone');
    for (const word of [CANARY, SECOND]) assert.notInclude(everything(client), word, 'covered');
    await press(client, 'I am the client. Go on');
    await client.startNew();
    assert.notInclude(everything(client), SECOND, 'uncovered');
    await press(client, 'See if you both are');
    await reads(client, 'You are both ready');
    assert.notInclude(everything(client), SECOND, 'ready again');
    await press(client, 'Reveal together');
    await reads(client, SECOND);
  });

  it('are revealed with the keyboard alone', async () => {
    const { client, therapist } = await twoDevices();
    await takeTurn(therapist, { liked: SECOND });
    await write(client, 'liked', CANARY);
    await press(client, 'Choose what to show');
    await mark(client, 'liked', true);
    await tabTo('Ready');
    await sendKeys({ press: 'Enter' });
    await reads(client, 'You are both ready');
    const here = client.shadowRoot!.activeElement as HTMLElement;
    assert.equal(here.id, 'cover');
    await press(therapist, 'Reveal together');
    here.focus(); // the two devices share one page here, and so one focus
    await tabTo('Reveal together');
    await sendKeys({ press: 'Enter' });
    await reads(client, 'What you showed each other');
    assert.equal(client.shadowRoot!.activeElement?.id, 'cover');
  });

  it('have no violation in any state, theme, language or direction, and fit a phone', async () => {
    const { client, therapist, stopped } = await twoDevices();
    const look = async () => {
      await accessible(client, ['en', 'nl', PSEUDO_LOCALE]);
      await fitsPhone(client);
    };
    stopped.by = new RapportError('network');
    await takeTurn(client, { liked: 'a'.repeat(200) });
    await waitUntil(() => find(client, '[role=alert]'), 'the refusal');
    await look();
    stopped.by = undefined;
    await press(client, 'Try again');
    await waitUntil(() => !find(client, '[role=alert]'), 'no refusal');
    await press(client, 'Put it away');
    await client.startNew();
    await reads(client, 'you were ready to show');
    await look();
    await press(client, 'See if you both are');
    await takeTurn(therapist, { liked: 'b' });
    await reads(client, 'You are both ready');
    await look();
    await press(client, 'Reveal together');
    await reads(client, 'on its way');
    await look();
  }).timeout(60_000);
});
