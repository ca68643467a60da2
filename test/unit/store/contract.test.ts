import 'fake-indexeddb/auto';
import { afterEach, assert, describe, it } from 'vitest';
import { openDeviceStore, openMemoryStore, type LocalStore } from '../../../src/store/index.js';
import { CLIENT, noteCodecs } from '../../contracts/note.js';
import { recordStoreContract } from '../../contracts/record-store.js';
import { HostStore } from '../../support/host-store.js';

const runner = { describe, it, afterEach, assert: assert as unknown as Chai.AssertStatic };
let count = 0;

recordStoreContract('the sealed store', runner, {
  capabilities: { history: true, restore: true, watchesElsewhere: true },
  open: () => openDeviceStore({ namespace: `contract-${(count += 1)}`, client: CLIENT, codecs: noteCodecs }),
  close: (store) => (store as LocalStore).close(),
});

recordStoreContract('the memory store', runner, {
  capabilities: { history: true, restore: true, watchesElsewhere: false },
  open: async () => openMemoryStore({ client: CLIENT, codecs: noteCodecs }),
});

recordStoreContract('a store that a host wrote', runner, {
  capabilities: { history: false, restore: false, watchesElsewhere: false },
  purges: false,
  open: async () => new HostStore(CLIENT),
});
