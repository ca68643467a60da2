import type { ActivityName, ActivityRecord } from '../src/core/record.js';
import type { Codecs } from '../src/store/index.js';

/** Reads the bench's own activity: one text. */
export const sampleCodecs: Codecs = {
  get: (activity) => ({ activity, version: 1, loadParser: async () => (payload: unknown) => payload as never, loadFhir: () => Promise.reject(new Error('not sent')) }),
};

export const SAMPLE_CLIENT = 'bench-client';

/** About a kilobyte of words: a usual entry. */
export const sampleText = 'Slept badly, walked by the water, felt lighter afterwards. '.repeat(17);

/** A record that was never stored. */
export function sampleRecord(text: string = sampleText, status: 'draft' | 'final' = 'draft'): ActivityRecord {
  return {
    id: crypto.randomUUID(), activity: 'bench' as ActivityName, version: 1, revision: 0, status, client: SAMPLE_CLIENT, author: 'client', sharing: 'private',
    createdAt: '2026-11-23T09:00:00+01:00', updatedAt: '2026-11-23T09:00:00+01:00', timeZone: 'Europe/Amsterdam', payload: { text },
  } as unknown as ActivityRecord;
}
