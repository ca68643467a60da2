import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journal } from '../../../src/activities/journal/index.js';
import { journalModel } from '../../../src/activities/journal/journal.model.js';
import { ENTRY_KINDS } from '../../../src/activities/journal/kinds/entry.js';
import { reflectionModel } from '../../../src/activities/journal/kinds/reflection.model.js';
import { isRapportError } from '../../../src/core/errors.js';
import { openMemoryStore } from '../../../src/store/index.js';
import { begun, messageOf, model, payloadsOf, recordWith } from './arbitrary.js';

const LIMIT = 64_512; // bytes of a stored value, the envelope and padding included

describe.each(ENTRY_KINDS)('an entry of the kind %s', (kind) => {
  it('is put and read back unchanged, or refused as too large, whatever stands in it', async () => {
    await fc.assert(fc.asyncProperty(payloadsOf(kind), async (payloads) => {
      const store = openMemoryStore({ client: 'client-7', codecs: { get: (activity: string) => (activity === 'journal' ? (journal.codec as never) : undefined) } });
      const entry = recordWith(payloads.at(-1)!, { revision: 0, status: 'draft' });
      const bytes = new TextEncoder().encode(JSON.stringify(entry.payload)).length;
      const answer = await store.put(entry, { expect: 0 }).then(() => 'kept', (error: unknown) => (isRapportError(error) ? error.code : error));
      if (answer === 'kept') {
        expect((await store.get(entry.id, { as: 'client' })).payload).toEqual(entry.payload);
        expect(bytes).toBeLessThan(LIMIT);
      } else {
        expect(answer).toBe('too-large');
        expect(bytes).toBeGreaterThan(LIMIT / 2);
      }
    }), { numRuns: 60 });
  });
});

describe('a kind that is not loaded yet', () => {
  const without = journalModel(new Map([['reflection', reflectionModel as never]]));

  it('keeps its entries as they are, never empty and never in the way', () => {
    fc.assert(fc.property(payloadsOf('thought'), messageOf('thought'), (payloads, message) => {
      const payload = payloads.at(-1)!;
      if ('kind' in message) expect(without.update(payload, message)).toBe(payload);
      expect(without.isEmpty(payload)).toBe(false);
      expect(without.problems(payload)).toEqual([]);
    }));
  });

  it('is not begun, and what is being written stays', () => {
    const written = model.update(begun('reflection'), { kind: 'reflection', type: 'text-written', text: 'still here' });
    expect(without.update(written, { type: 'kind-chosen', kind: 'sleep' })).toBe(written);
  });

  it('can be marked for the session and moved to another day', () => {
    const marked = without.update(begun('mood'), { type: 'bring-chosen', bring: true });
    expect(without.update(marked, { type: 'day-chosen', day: '2026-11-20' })).toMatchObject({ kind: 'mood', bring: true, day: '2026-11-20' });
  });
});
