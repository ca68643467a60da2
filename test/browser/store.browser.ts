import { assert } from '@open-wc/testing';
import { openDeviceStore, openMemoryStore, type LocalStore } from '../../src/store/index.js';
import { CLIENT, noteCodecs } from '../contracts/note.js';
import { recordStoreContract } from '../contracts/record-store.js';
import { storeFaults } from '../contracts/store-faults.js';

const runner = { describe, it, afterEach, assert };
let count = 0;

recordStoreContract('the sealed store', runner, {
  capabilities: { history: true, restore: true, watchesElsewhere: true },
  open: () => openDeviceStore({ namespace: `contract-${(count += 1)}`, client: CLIENT, codecs: noteCodecs }),
  close: async (store) => {
    await store.erase(CLIENT);
    await (store as LocalStore).close();
  },
});

recordStoreContract('the memory store', runner, {
  capabilities: { history: true, restore: true, watchesElsewhere: false },
  open: async () => openMemoryStore({ client: CLIENT, codecs: noteCodecs }),
});

storeFaults(runner);
