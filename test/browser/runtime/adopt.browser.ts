import { assert } from '@open-wc/testing';
import { isRapportError } from '../../../src/core/errors.js';
import { define } from '../../../src/runtime/define.js';
import { keep, LOCAL } from '../../../src/runtime/keeping.js';
import { ProviderElement } from '../../../src/runtime/provider/index.js';
import type { DeviceStore } from '../../../src/store/index.js';
import type { RecordStore } from '../../../src/store/record-store.js';
import type { KeyProvider } from '../../../src/store/wraps/portal-key.js';
import { mountProbe, newClient, next, type } from '../../support/mount.js';
import type { ProbeElement } from '../../support/probe-activity.js';

define('rapport-provider', ProviderElement);

const byClient = { as: 'client', limit: 20 } as const;
const KEY = crypto.getRandomValues(new Uint8Array(32));
const signedIn: KeyProvider = { getKey: async () => KEY };
const signedOut: KeyProvider = { getKey: () => Promise.reject(new Error('signed out')) };

const textsIn = async (store: RecordStore) => (await store.list(byClient)).records.map(({ payload }) => (payload as { text: string }).text);

/** Writes as someone does who has not signed in, and edits it once. */
async function writeBefore(text: string): Promise<ProbeElement> {
  const before = await mountProbe();
  type(before, `${text}, at first`);
  const kept = await before.complete();
  await before.startNew();
  await before['desk']!.edit(kept!.id);
  await before.updateComplete;
  type(before, text);
  await before.complete();
  before.remove();
  return before;
}

async function signIn(attributes: Record<string, string>, keyProvider?: KeyProvider) {
  const provider = document.createElement('rapport-provider') as ProviderElement;
  for (const [name, value] of Object.entries(attributes)) provider.setAttribute(name, value);
  if (keyProvider) provider.keyProvider = keyProvider;
  document.body.append(provider);
  const probe = document.createElement('probe-activity');
  const opened = Promise.race([next('rapport-ready', probe), next('rapport-failed', probe)]);
  provider.append(probe);
  await opened;
  return { provider, store: () => probe['desk']!.store as DeviceStore };
}

const codeOf = (work: Promise<unknown>) => work.then(() => 'nothing', (error: unknown) => (isRapportError(error) ? error.code : error));

async function localTexts(): Promise<readonly string[]> {
  const { store, release } = await keep(LOCAL);
  return textsIn(store).finally(release);
}

describe('what was written before signing in', () => {
  beforeEach(() => localStorage.setItem('rapport:device', 'keep'));
  afterEach(async () => {
    document.body.replaceChildren();
    localStorage.removeItem('rapport:device');
    sessionStorage.clear();
    const { store, release } = await keep(LOCAL);
    for (const { id } of (await store.list(byClient)).records) await store.purge!(id, byClient);
    release();
  });

  it('follows into a place whose key the portal holds, with what it was before, and opens with that key alone', async () => {
    await writeBefore('heron');
    const client = newClient();
    const { provider, store } = await signIn({ client }, signedIn);
    assert.equal(await provider.adopt(client), 1);
    assert.deepEqual(await textsIn(store()), ['heron']);
    const [record] = (await store().list(byClient)).records;
    assert.deepEqual((await store().history(record!.id, byClient)).map(({ payload }) => (payload as { text: string }).text), ['heron, at first']);
    assert.deepEqual(store().keys.kinds, ['portal']);
    assert.isEmpty(await localTexts());
    document.body.replaceChildren();

    const elsewhere = await signIn({ client }, signedOut);
    assert.equal(await codeOf(elsewhere.store().list(byClient)), 'locked');
    document.body.replaceChildren();
    const again = await signIn({ client }, { getKey: async () => KEY });
    assert.deepEqual(await textsIn(again.store()), ['heron']);
  });

  it('stays where it is while the portal gives no key, and moves once it does', async () => {
    await writeBefore('heron');
    const client = newClient();
    let answer = signedOut;
    const { provider, store } = await signIn({ client }, { getKey: (...asked) => answer.getKey(...asked) });
    assert.equal(await codeOf(provider.adopt(client)), 'auth-needed');
    assert.deepEqual(await localTexts(), ['heron']);
    answer = signedIn;
    await provider.unlock();
    assert.equal(await provider.adopt(client), 1);
    assert.deepEqual(await textsIn(store()), ['heron']);
  });

  it('is asked of the portal under the name of the client who signed in', async () => {
    await writeBefore('heron');
    const client = newClient();
    const asked: string[] = [];
    const provider = document.createElement('rapport-provider') as ProviderElement;
    provider.keyProvider = { getKey: async (who) => (asked.push(who), KEY) };
    document.body.append(provider); // nobody is in it yet
    await provider.adopt(client);
    assert.deepEqual([...new Set(asked)], [client]);
  });

  it('follows into a namespace of the portal’s own', async () => {
    await writeBefore('heron');
    const client = newClient();
    const { provider, store } = await signIn({ client, namespace: 'clinic-north' });
    assert.equal(await provider.adopt(client), 1);
    assert.deepEqual(await textsIn(store()), ['heron']);
  });

  it('follows out of memory too, where the person had not said yet whose device it is', async () => {
    localStorage.removeItem('rapport:device');
    await writeBefore('heron');
    const client = newClient();
    const { provider, store } = await signIn({ client });
    assert.isAtLeast(await provider.adopt(client), 1);
    assert.include(await textsIn(store()), 'heron');
  });

  it('never moves from the device to where it would be gone with the page', async () => {
    await writeBefore('heron');
    const client = newClient();
    const { provider, store } = await signIn({ client, 'shared-device': '' });
    assert.equal(await codeOf(provider.adopt(client)), 'storage-unavailable');
    assert.deepEqual(await localTexts(), ['heron']);
    assert.isEmpty(await textsIn(store()));
  });
});
