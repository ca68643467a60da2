import type { JournalPayload } from '../journal.model.js';
import type { EntryKind } from '../kinds/entry.js';
import { dayReader } from '../kinds/day.read.js';
import { moodReader } from '../kinds/mood.read.js';
import { reflectionReader } from '../kinds/reflection.read.js';
import { sleepReader } from '../kinds/sleep.read.js';
import { thoughtReader } from '../kinds/thought.read.js';
import { timeOutReader } from '../kinds/time-out.read.js';
import type { KindReader } from '../kinds/view.js';

export { styles } from '../kinds/sleep.sums.js';

const readers: { readonly [K in EntryKind]: KindReader<Extract<JournalPayload, { readonly kind: K }>> } = {
  reflection: reflectionReader, thought: thoughtReader, sleep: sleepReader, mood: moodReader, 'time-out': timeOutReader, day: dayReader,
};

/** How entries of a kind are read: no form is needed for it. */
export const readerOf = (kind: EntryKind): KindReader => readers[kind] as KindReader;
