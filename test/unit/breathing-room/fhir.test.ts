import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityRecord } from '../../../src/core/record.js';
import { fhir } from '../../../src/activities/breathing-room/breathing-room.fhir.js';
import { model } from '../../../src/activities/breathing-room/breathing-room.model.js';
import type { BreathingRoomPayload } from '../../../src/activities/breathing-room/breathing-room.payload.js';
import type { Bundle, Observation } from '../../../src/fhir/r4.js';
import { fhirProblems } from '../../support/validate-fhir.js';
import { record as anyRecord } from './arbitrary.js';

const began = '2026-11-23T14:05:00+01:00';
const ended = '2026-11-23T14:25:00+01:00';

const kept = (payload: Partial<BreathingRoomPayload>): ActivityRecord<'breathing-room'> => ({
  id: '0b9f6b0e-5f6a-4c0e-9d7e-2f6f0c1f7a11',
  activity: 'breathing-room',
  version: 1,
  revision: 3,
  status: 'final',
  client: 'c-17',
  author: 'client',
  sharing: 'shared',
  createdAt: began,
  updatedAt: ended,
  completedAt: ended,
  timeZone: 'Europe/Amsterdam',
  payload: { ...model.begin({ author: 'client', now: began }), ...payload },
});

const visitOf = (bundle: Bundle) => bundle.entry!.map(({ resource }) => resource).find((each): each is Observation => each?.resourceType === 'Observation')!;

describe('a visit as FHIR', () => {
  it('comes back as it went, through JSON, whatever was done and written', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const sent = JSON.parse(JSON.stringify(await fhir.toFhir(record))) as Bundle;
        expect(await fhir.fromFhir(sent)).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  it('is an activity with the time it took, the space, calm before and after, and whether it helped', async () => {
    const bundle = await fhir.toFhir(
      kept({ chosen: { kind: 'built-in', room: 'garden-bench' }, visit: { startedAt: began, endedAt: ended }, calmBefore: 3, calmAfter: 6, helped: 'yes' }),
    );
    const visit = visitOf(bundle);
    expect(visit.category?.[0]?.coding?.[0]?.code).toBe('activity');
    expect(visit.effectivePeriod).toEqual({ start: began, end: ended });
    expect(visit.effectiveDateTime).toBeUndefined();
    expect(visit.valueCodeableConcept?.text).toBe('A garden bench');
    expect(visit.component?.map(({ code, valueInteger, valueCodeableConcept }) => [code.text, valueInteger ?? valueCodeableConcept?.text])).toEqual([
      ['Calm before, 0 to 10', 3],
      ['Calm after, 0 to 10', 6],
      ['Did it help to be there?', 'Yes'],
    ]);
  });

  it('a space the therapist proposed is not told as the client\'s choice', async () => {
    const visit = visitOf(await fhir.toFhir(kept({ proposed: { kind: 'built-in', room: 'tea' }, skipped: ['choose'] })));
    expect(visit.valueCodeableConcept).toBeUndefined();
    expect(visit.dataAbsentReason?.coding?.[0]?.code).toBe('asked-declined');
  });

  it('a clock put back during the visit leaves a period without an end', async () => {
    const visit = visitOf(await fhir.toFhir(kept({ visit: { startedAt: ended, endedAt: began } })));
    expect(visit.effectivePeriod).toEqual({ start: ended });
  });

  it('is valid R4 to two validators, whatever was done and written', { timeout: 60_000 }, async () => {
    for (const record of fc.sample(anyRecord, { numRuns: 12, seed: 7 })) {
      // A record's client is an id: the empty or blank ones a generator makes are not.
      expect(await fhirProblems(await fhir.toFhir({ ...record, client: 'c-17' }))).toEqual([]);
    }
  });
});
