import { journal } from '../src/activities/journal/index.js';
import type { ActivityRecord } from '../src/core/record.js';
import { localIso } from '../src/core/time.js';
import { type Codecs, type DeviceStore, openDeviceStore } from '../src/store/index.js';

const DAY = 86_400_000; // ms
const AT_ONCE = 100; // puts that wait for the disk together

const journalCodecs: Codecs = { get: (activity) => (activity === 'journal' ? (journal.codec as never) : undefined) };

/** A kept entry of about 600 letters, of the `number`th day before now. */
export function journalEntry(client: string, number: number): ActivityRecord<'journal'> {
  const at = localIso(new Date(Date.now() - number * DAY));
  const text = `Entry ${number}: it rained all the way home and I thought about what we said. ${'Slept badly, walked by the water, felt lighter. '.repeat(11)}`;
  return {
    id: crypto.randomUUID(), activity: 'journal', version: 1, revision: 0, status: 'final', client, author: 'client', sharing: 'private',
    createdAt: at, updatedAt: at, completedAt: at, timeZone: 'Europe/Amsterdam', payload: { kind: 'reflection', day: at.slice(0, 10), bring: false, text },
  };
}

/** The store an element of this client opens. */
export const openJournalStore = (client: string): Promise<DeviceStore> => openDeviceStore({ namespace: 'rapport', client, codecs: journalCodecs });

/** Puts `count` entries through the store of this client, and closes it. */
export async function fillStore(client: string, count: number): Promise<void> {
  const store = await openJournalStore(client);
  for (let number = count; number > 0; number -= AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, number) }, (_, i) => journalEntry(client, number - i));
    await Promise.all(batch.map((entry) => store.put(entry, { expect: 0 })));
  }
  await store.close();
}
