import { describe, expect, it } from 'vitest';
import { decode, encode, newKey, seal, unseal } from '../../../src/store/cipher.js';
import { placeOf } from '../../../src/store/place.js';
import { SealedRows } from '../../../src/store/sealed-rows.js';
import { CLIENT, finalNote, note, noteCodecs, refusal } from '../../contracts/note.js';

const usages = ['encrypt', 'decrypt'] as const;

describe('what is sealed', () => {
  it('opens under the key and the binding it was sealed with, and under no other', async () => {
    const [key, other] = [await newKey(false, usages), await newKey(false, usages)];
    const sealed = await seal(key, encode({ text: 'words' }), ['a', 1, null]);
    expect(decode(await unseal(key, sealed, ['a', 1, null]))).toEqual({ text: 'words' });
    for (const [withKey, binding] of [[other, ['a', 1, null]], [key, ['a', 2, null]], [key, ['a', '1', null]], [key, ['a', 1]]] as const) {
      await expect(unseal(withKey, sealed, binding)).rejects.toMatchObject({ name: 'OperationError' });
    }
  });

  it('never looks the same twice', async () => {
    const key = await newKey(false, usages);
    const seals = await Promise.all(Array.from({ length: 50 }, () => seal(key, encode('the same'), [])));
    expect(new Set(seals.map(({ nonce }) => nonce.join())).size).toBe(50);
    expect(seals[0]!.nonce.length).toBe(12);
  });

  it('has lengths in buckets of 256 bytes only', () => {
    const lengths = [0, 1, 200, 254, 255, 1000, 5000].map((length) => encode('x'.repeat(length)).length);
    expect(lengths).toEqual([256, 256, 256, 256, 512, 1024, 5120]);
  });
});

describe('a sealed row', () => {
  const fields = { id: 'b7e0f6b2-5a0e-4d2e-9a61-0f1d8a3c7b11', activity: 'mood-note', status: 'draft', scope: 'both', revision: 9, removedAt: '2026-01-01T00:00:00Z', keyId: 'another', format: 0 };

  async function sealed(namespace = 'rapport', client = CLIENT) {
    const rows = new SealedRows(await placeOf(namespace, client), noteCodecs);
    const key = { keyId: 'k', key: await newKey(false, usages) };
    return { rows, key, row: await rows.seal({ ...finalNote('words'), revision: 1 }, key) };
  }

  it.each(Object.entries(fields))('does not open when its clear %s was changed', async (field, value) => {
    const { rows, key, row } = await sealed();
    expect(await rows.open(row, key)).toMatchObject({ payload: { text: 'words' } });
    expect(await refusal(rows.open({ ...row, [field]: value }, key))).toBe('storage-damaged');
  });

  it('does not open at the place of another client or in another namespace', async () => {
    const { key, row } = await sealed();
    for (const place of [await placeOf('rapport', 'client-8'), await placeOf('other', CLIENT)]) {
      expect(await refusal(new SealedRows(place, noteCodecs).open(row, key))).toBe('storage-damaged');
    }
  });

  it('of a newer kit is left alone, and of a newer payload too', async () => {
    const { rows, key, row } = await sealed();
    expect(await refusal(rows.open({ ...row, format: 2 }, key))).toBe('unsupported-version');
    const newer = await rows.seal(note('x', { version: 2 }), key);
    expect(await refusal(rows.open(newer, key))).toBe('unsupported-version');
  });

  it('holds in clear what the design lists, and no word', async () => {
    const { row } = await sealed();
    expect(Object.keys(row).sort()).toEqual(['activity', 'format', 'id', 'keyId', 'nonce', 'revision', 'scope', 'sealed', 'shelf', 'status']);
  });
});

describe('the place of a client', () => {
  it('has a name that is another for each client and each namespace, and tells neither', async () => {
    const names = await Promise.all([['a', 'bc'], ['ab', 'c'], ['a', 'b'], ['', 'abc']].map(async ([namespace, client]) => (await placeOf(namespace!, client!)).name));
    expect(new Set(names).size).toBe(4);
    expect((await placeOf('rapport', 'mrs-jansen')).name).toMatch(/^rapport-kit\.[\w-]{43}$/);
  });
});
