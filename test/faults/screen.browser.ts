import { assert } from '@open-wc/testing';
import '../../src/runtime/provider/define.js';
import type { JournalElement } from '../../src/activities/journal/journal.element.js';
import type { ProviderElement } from '../../src/runtime/provider/provider.element.js';
import { definedCodecs } from '../../src/runtime/define.js';
import { openDeviceStore } from '../../src/store/index.js';
import { placeOf } from '../../src/store/place.js';
import type { Item } from '../../src/sync/endpoint.js';
import { clearPage, find, findAll, openJournal, press, readable, settled, write } from '../support/journal-page.js';
import { newClient, next } from '../support/mount.js';
import { reflection } from '../support/panel-records.js';
import { waitUntil } from '../support/wait.js';
import { FAULTS, onFaultyDisk, withIndexedDB } from './support/disk.js';
import { row } from './support/row.js';

const MEMORY = 'This browser cannot keep anything now.';
const LOST = 'What was kept on this device is gone';

/** All there is to read, what notices hold too. */
const read = (journal: Element) => `${readable(journal)} ${findAll(journal, 'rk-notice').map(({ textContent }) => textContent).join(' ')}`.replaceAll(/\s+/g, ' ');
const shown = (journal: Element, text: string) => waitUntil(() => read(journal).includes(text), `"${text}" on the screen`);
const written = (journal: Element) => find(journal, '[data-field="text"]')!.shadowRoot!.querySelector<HTMLTextAreaElement>('#control')!.value;

/** What a person is told when a save is refused: not saved, why, words intact, and a way to take them along. */
async function toldNotSaved(journal: JournalElement, why: string, words: string): Promise<void> {
  await waitUntil(() => find(journal, '.failure'), 'the refusal');
  await settled(journal);
  const said = read(journal);
  assert.include(said, 'Not saved:');
  assert.include(said, why);
  assert.notInclude(said, 'Saved on this device');
  assert.isTrue(find(journal, '.failure')!.textContent.includes('Copy my words'), 'a way to copy');
  assert.equal(written(journal), words);
}

const gone = (name: string) => new Promise<void>((resolve, reject) => {
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = () => resolve();
  request.onerror = () => reject(new Error('not deleted'));
});

describe('what a person sees when storage fails', () => {
  afterEach(clearPage);

  for (const [name, plan] of [['quota-on-put', 'puttingFails'], ['quota-at-commit', 'committingFails']] as const) {
    row(name, 'the screen says that nothing was saved, keeps the words and lets them be copied', (canary) => onFaultyDisk(async (disk) => {
      const journal = await openJournal();
      disk[plan](FAULTS.quota);
      await write(journal, 'text', canary);
      await toldNotSaved(journal, 'This device has no room left. Your words are still here.', canary);
    }));
  }

  row('quota-lifted', 'the next words are saved, without a reload', (canary) => onFaultyDisk(async (disk) => {
    const journal = await openJournal();
    disk.committingFails(FAULTS.quota);
    await write(journal, 'text', canary);
    await waitUntil(() => find(journal, '.failure'), 'the refusal');
    disk.heal();
    await write(journal, 'text', `${canary} and more`);
    await shown(journal, 'Saved on this device');
    assert.isUndefined(find(journal, '.failure'));
    assert.equal(written(journal), `${canary} and more`);
  }));

  row('false-full-disk-on-open', 'two false alarms go by unseen', (canary) => onFaultyDisk(async (disk) => {
    disk.openingFails(FAULTS.quota, 2);
    const journal = await openJournal();
    await write(journal, 'text', canary);
    await shown(journal, 'Saved on this device');
    assert.notInclude(read(journal), MEMORY);
  }));

  row('backing-store-error-forever', 'a banner says that nothing stays, and what is shared is sent all the same', (canary) => onFaultyDisk(async (disk) => {
    disk.openingFails(FAULTS.backingStore);
    const received: Item[] = [];
    const provider = document.createElement('rapport-provider') as ProviderElement;
    provider.client = newClient();
    provider.endpoint = { deliver: async (items) => (received.push(...items), items.map(() => ({ status: 'ok' as const }))) };
    document.body.append(provider);
    const journal = document.createElement('rapport-journal');
    const ready = next('rapport-ready', journal);
    provider.append(journal);
    await ready;
    await settled(journal);
    await shown(journal, MEMORY);
    await write(journal, 'text', canary);
    const sent = next('rapport-sent');
    await press(journal, 'Keep and share');
    await sent;
    assert.deepEqual(received.map(({ op }) => op), ['put']);
    assert.include(read(journal), 'Kept until you leave this page.');
  }));

  row('blob-write-DataError', 'the refusal is told, and the words stay', (canary) => onFaultyDisk(async (disk) => {
    const journal = await openJournal();
    disk.puttingFails(FAULTS.blob);
    await write(journal, 'text', canary);
    await toldNotSaved(journal, 'This device cannot keep anything right now. Your words are still here.', canary);
  }));

  row('storage-cleared-while-open', 'the loss is told, and the words on the screen are kept anew', async (canary) => {
    const client = newClient();
    const journal = await openJournal({ client });
    await write(journal, 'text', canary);
    await shown(journal, 'Saved on this device');
    await gone((await placeOf('rapport', client)).name);
    await write(journal, 'text', `${canary} after it`);
    await shown(journal, LOST);
    await journal.flush();
    journal.remove();
    sessionStorage.clear();
    const later = await openJournal({ client });
    await press(later, 'Go on');
    await waitUntil(() => written(later) === `${canary} after it`, 'the words again');
  });

  row('idb-evicted-localStorage-kept', 'the next visit says that something was lost', async (canary) => {
    const client = newClient();
    const before = await openDeviceStore({ namespace: 'rapport', client, codecs: definedCodecs });
    await before.put(reflection(client, canary), { expect: 0 });
    await before.close();
    await gone((await placeOf('rapport', client)).name);
    await shown(await openJournal({ client }), LOST);
  });

  row('private-mode', 'a banner says that what is written is gone with the page', async (canary) => {
    const factory = { open: () => { throw FAULTS.insecure; } } as unknown as IDBFactory;
    await withIndexedDB(factory, async () => {
      const journal = await openJournal();
      await shown(journal, MEMORY);
      await write(journal, 'text', canary);
      await shown(journal, 'Kept until you leave this page');
      assert.notInclude(read(journal), 'Saved on this device');
    });
  });

  row('open-never-settles', 'after five seconds the banner stands there, and one can write', (canary) => onFaultyDisk(async (disk) => {
    disk.openingNeverSettles();
    const start = performance.now();
    const journal = await openJournal();
    assert.isBelow(performance.now() - start, 9000);
    await shown(journal, MEMORY);
    await write(journal, 'text', canary);
    await shown(journal, 'Kept until you leave this page');
  }));
});
