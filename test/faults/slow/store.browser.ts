import { assert } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { newId } from '../../../src/core/ids.js';
import { openDeviceStore } from '../../../src/store/index.js';
import { CLIENT, note, noteCodecs, textOf } from '../../contracts/note.js';
import { interleavings } from '../../contracts/interleavings.js';
import { fault, FaultyIndexedDB } from '../../support/faulty-indexeddb.js';
import { FAULTS } from '../support/disk.js';
import { row } from '../support/row.js';

const byClient = { as: 'client' } as const;
const EPISODES = 120;

const tab = (namespace: string) => openDeviceStore({ namespace, client: CLIENT, codecs: noteCodecs });

describe('over and over, in the engine’s own database', function () {
  this.timeout(300_000); // ms: a thousand runs of durable writes

  row('1000-interleavings-cas', 'two tabs write one record in 1,000 random orders: no acknowledged word is lost', async () => {
    const namespace = newId();
    const tabs = [await tab(namespace), await tab(namespace)] as const;
    await interleavings(tabs, 1000);
    for (const each of tabs) await each.close();
  });

  /** How long a person's save takes when the handle breaks under it; what was acknowledged and is not there afterwards. */
  row('backing-store-error-once', `${EPISODES} times in a row a save heals, nearly always within a second, and none is lost`, async () => {
    const disk = new FaultyIndexedDB();
    const store = await openDeviceStore({ namespace: newId(), client: CLIENT, codecs: noteCodecs, indexedDB: disk.factory });
    const broken = [FAULTS.closing, FAULTS.serverLost, fault('UnknownError', 'Internal error.'), fault('AbortError', 'The transaction was aborted.')];
    const took: number[] = [];
    const acknowledged: string[] = [];
    for (let episode = 0; episode < EPISODES; episode += 1) {
      disk.breakHandles(broken[episode % broken.length]!);
      if (episode % 3 > 0) disk.openingFails(FAULTS.backingStore, episode % 3);
      const start = performance.now();
      const { id } = await store.put(note(`episode ${episode}`), { expect: 0 });
      took.push(performance.now() - start);
      acknowledged.push(id);
    }
    const found = new Map((await store.list({ ...byClient, limit: 500 })).records.map((record) => [record.id, textOf(record)]));
    const lost = acknowledged.filter((id, episode) => found.get(id) !== `episode ${episode}`).length;
    const p95 = took.sort((one, other) => one - other)[Math.ceil(took.length * 0.95) - 1]!;
    await executeServerCommand('figure', { name: 'heal', values: { p95, most: took.at(-1), episodes: EPISODES, lost } });
    assert.equal(lost, 0);
    assert.isBelow(p95, 1000);
    await store.close();
  });
});
