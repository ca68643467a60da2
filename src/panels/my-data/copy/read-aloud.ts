import { isRapportError } from '../../../core/errors.js';
import type { ActivityRecord } from '../../../core/record.js';
import { writtenWords } from '../../../runtime/plain-text.js';
import type { Activities } from '../../across/activities.js';
import type { Opened } from '../../across/open-place.js';
import type { RecordView } from '../../across/record-view.js';
import { holds, spokenLines } from './spoken-lines.js';

const LOOKS = 300; // looks at a record until its words stand still
const BETWEEN = 16; // ms

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, BETWEEN));

/** Each of `records` in its activity's words, line by line; `place` is a box inside the panel that nobody sees. */
export async function readAloud(records: readonly ActivityRecord[], place: Element, activities: Activities, opened: Opened): Promise<readonly (readonly string[])[]> {
  return Promise.all(records.map(async (record) => {
    if (record.status === 'draft') return plainLines(record);
    const tag = await activities.readerOf(record.activity).catch((error: unknown) => {
      if (isRapportError(error) || error instanceof TypeError) return undefined; // its part did not arrive
      throw error;
    });
    if (tag === undefined) return plainLines(record);
    const view = Object.assign(document.createElement(RECORD_VIEW), { record, activities, opened }) as RecordView;
    place.append(view);
    try {
      return await settledLines(view, record);
    } finally {
      view.remove();
    }
  }));
}

/** The inner tag of a record's view. */
const RECORD_VIEW = 'rk-record-view';

async function settledLines(view: RecordView, record: ActivityRecord): Promise<readonly string[]> {
  let before = '';
  for (let look = 0; look < LOOKS; look += 1) {
    await pause();
    if (holds(view, '[role="alert"]')) break; // a part of it did not arrive: what was written is there all the same
    const lines = view.isReading && !holds(view, '[aria-busy="true"]') ? spokenLines(view) : [];
    const now = lines.join('\n');
    if (now !== '' && now === before) return lines;
    before = now;
  }
  return plainLines(record);
}

const plainLines = (record: ActivityRecord): readonly string[] => writtenWords(record.payload).split('\n\n').filter((line) => line !== '');
