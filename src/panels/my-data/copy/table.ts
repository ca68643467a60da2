import { csv, type Row } from '../../../core/csv.js';
import type { ActivityRecord } from '../../../core/record.js';

/** What a record is called, for the person who opens the table. */
export interface Names {
  nameOf(record: ActivityRecord): string;
  kindOf(record: ActivityRecord): string;
}

const HEADER = ['id', 'activity', 'activity_label', 'kind_label', 'author', 'status', 'sharing', 'session', 'created', 'updated', 'completed', 'time_zone', 'field', 'value'];

/** Records as CSV that no spreadsheet runs: one line for each thing that was answered or written, so that activities of any shape fit one table. */
export function tableText(records: readonly ActivityRecord[], names: Names): string {
  return csv(HEADER, records.flatMap((record) => rowsOf(record, names)));
}

function rowsOf(record: ActivityRecord, names: Names): readonly Row[] {
  const { id, activity, author, status, sharing, session, createdAt, updatedAt, completedAt, timeZone, payload } = record;
  const about = [id, activity, names.nameOf(record), names.kindOf(record), author, status, sharing, session, createdAt, updatedAt, completedAt, timeZone];
  return leavesOf(payload).map(([field, value]) => [...about, field, value]);
}

/** A payload leaf by leaf, each by its path: `emotions.0.word`. */
function leavesOf(value: unknown, path = ''): readonly (readonly [string, string | number])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, value]];
  if (typeof value === 'boolean') return [[path, value ? 1 : 0]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path ? `${path}.${key}` : key));
}
