import { assert } from '@open-wc/testing';
import '../../src/define.js';
import type { JournalElement } from '../../src/activities/journal/journal.element.js';
import { newId } from '../../src/core/ids.js';
import { definedCodecs } from '../../src/runtime/define.js';
import type { ProviderElement } from '../../src/runtime/provider/provider.element.js';
import { openDeviceStore } from '../../src/store/index.js';
import type { Item } from '../../src/sync/endpoint.js';
import { inFlight } from '../../src/sync/flight.js';
import { sharedNote } from '../contracts/note.js';
import { clearPage, find, press, readable, settled, write } from '../support/journal-page.js';
import { newClient, next } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { openFrame, type Frame } from './support/frame.js';
import { row } from './support/row.js';

const byClient = { as: 'client' } as const;
const written = (journal: Element) => find(journal, '[data-field="text"]')!.shadowRoot!.querySelector<HTMLTextAreaElement>('#control')!.value;

async function kept(client: string): Promise<readonly string[]> {
  const store = await openDeviceStore({ namespace: 'rapport', client, codecs: definedCodecs });
  const { records } = await store.list({ ...byClient, limit: 100 });
  await store.close();
  return records.map(({ payload }) => (payload as { readonly text: string }).text);
}

/** A tab of its own with a journal that is ready. */
async function openTab(client: string): Promise<{ readonly frame: Frame; readonly journal: JournalElement }> {
  const frame = await openFrame({ body: `<rapport-journal client="${client}"></rapport-journal>` });
  const journal = frame.contentDocument.querySelector<JournalElement>('rapport-journal')!;
  await waitUntil(() => find(journal, '[data-field="text"]')?.shadowRoot?.querySelector('#control'), 'the field');
  return { frame, journal };
}

const withProvider = async (client: string): Promise<{ readonly provider: ProviderElement; readonly journal: JournalElement }> => {
  const provider = document.createElement('rapport-provider');
  provider.client = client;
  document.body.append(provider);
  const journal = document.createElement('rapport-journal');
  const ready = next('rapport-ready', journal);
  provider.append(journal);
  await ready;
  await settled(journal);
  await waitUntil(() => find(journal, '[data-field="text"]'), 'the field');
  return { provider, journal };
};

