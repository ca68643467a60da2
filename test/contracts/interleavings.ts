import fc from 'fast-check';
import { isRapportError } from '../../src/core/errors.js';
import { newId } from '../../src/core/ids.js';
import type { ActivityRecord } from '../../src/core/record.js';
import type { RecordStore } from '../../src/store/index.js';
import { note, textOf } from './note.js';

const byClient = { as: 'client' } as const;

/** Two tabs read and write one record in any order: every acknowledged word is in the record, every refused one is not. */
export async function interleavings(tabs: readonly [RecordStore, RecordStore], numRuns: number): Promise<void> {
  const act = fc.record({ tab: fc.constantFrom(0 as const, 1 as const), look: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), fc.scheduler(), async (acts, scheduler) => {
    const { id } = await tabs[0].put(note('', { id: newId() }), { expect: 0 });
    const seen: [ActivityRecord, ActivityRecord] = [await tabs[0].get(id, byClient), await tabs[1].get(id, byClient)];
    const acknowledged: string[] = [];
    const beside: string[] = [];
    const write = async (number: number, { tab, look }: { readonly tab: 0 | 1; readonly look: boolean }) => {
      if (look) seen[tab] = await tabs[tab].get(id, byClient);
      const before = seen[tab];
      try {
        const stored = await tabs[tab].put({ ...before, payload: note(`${textOf(before)}(${number})`).payload }, { expect: before.revision });
        if (stored.revision > seen[tab].revision) seen[tab] = stored;
        acknowledged.push(`(${number})`);
      } catch (error) {
        if (!isRapportError(error, 'conflict')) throw error;
        beside.push(`(${number})`);
      }
    };
    const writing = acts.map((one, number) => scheduler.schedule(Promise.resolve()).then(() => write(number, one)));
    await scheduler.waitAll();
    await Promise.all(writing);
    const record = await tabs[1].get(id, byClient);
    const words = textOf(record);
    if (record.revision !== 1 + acknowledged.length) throw new Error(`revision ${record.revision} after ${acknowledged.length} acknowledged writes`);
    for (const word of acknowledged) if (!words.includes(word)) throw new Error(`${word} was acknowledged and is lost from ${words}`);
    for (const word of beside) if (words.includes(word)) throw new Error(`${word} was refused and is in ${words}`);
    await tabs[0].purge!(id, byClient);
  }), { numRuns });
}
