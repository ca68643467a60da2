import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../../../src/core/ids.js';
import { Connection } from '../../../src/store/connection.js';
import { openDeviceStore, openStore, type DeviceStore, type KeyProvider, type StoreOptions } from '../../../src/store/index.js';
import { byDevice, KeyRing } from '../../../src/store/keys.js';
import { placeOf } from '../../../src/store/place.js';
import { passphraseOpener, passphraseWrapping, ROUNDS } from '../../../src/store/wraps/passphrase.js';
import { newRecoveryCode, recoveryOpener, recoveryWrapping } from '../../../src/store/wraps/recovery-code.js';
import { raiseRounds } from '../../../src/store/wraps/secrets.js';
import { CLIENT, finalNote, note, noteCodecs, refusal, textOf } from '../../contracts/note.js';

const byClient = { as: 'client' } as const;
const passphrase = 'a walk by the water';
const stores: DeviceStore[] = [];
const optionsFor = (keys?: KeyProvider): StoreOptions => ({ namespace: newId(), client: CLIENT, codecs: noteCodecs, ...(keys ? { keys } : {}) });

async function visit(options: StoreOptions): Promise<DeviceStore> {
  const store = await openDeviceStore(options);
  stores.push(store);
  return store;
}

async function newRing(): Promise<KeyRing> {
  const place = await placeOf(newId(), CLIENT);
  const connection = new Connection({ name: place.name, factory: indexedDB, opened: async () => undefined });
  return new KeyRing(place, connection);
}

/** A recovery code that the person has typed back. */
async function withCode(store: DeviceStore): Promise<string> {
  const code = await store.keys.newRecoveryCode();
  await store.keys.confirmRecoveryCode(code, code, { passphrase });
  return code;
}

vi.setConfig({ testTimeout: 30_000 }); // ms: each derivation takes its 600,000 rounds

afterEach(async () => {
  vi.useRealTimers();
  for (const store of stores.splice(0)) await store.close();
});

describe('a passphrase', () => {
  it('is needed from then on, in this visit after a lock and in the next; the records are untouched', async () => {
    const options = optionsFor();
    const store = await visit(options);
    const { id } = await store.put(finalNote('from before the passphrase'), { expect: 0 });
    await store.keys.setPassphrase(passphrase);
    expect(store.keys.kinds).toEqual(['passphrase']);
    expect(textOf(await store.get(id, byClient))).toBe('from before the passphrase');
    await store.lock();
    expect(await refusal(store.unlock())).toBe('locked');
    expect(await refusal(store.unlock({ passphrase: 'a walk by the river' }))).toBe('wrong-key');
    expect(store.state).toBe('locked');
    await store.close();
    const next = await visit(options);
    expect(next.state).toBe('locked');
    expect(await refusal(next.get(id, byClient))).toBe('locked');
    await next.unlock({ passphrase });
    expect(textOf(await next.get(id, byClient))).toBe('from before the passphrase');
  });

  it('opens however its accents were typed, and is refused when it is short', async () => {
    const store = await visit(optionsFor());
    expect(await refusal(store.keys.setPassphrase('seven77'))).toBe('invalid');
    await store.keys.setPassphrase('caf\u00e9 by the sea');
    await store.lock();
    await store.unlock({ passphrase: 'cafe\u0301 by the sea' });
    expect(store.state).toBe('open');
  });

  it('is changed or taken away only with the present one', async () => {
    const store = await visit(optionsFor());
    await store.keys.setPassphrase(passphrase);
    expect(await refusal(store.keys.setPassphrase('another one here'))).toBe('locked');
    expect(await refusal(store.keys.setPassphrase('another one here', { passphrase: 'not the present' }))).toBe('wrong-key');
    await store.keys.setPassphrase('another one here', { passphrase });
    await store.lock();
    expect(await refusal(store.unlock({ passphrase }))).toBe('wrong-key');
    await store.unlock({ passphrase: 'another one here' });
    expect(await refusal(store.keys.removePassphrase())).toBe('locked');
    await store.keys.removePassphrase({ passphrase: 'another one here' });
    expect(store.keys.kinds).toEqual(['device']);
    await store.lock();
    await store.unlock();
  });

  it('stored with fewer rounds than are safe is refused; with fewer than now used it is wrapped anew', async () => {
    const weak = await newRing();
    await weak.unlock(byDevice.opener);
    await weak.rewrap(byDevice.opener, () => passphraseWrapping(passphrase, 1000), ['device']);
    expect(await refusal(weak.unlock(passphraseOpener(passphrase)))).toBe('storage-damaged');

    const ring = await newRing();
    await ring.unlock(byDevice.opener);
    await ring.rewrap(byDevice.opener, () => passphraseWrapping(passphrase), ['device']);
    await raiseRounds(ring, { passphrase });
    expect(ring.wraps.map(({ iterations }) => iterations)).toEqual([ROUNDS]);
    const before = ring.current!.keyId;
    await raiseRounds(ring, { passphrase }, ROUNDS + 1000);
    expect(ring.wraps.map(({ iterations }) => iterations)).toEqual([ROUNDS + 1000]);
    await ring.unlock(passphraseOpener(passphrase));
    expect(ring.current!.keyId).toBe(before);
  });
});

