import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityRecord } from '../../../src/core/record.js';
import { fhir } from '../../../src/activities/music-share/music-share.fhir.js';
import { model } from '../../../src/activities/music-share/music-share.model.js';
import { ideas, type MusicSharePayload, stepsOf } from '../../../src/activities/music-share/music-share.payload.js';
import { attendances } from '../../../src/activities/music-share/regularity.js';
import type { Observation, QuestionnaireResponse } from '../../../src/fhir/r4.js';
import { fhirProblems } from '../../support/validate-fhir.js';

const words = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', ' ', 'Blue', 'een stil liedje', '\u202e', 'javascript:alert(1)'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const iso = fc.constantFrom('2026-11-23T20:00:00+01:00', '2026-03-29T03:30:00+02:00', '2026-11-23T20:00:00.123Z');
const tidy = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
const song = fc.record({ id: fc.uuid({ version: 4 }), title: words, artist: maybe(words), why: maybe(words), feeling: maybe(words), link: maybe(words) }).map(tidy);
const songs = fc.uniqueArray(song, { maxLength: 5, selector: ({ id }) => id });
const ms = fc.integer({ min: 1000, max: 14_400_000 });
const timer = fc.oneof(
  fc.record({ phase: fc.constant('running' as const), length: ms, elapsed: fc.constant(0), since: fc.integer({ min: 0, max: 8.64e15 }) }),
  fc.record({ phase: fc.constantFrom('paused' as const, 'ended' as const), length: ms, elapsed: fc.integer({ min: 0, max: 1000 }) }),
);

const payloads = fc
  .record({
    setting: fc.constantFrom('together' as const, 'alone' as const),
    step: fc.constantFrom(...stepsOf('together')),
    skipped: fc.uniqueArray(fc.constantFrom(...stepsOf('together'))),
    calmBefore: maybe(fc.integer({ min: 0, max: 10 })),
    calmAfter: maybe(fc.integer({ min: 0, max: 10 })),
    arrival: maybe(words),
    clientSongs: songs,
    therapistSongs: songs,
    ideas: fc.uniqueArray(fc.record({ idea: fc.constantFrom(...ideas), plan: maybe(words) }).map(tidy), { selector: ({ idea }) => idea }),
    ownIdea: maybe(words),
    minutes: maybe(fc.integer({ min: 1, max: 60 })),
    ending: maybe(fc.constantFrom('nothing' as const, 'tone' as const, 'vibration' as const)),
    fade: maybe(fc.boolean()),
    stayAwake: maybe(fc.boolean()),
    timer: maybe(timer),
    rest: maybe(fc.record({ startedAt: iso, endedAt: maybe(iso) }).map(tidy)),
    satisfaction: maybe(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)),
    note: maybe(words),
    nextTime: maybe(words),
    attendance: maybe(fc.constantFrom(...attendances)),
  })
  .map((payload) => tidy(payload) as MusicSharePayload);

const recordOf = (payload: MusicSharePayload): ActivityRecord<'music-share'> => ({
  id: '6f2b1d3e-8a4c-4f7d-9b1e-0123456789ab',
  activity: 'music-share',
  version: 1,
  revision: 3,
  status: 'final',
  client: 'c-17',
  session: '12',
  author: 'therapist',
  sharing: 'shared',
  createdAt: '2026-11-23T20:00:00+01:00',
  updatedAt: '2026-11-23T20:40:00+01:00',
  completedAt: '2026-11-23T20:40:00+01:00',
  timeZone: 'Europe/Amsterdam',
  payload,
});

describe('music share as FHIR', () => {
  it('comes back as it went, through JSON, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        const record = recordOf(payload);
        const bundle = JSON.parse(JSON.stringify(await fhir.toFhir(record)));
        expect(await fhir.fromFhir(bundle)).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  it('passes two validators of R4, whatever was written', async () => {
    await fhirProblems({ resourceType: 'Bundle', type: 'collection' }); // loads the definitions
    for (const payload of fc.sample(payloads, { numRuns: 12, seed: 8 })) expect(await fhirProblems(await fhir.toFhir(recordOf(payload)))).toEqual([]);
  }, 60_000);

  it('names the music and the resting in words a reader of the server understands', async () => {
    const begun = model.begin({ author: 'client', now: '2026-11-23T20:00:00+01:00' });
    const payload: MusicSharePayload = { ...begun, satisfaction: 4, rest: { startedAt: '2026-11-23T20:10:00+01:00', endedAt: '2026-11-23T20:17:00+01:00' }, attendance: 'late' };
    const resources = (await fhir.toFhir(recordOf(payload))).entry!.map(({ resource }) => resource!);
    const observations = resources.filter((each): each is Observation => each.resourceType === 'Observation');
    expect(observations.map(({ code }) => code.text)).toEqual(['Resting with music', 'How the music session was']);
    expect(observations[0]!.effectivePeriod).toEqual({ start: '2026-11-23T20:10:00+01:00', end: '2026-11-23T20:17:00+01:00' });
    expect(observations[1]).toMatchObject({ valueInteger: 4, component: [{ valueString: 'Good' }] });
    const response = resources[0] as QuestionnaireResponse;
    expect(response.item![0]!.item!.find(({ linkId }) => linkId.endsWith('.attendance'))!.answer![0]!.valueCoding).toMatchObject({ code: 'late', display: 'Came late' });
  });

  it('is refused with the field named when it was changed on its way', async () => {
    const bundle = JSON.stringify(await fhir.toFhir(recordOf({ ...model.begin({ author: 'client', now: '' }), satisfaction: 4 }))).replace('"valueInteger":4', '"valueInteger":9');
    await expect(fhir.fromFhir(JSON.parse(bundle))).rejects.toThrow('music-share.satisfaction is not valid');
  });
});
