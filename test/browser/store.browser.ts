import { assert } from '@open-wc/testing';
import { newId } from '../../src/core/ids.js';
import { openDeviceStore, openMemoryStore, type LocalStore, type StoreChange, type StoreOptions } from '../../src/store/index.js';
import { CLIENT, finalNote, note, noteCodecs, refusal, textOf } from '../contracts/note.js';
import { recordStoreContract } from '../contracts/record-store.js';

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

describe('in a real browser', () => {
  const byClient = { as: 'client' } as const;
  const optionsFor = (): StoreOptions => ({ namespace: newId(), client: CLIENT, codecs: noteCodecs });

  it('the device key is kept, opens at the next visit, and is never handed out', async () => {
    const options = optionsFor();
    const store = await openDeviceStore(options);
    const { id } = await store.put(finalNote('from the last visit'), { expect: 0 });
    await store.close();
    const next = await openDeviceStore(options);
    assert.equal(textOf(await next.get(id, byClient)), 'from the last visit');
    await next.erase(CLIENT);
    await next.close();
  });

  it('a passphrase and a recovery code open what the device alone no longer does', async () => {
    const options = optionsFor();
    const store = await openDeviceStore(options);
    const { id } = await store.put(finalNote('locked away'), { expect: 0 });
    await store.keys.setPassphrase('a walk by the water');
    const recoveryCode = await store.keys.newRecoveryCode();
    await store.keys.confirmRecoveryCode(recoveryCode, recoveryCode, { passphrase: 'a walk by the water' });
    await store.close();
    const next = await openDeviceStore(options);
    assert.equal(next.state, 'locked');
    assert.equal(await refusal(next.unlock({ passphrase: 'something else' })), 'wrong-key');
    for (const secret of [{ passphrase: 'a walk by the water' }, { recoveryCode }]) {
      await next.unlock(secret);
      assert.equal(textOf(await next.get(id, byClient)), 'locked away');
      await next.lock();
    }
    await next.erase(CLIENT);
    await next.close();
  });

  it('two open stores of one client hear of each other and never overwrite one another', async () => {
    const options = optionsFor();
    const [one, other] = await Promise.all([openDeviceStore(options), openDeviceStore(options)]);
    const told = new Promise<StoreChange>((resolve) => other.watch(resolve));
    const stored = await one.put(note('by one'), { expect: 0 });
    assert.deepInclude(await told, { kind: 'put', id: stored.id, elsewhere: true });
    await other.put({ ...stored, payload: note('by the other').payload }, { expect: 1 });
    assert.equal(await refusal(one.put({ ...stored, payload: note('by one again').payload }, { expect: 1 })), 'conflict');
    assert.equal(textOf(await one.get(stored.id, byClient)), 'by the other');
    await one.erase(CLIENT);
    await Promise.all([one.close(), other.close()]);
  });

  it('the marker in localStorage holds a digest and nothing else', async () => {
    const options = { ...optionsFor(), client: 'mrs-canary' };
    const store = await openDeviceStore(options);
    await store.put(finalNote('CANARY', { client: options.client }), { expect: 0 });
    const kept = Object.entries(localStorage).filter(([name]) => name.startsWith('rapport-kit.'));
    assert.isNotEmpty(kept);
    for (const [name, value] of kept) {
      assert.match(name, /^rapport-kit\.[\w-]{43}$/);
      assert.equal(value, '1');
    }
    await store.erase(options.client);
    assert.isEmpty(Object.keys(localStorage).filter((name) => name.startsWith('rapport-kit.')));
    await store.close();
  });
});