describe('a recovery code', () => {
  it('opens what a forgotten passphrase closed, as printed or as typed', async () => {
    const options = optionsFor();
    const store = await visit(options);
    const { id } = await store.put(finalNote('kept'), { expect: 0 });
    await store.keys.setPassphrase(passphrase);
    const code = await withCode(store);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    await store.close();
    const next = await visit(options);
    await next.unlock({ recoveryCode: ` ${code.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l')}` });
    expect(textOf(await next.get(id, byClient))).toBe('kept');
    await next.keys.setPassphrase('a new passphrase', { recoveryCode: code });
    await next.lock();
    await next.unlock({ passphrase: 'a new passphrase' });
  });

  it('mistyped says so; another one is the wrong key; a newer one ends it', async () => {
    const store = await visit(optionsFor());
    await store.keys.setPassphrase(passphrase);
    const code = await withCode(store);
    const mistyped = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
    await store.lock();
    for (const wrong of [mistyped, '', 'not a code', code.slice(0, -1)]) expect(await refusal(store.unlock({ recoveryCode: wrong }))).toBe('invalid');
    expect(await refusal(store.unlock({ recoveryCode: await newRecoveryCode() }))).toBe('wrong-key');
    await store.unlock({ passphrase });
    const newer = await withCode(store);
    await store.lock();
    expect(await refusal(store.unlock({ recoveryCode: code }))).toBe('wrong-key');
    await store.unlock({ recoveryCode: newer });
  });

  it('counts only once it was typed back as it is', async () => {
    const store = await visit(optionsFor());
    await store.keys.setPassphrase(passphrase);
    const code = await store.keys.newRecoveryCode();
    expect(await refusal(store.keys.confirmRecoveryCode(code, await newRecoveryCode(), { passphrase }))).toBe('invalid');
    expect(await refusal(store.keys.confirmRecoveryCode(code, code.slice(0, -1), { passphrase }))).toBe('invalid');
    expect(await refusal(store.keys.confirmRecoveryCode(code, code))).toBe('locked');
    expect(store.keys.kinds).toEqual(['passphrase']);
    await store.keys.confirmRecoveryCode(code, code.toLowerCase(), { passphrase });
    expect(store.keys.kinds).toEqual(['passphrase', 'recovery']);
  });

  it('is another one each time', async () => {
    const codes = await Promise.all(Array.from({ length: 200 }, newRecoveryCode));
    expect(new Set(codes).size).toBe(200);
    expect(new Set(codes.join('').replace(/-/g, '')).size).toBe(32);
  });

  it('of one ring opens no other', async () => {
    const [one, other] = [await newRing(), await newRing()];
    const code = await newRecoveryCode();
    for (const ring of [one, other]) {
      await ring.unlock(byDevice.opener);
      await ring.rewrap(byDevice.opener, () => recoveryWrapping(code));
    }
    expect(await one.unlock(recoveryOpener(code))).toBe(true);
    expect(one.current!.keyId).not.toBe(other.current!.keyId);
  });
});