describe('several tabs, several people', () => {
  afterEach(clearPage);

  row('two-tabs-same-draft', 'what both write at once is kept twice', async (canary) => {
    const client = newClient();
    const first = await openTab(client);
    await write(first.journal, 'text', canary);
    await first.journal.flush();
    const second = await openTab(client);
    await waitUntil(() => written(second.journal) === canary, 'the same draft in both');
    await Promise.all([write(first.journal, 'text', `${canary} one`), write(second.journal, 'text', `${canary} two`)]);
    await Promise.all([first.journal.flush(), second.journal.flush()]);
    assert.sameMembers([...await kept(client)], [`${canary} one`, `${canary} two`]);
    assert.deepEqual([written(first.journal), written(second.journal)], [`${canary} one`, `${canary} two`]);
  });

  row('two-tabs-drain-outbox', 'each of 40 records is handed over once, one flight at a time', async () => {
    const client = newClient();
    const store = await openDeviceStore({ namespace: 'rapport', client, codecs: definedCodecs });
    const payload = { kind: 'reflection', day: '2026-11-23', bring: false, text: 'shared' };
    for (let count = 0; count < 40; count += 1) await store.put(sharedNote('', { client, activity: 'journal', payload }), { expect: 0 });
    const tabs = await Promise.all([1, 2].map(() => openFrame({ body: `<rapport-provider client="${client}"></rapport-provider>` })));
    const delivered: string[] = [];
    let [now, most] = [0, 0];
    const deliver = async (items: readonly Item[]) => {
      most = Math.max(most, (now += 1));
      delivered.push(...items.map((item) => (item.op === 'put' ? item.record.id : item.id)));
      await new Promise((resolve) => setTimeout(resolve, 20)); // the clinic takes a moment
      now -= 1;
      return items.map(() => ({ status: 'ok' as const }));
    };
    for (const tab of tabs) tab.contentDocument.querySelector('rapport-provider')!.endpoint = { deliver };
    await waitUntil(async () => (await store.outbox.pending(1)).length === 0, 'an empty queue');
    assert.deepEqual([delivered.length, new Set(delivered).size, most], [40, 40, 1]);
    await store.close();
  });

  row('lock-holder-frozen/bfcached', 'the lock is taken from a tab that holds it and does nothing', async () => {
    const name = newId();
    const frozen = await openFrame({ modules: [] });
    const held = new Promise<void>((resolve) => void frozen.contentWindow.navigator.locks.request(name, () => {
      resolve();
      return new Promise(() => undefined);
    }).catch(() => undefined)); // it is stolen: that is the point
    await held;
    let runs = 0;
    const start = performance.now();
    await inFlight({ locks: navigator.locks, name, lease: 400, signal: new AbortController().signal }, async () => (runs += 1));
    assert.equal(runs, 1);
    assert.isAtLeast(performance.now() - start, 390);
  });

  row('bfcache-restore-other-patient', 'a page that comes back from the cache is covered, and shows nothing of who was there', async (canary) => {
    const { provider, journal } = await withProvider(newClient());
    await write(journal, 'text', canary);
    await journal.flush();
    const locked = next('rapport-locked');
    for (const type of ['pagehide', 'pageshow'] as const) window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    await locked;
    await waitUntil(() => !find(journal, '[data-field="text"]'), 'an empty screen');
    assert.notInclude(readable(journal), canary);
    provider.client = newClient(); // the one who signed in meanwhile
    await waitUntil(() => find(journal, '[data-field="text"]'), 'the field of the next');
    assert.equal(written(journal), '');
    assert.notInclude(readable(journal), canary);
  });

  row('subject-switch-mid-save', 'a save under way lands with the one who wrote it, at whatever moment the client changes', async (canary) => {
    for (const delay of [0, 5, 150, 290, 301, 320]) {
      const [anna, bo] = [newClient(), newClient()];
      const { provider, journal } = await withProvider(anna);
      await write(journal, 'text', `${canary} ${delay}`);
      await new Promise((resolve) => setTimeout(resolve, delay)); // before, at or after the moment the draft is saved by itself
      provider.client = bo;
      await waitUntil(() => find(journal, '[data-field="text"]') && written(journal) === '', 'an empty field for the next');
      await write(journal, 'text', 'of bo');
      await journal.flush();
      await waitUntil(async () => (await kept(anna)).includes(`${canary} ${delay}`), 'the words with their own client');
      assert.deepEqual(await kept(bo), ['of bo']);
      provider.remove();
    }
  });

  row('logout-with-unsent-outbox', 'on a shared device leaving asks, and what waits is sent although another is there now', async (canary) => {
    const { provider, journal } = await withProvider(newClient());
    provider.sharedDevice = true;
    await settled(journal);
    const received: Item[] = [];
    let down = true;
    provider.endpoint = { deliver: async (items) => {
      if (!down) received.push(...items);
      return items.map(() => (down ? { status: 'retry' as const } : { status: 'ok' as const }));
    } };
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await waitUntil(() => find(journal, '[data-field="text"]') && written(journal) === '', 'the field in memory');
    assert.isFalse(asks());
    await write(journal, 'text', canary);
    await press(journal, 'Keep and share');
    await waitUntil(async () => (await provider.unsent()) === 1, 'one waits');
    await waitUntil(asks, 'leaving asks');
    provider.client = newClient();
    await provider.updateComplete;
    assert.equal(await provider.unsent(), 1, 'the client has gone, what waits has not');
    assert.isTrue(asks());
    down = false;
    await waitUntil(() => received.length === 1, 'it is sent');
    await waitUntil(() => !asks(), 'nothing to ask any more');
  });

  row('logout-with-unsent-outbox', 'on a device of one’s own it waits for the next login', async (canary) => {
    const client = newClient();
    const { provider, journal } = await withProvider(client);
    await write(journal, 'text', canary);
    await press(journal, 'Keep and share');
    await waitUntil(() => find(journal, '.kept, [data-id]'), 'it is kept');
    provider.client = '';
    await provider.updateComplete;
    const received: Item[] = [];
    provider.endpoint = { deliver: async (items) => (received.push(...items), items.map(() => ({ status: 'ok' as const }))) };
    await provider.updateComplete;
    assert.isEmpty(received);
    provider.client = client;
    await waitUntil(() => received.length === 1, 'it is sent at the next login');
  });
});
