import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { RapportError } from '../../../src/core/errors.js';
import type { ActivityRecord } from '../../../src/core/record.js';
import { openMemoryStore } from '../../../src/store/index.js';
import { definedCodecs } from '../../../src/runtime/define.js';
import { answerDevice } from '../../../src/runtime/device-answer.js';
import { eraseClient, LOCAL } from '../../../src/runtime/keeping.js';
import type { PutOptions, RecordStore } from '../../../src/store/record-store.js';
import type { ProbePayload } from '../../support/probe-activity.js';
import { field, mountProbe, newClient, next, press, type } from '../../support/mount.js';

const words = (record: ActivityRecord) => (record.payload as ProbePayload).text;

/** A store like `inner`, but for how it puts. */
function withPut(inner: RecordStore, put: (record: ActivityRecord, options: PutOptions) => Promise<ActivityRecord>): RecordStore {
  const methods = ['get', 'list', 'watch', 'remove', 'restore', 'purge', 'history', 'erase'] as const;
  return { ...Object.fromEntries(methods.map((method) => [method, inner[method]!.bind(inner)])), put, capabilities: inner.capabilities } as unknown as RecordStore;
}

describe('an activity', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('takes a store that deletes nothing for good, and offers only what that can do', async () => {
    for (const restore of [true, false]) {
      const client = newClient();
      const inner = openMemoryStore({ client, codecs: definedCodecs });
      const { purge: _none, ...store } = withPut(inner, (record, options) => inner.put(record, options));
      const probe = await mountProbe({ client }, (each) => { each.store = { ...store, capabilities: { ...inner.capabilities, restore } }; });
      type(probe, 'not wanted');
      await probe.flush();
      await probe.discard();
      await probe.updateComplete;
      const said = probe.shadowRoot!.querySelector('.removed')!.textContent;
      assert.include(said, 'Deleted.');
      assert.equal(said.includes('Undo'), restore);
      assert.notInclude(said, 'Delete for good');
    }
  });

  it('says "rapport-drafted" once the typed words are durable, and nothing of the words', async () => {
    const probe = await mountProbe({ client: newClient() });
    const drafted = next('rapport-drafted');
    type(probe, 'canary-words');
    const { detail } = await drafted;
    assert.equal(detail.activity, 'probe');
    assert.equal(detail.kept, 'device');
    assert.notInclude(JSON.stringify(detail), 'canary');
    assert.notInclude(JSON.stringify(structuredClone(detail)), 'canary');
    await detail.read().then(() => assert.fail('a draft was read'), (error: RapportError) => assert.equal(error.code, 'private'));
  });

  it('keeps a finished record private, and a page cannot read it', async () => {
    const probe = await mountProbe({ client: newClient() });
    type(probe, 'for me');
    const saved = next('rapport-saved');
    await press(probe, 'Keep for myself');
    const { detail } = await saved;
    assert.deepInclude(JSON.parse(JSON.stringify(detail)), { status: 'final', sharing: 'private', kept: 'device' });
    await detail.read().then(() => assert.fail('a private record was read'), (error: RapportError) => assert.equal(error.code, 'private'));
    await probe.updateComplete;
    assert.include(probe.shadowRoot!.textContent, 'Not shared.');
  });

  it('hands a shared record to the page when it asks, and not after it is taken back', async () => {
    const probe = await mountProbe({ client: newClient() });
    type(probe, 'for us');
    const saved = next('rapport-saved');
    await press(probe, 'Keep and share with your clinic');
    const { detail } = await saved;
    assert.equal(words(await detail.read()), 'for us');
    const shared = next('rapport-shared');
    await probe.unshare(detail.id);
    assert.equal((await shared).detail.sharing, 'private');
    await detail.read().then(() => assert.fail('read after unsharing'), (error: RapportError) => assert.equal(error.code, 'private'));
  });

  it('goes on at once after a reload of the same tab', async () => {
    const client = newClient();
    const probe = await mountProbe({ client });
    type(probe, 'half a sentence');
    await probe.flush();
    probe.remove();
    const again = await mountProbe({ client });
    assert.equal(field(again).value, 'half a sentence');
  });

  it('offers what is unfinished to a later visit, without its words', async () => {
    const client = newClient();
    const probe = await mountProbe({ client });
    type(probe, 'canary from before');
    await probe.flush();
    probe.remove();
    sessionStorage.clear();
    const later = await mountProbe({ client });
    assert.equal(field(later).value, '');
    assert.include(later.shadowRoot!.textContent, 'You have something unfinished from today.');
    assert.notInclude(later.shadowRoot!.textContent, 'canary');
    await press(later, 'Go on');
    await waitUntil(() => field(later).value === 'canary from before');
  });

  it('says what stands in the way, focuses it, and fires nothing', async () => {
    const probe = await mountProbe({ client: newClient() });
    const fired: string[] = [];
    probe.addEventListener('rapport-saved', () => fired.push('saved'));
    assert.isUndefined(await probe.complete());
    await probe.updateComplete;
    assert.include(probe.shadowRoot!.querySelector('.problems')!.textContent, 'Write one word.');
    await waitUntil(() => probe.shadowRoot!.activeElement === field(probe));
    assert.isEmpty(fired);
  });

  it('undoes and redoes', async () => {
    const probe = await mountProbe({ client: newClient() });
    type(probe, 'one');
    probe.undo();
    await probe.updateComplete;
    assert.equal(field(probe).value, '');
    probe.redo();
    await probe.updateComplete;
    assert.equal(field(probe).value, 'one');
  });

  it('edits a final as a draft of its own, and keeps the older one', async () => {
    const store = openMemoryStore({ client: 'anna', codecs: definedCodecs });
    const probe = await mountProbe({ client: 'anna' }, (element) => (element.store = store));
    type(probe, 'first');
    const { id } = (await probe.complete({ sharing: 'shared' }))!;
    await probe.open(id);
    await probe.updateComplete;
    assert.equal(probe.shadowRoot!.querySelector('.read')!.textContent, 'first');
    await probe['desk']!.edit(id);
    await probe.updateComplete;
    type(probe, 'second');
    await probe.flush();
    assert.equal(words(await store.get(id, { as: 'client' })), 'first', 'the final stands until the edit is complete');
    const again = (await probe.complete({ sharing: 'shared' }))!;
    assert.equal(again.id, id);
    assert.equal(words(await store.get(id, { as: 'client' })), 'second');
    assert.deepEqual((await store.history(id, { as: 'client' })).map(words), ['first']);
    assert.isEmpty((await store.list({ as: 'client', status: 'draft', limit: 5 })).records);
  });

  it('a full disk is reported and the words stay; the next save works once there is room', async () => {
    let full = true;
    const inner = openMemoryStore({ client: 'bo', codecs: definedCodecs });
    const store = withPut(inner, (record, options) => (full ? Promise.reject(new RapportError('storage-full')) : inner.put(record, options)));
    const probe = await mountProbe({ client: 'bo' }, (element) => (element.store = store));
    const failed = next('rapport-failed');
    type(probe, 'no room');
    const { detail } = await failed;
    assert.equal(detail.code, 'storage-full');
    await probe.updateComplete;
    assert.equal(field(probe).value, 'no room');
    assert.include(probe.shadowRoot!.querySelector('.failure')!.textContent, 'Your words are still here.');
    full = false;
    const drafted = next('rapport-drafted');
    await press(probe, 'Try again');
    await drafted;
    await probe.updateComplete;
    assert.isNull(probe.shadowRoot!.querySelector('.failure'));
  });

  it('keeps once what is kept twice in a hurry, and loses nothing typed while the store writes', async () => {
    let write: () => void = () => undefined;
    const inner = openMemoryStore({ client: 'cas', codecs: definedCodecs });
    let arrive: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (write = resolve));
    const reached = new Promise<void>((resolve) => (arrive = resolve));
    const store = withPut(inner, async (record, options) => {
      if (record.status === 'final') arrive();
      if (record.status === 'final') await slow;
      return inner.put(record, options);
    });
    const probe = await mountProbe({ client: 'cas' }, (element) => (element.store = store));
    type(probe, 'first');
    const details = Promise.all([probe.complete(), probe.complete()]);
    await reached;
    type(probe, 'first, and more');
    write();
    const [one, two] = await details;
    assert.equal(one!.id, two!.id);
    await probe.updateComplete;
    assert.equal(field(probe).value, 'first, and more');
    await probe.flush();
    const { records } = await store.list({ as: 'client', limit: 9 });
    assert.sameMembers(records.map((record) => `${record.status}: ${words(record)}`), ['final: first', 'draft: first, and more']);
  });

  it('leaves the words before and shows nothing of them when the client changes', async () => {
    const [anna, bo] = [newClient(), newClient()];
    const probe = await mountProbe({ client: anna });
    type(probe, 'of anna');
    const ready = next('rapport-ready');
    probe.setAttribute('client', bo);
    await ready;
    await probe.updateComplete;
    assert.equal(field(probe).value, '');
    assert.notInclude(probe.shadowRoot!.textContent, 'unfinished');
    const back = next('rapport-ready');
    probe.setAttribute('client', anna);
    await back;
    await probe.updateComplete;
    assert.equal(field(probe).value, 'of anna');
  });

  it('never lists, opens or hints at the other author\'s private record', async () => {
    const client = newClient();
    const probe = await mountProbe({ client, author: 'therapist' });
    type(probe, 'a private note');
    const { id } = (await probe.complete())!;
    probe.remove();
    const other = await mountProbe({ client, author: 'client' });
    await other.open(id).then(() => assert.fail('opened'), (error: RapportError) => assert.equal(error.code, 'not-found'));
  });

  it('moved in the document keeps its words, typed and not yet saved', async () => {
    const probe = await mountProbe({ client: newClient() });
    const home = document.body.appendChild(document.createElement('section'));
    type(probe, 'on the way');
    home.append(probe);
    await probe.updateComplete;
    assert.equal(field(probe).value, 'on the way');
    await probe.flush();
  });

  it('asks whose device it is where the page names no client, and keeps in memory until answered', async () => {
    const probe = await mountProbe();
    assert.include(probe.shadowRoot!.textContent, 'Is this device only yours?');
    const drafted = next('rapport-drafted');
    type(probe, 'before the answer');
    assert.equal((await drafted).detail.kept, 'memory');
    const ready = next('rapport-ready');
    await press(probe, 'Yes, keep here');
    await ready;
    await probe.updateComplete;
    assert.equal(field(probe).value, 'before the answer');
    const again = next('rapport-drafted');
    type(probe, 'after the answer');
    assert.equal((await again).detail.kept, 'device');
    await probe.discard();
  });

  it('falls back to its defaults for bad attributes, and throws nothing', async () => {
    const probe = await mountProbe({ client: newClient(), author: 'nobody', sharing: 'always', 'heading-level': '9' });
    assert.equal(probe.author, 'client');
    assert.equal(probe.sharing, 'off');
    assert.equal(probe.headingLevel, 2);
    assert.deepEqual([...probe.shadowRoot!.querySelectorAll('.foot button')].map((button) => button.textContent.trim()), ['Keep']);
  });

  it('speaks Dutch where the page does, and follows the page live', async () => {
    const probe = await mountProbe({ client: newClient() });
    document.documentElement.lang = 'nl-BE';
    await waitUntil(() => probe.shadowRoot!.textContent.includes('Voor mezelf bewaren'));
    document.documentElement.lang = 'en';
    await waitUntil(() => probe.shadowRoot!.textContent.includes('Keep for myself'));
  });

  it('readonly shows the fields and changes nothing', async () => {
    const probe = await mountProbe({ client: newClient(), readonly: '' });
    type(probe, 'no');
    await probe.flush();
    assert.isTrue(field(probe).readOnly);
    assert.isNull(probe.shadowRoot!.querySelector('.foot'));
  });

  it('says what stays on the device when someone who kept there says to forget', async () => {
    const stays = 'What was kept before stays on this device.';
    answerDevice('forget');
    const probe = await mountProbe();
    assert.notInclude(probe.shadowRoot!.textContent, stays);
    for (const said of ['This device keeps what you write.', stays]) {
      await press(probe, 'Change this');
      await waitUntil(() => probe.shadowRoot!.textContent.includes(said));
    }
    assert.equal(localStorage.getItem('rapport:device'), 'kept', 'a later visit is asked again');
    await eraseClient(LOCAL);
    assert.isNull(localStorage.getItem('rapport:device'));
  });
});