describe('a portal’s key', () => {
  const bytes = crypto.getRandomValues(new Uint8Array(32));

  it.each([
    ['32 bytes', async () => bytes],
    ['a CryptoKey', () => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['wrapKey', 'unwrapKey'])],
  ])('as %s opens by itself, and the device keeps no key', async (_kind, getKey) => {
    const asked: string[] = [];
    const options = optionsFor({ getKey: (client, { keyId }) => (asked.push(`${client} ${keyId}`), getKey()) });
    const store = await visit(options);
    expect(store.keys.kinds).toEqual(['portal']);
    const { id } = await store.put(note('for the portal'), { expect: 0 });
    await store.close();
    expect(textOf(await (await visit(options)).get(id, byClient))).toBe('for the portal');
    expect(new Set(asked).size).toBe(1);
  });

  it('takes over what only this device opened', async () => {
    const options = optionsFor();
    const { id } = await (await visit(options)).put(note('from before the portal'), { expect: 0 });
    const store = await visit({ ...options, keys: { getKey: async () => bytes } });
    expect(store.keys.kinds).toEqual(['portal']);
    expect(textOf(await store.get(id, byClient))).toBe('from before the portal');
    expect((await visit(options)).state).toBe('locked');
  });

  it('that cannot be had, or is another one, leaves the store locked until it can', async () => {
    let answer: () => Promise<Uint8Array> = async () => bytes;
    const options = optionsFor({ getKey: () => answer() });
    const { id } = await (await visit(options)).put(note('x'), { expect: 0 });
    answer = () => Promise.reject(new Error('logged out'));
    const { store } = await openStore(options);
    stores.push(store as DeviceStore);
    expect([(store as DeviceStore).state, (store as DeviceStore).refusal]).toEqual(['locked', 'auth-needed']);
    expect(await refusal((store as DeviceStore).unlock())).toBe('auth-needed');
    answer = async () => new Uint8Array(32);
    expect(await refusal((store as DeviceStore).unlock())).toBe('wrong-key');
    for (const bad of [new Uint8Array(31), bytes.buffer, 'a key', undefined, {}, await crypto.subtle.generateKey({ name: 'AES-CTR', length: 256 }, false, ['encrypt'])]) {
      answer = async () => bad as Uint8Array;
      expect(await refusal((store as DeviceStore).unlock())).toBe('invalid');
      expect((store as DeviceStore).refusal).toBe('invalid');
    }
    answer = async () => bytes;
    await (store as DeviceStore).unlock();
    expect((store as DeviceStore).refusal).toBeUndefined();
    expect(textOf(await store.get(id, byClient))).toBe('x');
  });

  it('that is no key at all keeps a new client waiting, rather than in memory', async () => {
    const { store, notice } = await openStore(optionsFor({ getKey: async () => new Uint8Array(16) }));
    stores.push(store as DeviceStore);
    expect([store.capabilities.kept, (store as DeviceStore).refusal, notice]).toEqual(['device', 'invalid', undefined]);
  });

  it('opens nothing by itself under a passphrase, and does so again once that is taken away', async () => {
    const options = optionsFor({ getKey: async () => bytes });
    const store = await visit(options);
    await store.keys.setPassphrase(passphrase);
    expect(store.keys.kinds).toEqual(['passphrase']);
    const next = await visit(options);
    expect([next.state, next.refusal]).toEqual(['locked', undefined]);
    await next.keys.removePassphrase({ passphrase });
    expect(next.keys.kinds).toEqual(['portal']);
    await next.unlock();
  });

  it('is waited for ten seconds, then the store stays locked; and no longer once it is closed', async () => {
    const options = optionsFor();
    await (await visit({ ...options, keys: { getKey: async () => bytes } })).close();
    const signals: AbortSignal[] = [];
    const silent = { ...options, keys: { getKey: (_client: string, { signal }: { signal: AbortSignal }) => (signals.push(signal), new Promise<never>(() => undefined)) } };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = visit(silent);
    await vi.waitUntil(() => signals.length === 1);
    await vi.advanceTimersByTimeAsync(9000);
    expect(signals[0]!.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(signals[0]!.aborted).toBe(true);
    const store = await opening;
    expect(store.state).toBe('locked');
    const waiting = refusal(store.unlock());
    await vi.waitUntil(() => signals.length === 2);
    await store.close();
    expect(signals[1]!.aborted).toBe(true);
    expect(await waiting).toBe('auth-needed');
  });
});

