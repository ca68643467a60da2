import type {} from '../../src/activities/journal/journal.model.js';
import { breathingRoom } from '../../src/activities/breathing-room/index.js';
import { feedback } from '../../src/activities/feedback/index.js';
import { musicShare } from '../../src/activities/music-share/index.js';
import { ter } from '../../src/activities/ter/index.js';
import { newId } from '../../src/core/ids.js';
import type { ActivityName, ActivityPayloads, ActivityRecord } from '../../src/core/record.js';

const NOW = '2026-11-23T09:00:00+01:00';

/** A finished, private record of the client's, or what `fields` make of it. */
function record<A extends ActivityName>(activity: A, client: string, payload: ActivityPayloads[A], fields: Partial<ActivityRecord> = {}): ActivityRecord<A> {
  return {
    id: newId(), activity, version: 1, revision: 0, status: 'final', client, author: 'client', sharing: 'private',
    createdAt: NOW, updatedAt: NOW, completedAt: NOW, timeZone: 'Europe/Amsterdam', payload, ...fields,
  } as ActivityRecord<A>;
}

/** A reflection with these words. */
export function reflection(client: string, text: string, fields: Partial<ActivityRecord> = {}): ActivityRecord<'journal'> {
  return record('journal', client, { kind: 'reflection', day: NOW.slice(0, 10), bring: false, text }, fields);
}

/** One finished record of every activity that can be finished as it begins. */
export function ofEveryActivity(client: string): readonly ActivityRecord[] {
  const about = { author: 'client', now: NOW } as const;
  return [
    record('breathing-room', client, breathingRoom.model.begin(about)),
    record('music-share', client, musicShare.model.begin(about)),
    record('feedback', client, feedback.model.begin(about)),
    record('ter', client, ter.model.begin(about)),
    reflection(client, 'The willow by the gate'),
  ];
}