describe('words that storage refused', () => {
  it('wait sealed in memory while the store is locked, and come back as they were', async () => {
    const store = await visit(optionsFor());
    const stored = await store.put(note('as stored'), { expect: 0 });
    const unsaved = { ...stored, payload: note('CANARY as typed').payload };
    const held = await store.hold(unsaved);
    expect(JSON.stringify(held)).toBe(JSON.stringify({ id: stored.id }));
    await store.lock();
    expect(await refusal(store.takeBack(held))).toBe('locked');
    await store.unlock();
    expect(await store.takeBack(held)).toEqual(unsaved);
  });

  it('come back in a later opening too, to that client only, however long they are', async () => {
    const options = optionsFor();
    const store = await visit(options);
    const long = note(`CANARY ${'x'.repeat(70_000)}`);
    const held = await store.hold(long);
    await store.close();
    expect(await (await visit(options)).takeBack(held)).toEqual(long);
    expect(await refusal((await visit(optionsFor())).takeBack(held))).toBe('storage-damaged');
  });
});

/** Every row of every table but the wraps, byte by byte. */
async function rowsOf({ namespace, client }: StoreOptions): Promise<string> {
  const database = await new Promise<IDBDatabase>(async (resolve) => {
    const opening = indexedDB.open((await placeOf(namespace, client)).name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const all = (table: string) => new Promise<unknown[]>((resolve) => {
    const reading = database.transaction(table).objectStore(table).getAll();
    reading.onsuccess = () => resolve(reading.result);
  });
  const tables = await Promise.all(['records', 'superseded', 'outbox', 'meta'].map(all));
  database.close();
  return JSON.stringify(tables, (_key, value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value));
}

describe('changing the ways to a key', () => {
  it('touches no record, and each record says which key it was sealed with', async () => {
    const options = optionsFor();
    const store = await visit(options);
    const kept = await store.put(finalNote('first'), { expect: 0 });
    await store.put({ ...kept, payload: note('second').payload }, { expect: 1 });
    await store.put(note('a draft'), { expect: 0 });
    const before = await rowsOf(options);
    const keyIds = [...before.matchAll(/"keyId":"([^"]+)"/g)].map(([, keyId]) => keyId);
    expect(keyIds).toHaveLength(3);
    expect(new Set(keyIds).size).toBe(1);
    await store.keys.setPassphrase(passphrase);
    await withCode(store);
    await store.keys.setPassphrase('another one here', { passphrase });
    await store.keys.removePassphrase({ passphrase: 'another one here' });
    const portal = await visit({ ...options, keys: { getKey: async () => new Uint8Array(32).fill(7) } });
    expect(portal.keys.kinds).toEqual(['portal']);
    expect(await rowsOf(options)).toBe(before);
    await portal.put(note('written later'), { expect: 0 });
    expect(new Set([...(await rowsOf(options)).matchAll(/"keyId":"([^"]+)"/g)].map(([, keyId]) => keyId))).toEqual(new Set(keyIds));
  });
});

describe('unlocking with a passphrase', () => {
  it('derives its key once', async () => {
    const store = await visit(optionsFor());
    await store.keys.setPassphrase(passphrase);
    await store.lock();
    const deriving = vi.spyOn(crypto.subtle, 'deriveKey');
    await store.unlock({ passphrase });
    await new Promise((resolve) => setTimeout(resolve));
    expect(deriving).toHaveBeenCalledTimes(1);
    deriving.mockRestore();
  });
});
