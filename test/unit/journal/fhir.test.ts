import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endCountdown, startCountdown } from '../../../src/core/countdown.js';
import { fhir } from '../../../src/activities/journal/journal.fhir.js';
import type { JournalMessage, JournalPayload } from '../../../src/activities/journal/journal.model.js';
import { ENTRY_KINDS, type EntryKind } from '../../../src/activities/journal/kinds/entry.js';
import { valenceClass } from '../../../src/activities/journal/state-of-mind.js';
import type { Bundle, Observation, QuestionnaireResponse } from '../../../src/fhir/r4.js';
import { fhirProblems } from '../../support/validate-fhir.js';
import { begun, model, payloadsOf, recordWith } from './arbitrary.js';

/** As a server gives it back: through UTF-8 JSON. */
const sent = (bundle: Bundle) => JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(bundle)))) as Bundle;
const of = (kind: EntryKind, ...messages: readonly object[]) =>
  recordWith(messages.reduce<JournalPayload>((payload, message) => model.update(payload, { kind, ...message } as JournalMessage), begun(kind)), { status: 'final', sharing: 'shared' });
const observations = async (record: Parameters<typeof fhir.toFhir>[0]) => (await fhir.toFhir(record)).entry!.slice(1).map(({ resource }) => resource as Observation);

const full: Readonly<Record<EntryKind, ReturnType<typeof recordWith>>> = {
  reflection: of('reflection', { type: 'text-written', text: 'I said it.\nAt last.' }, { type: 'mood-word-chosen', mood: { id: 'relieved' } }, { type: 'quiet-taken', minutes: 5 }),
  thought: of('thought', { type: 'field-written', field: 'situation', text: 'At lunch' }, { type: 'emotion-added', word: 'ashamed' }, { type: 'emotion-rated', at: 0, moment: 'before', rating: 80 },
    { type: 'thought-added', text: 'They laugh at me' }, { type: 'thought-rated', at: 0, belief: 90 }, { type: 'hot-thought-chosen', at: 0 }, { type: 'balanced-rated', belief: 40 }, { type: 'come-back', on: '2026-12-01' }),
  sleep: of('sleep', ...[['inBed', '22:00'], ['triedToSleep', '22:30'], ['wokeUp', '06:30'], ['outOfBed', '06:45']].map(([field, time]) => ({ type: 'time-noted', field, time, zone: 'Europe/Amsterdam' })),
    { type: 'counted', field: 'minutesToFallAsleep', count: 18 }, { type: 'counted', field: 'minutesAwake', count: 30 }, { type: 'counted', field: 'awakenings', count: 2 }, { type: 'quality-rated', quality: 3 }),
  mood: of('mood', { type: 'placed', valence: -0.6, arousal: 0.4 }, { type: 'word-toggled', word: { id: 'anxious' } }, { type: 'word-toggled', word: { own: 'wobbly' } }, { type: 'about-toggled', about: 'work' }, { type: 'about-toggled', about: 'sleep' }),
  'time-out': of('time-out', { type: 'field-written', field: 'trigger', text: 'A phone call' }, { type: 'intensity-rated', moment: 'before', rating: 70 }, { type: 'action-chosen', action: { id: 'walk' } },
    { type: 'timer-set', timer: endCountdown(startCountdown(300_000, Date.UTC(2026, 10, 23, 20)), Date.UTC(2026, 10, 23, 20, 4)) }),
  day: of('day', { type: 'moment-added', part: 'morning', activity: 'Walk' }, { type: 'moment-written', at: 0, field: 'emotion', text: 'calm' }),
};

describe.each(ENTRY_KINDS)('an entry of the kind %s', (kind) => {
  it('comes back from FHIR as it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(payloadsOf(kind), async (payloads) => {
        const record = recordWith(payloads.at(-1)!);
        expect(await fhir.fromFhir(sent(await fhir.toFhir(record)))).toEqual(record);
      }),
      { numRuns: 50 },
    );
  });

  it('is valid R4 to two validators', async () => {
    expect(await fhirProblems(await fhir.toFhir(full[kind]))).toEqual([]);
  }, 60_000);
});

describe('beside the entry stands', () => {
  it('nothing for a reflection: its words are in one answer', async () => {
    expect(await observations(full.reflection)).toEqual([]);
    const [primary] = (await fhir.toFhir(full.reflection)).entry!;
    const answers = (primary!.resource as QuestionnaireResponse).item![0]!.item!;
    expect(answers.find(({ linkId }) => linkId === 'payload.text')?.answer).toEqual([{ valueString: 'I said it.\nAt last.' }]);
  });

  it('the length of the sleep and how long it took, over the time in bed', async () => {
    const period = { start: '2026-11-22T22:00:00+01:00', end: '2026-11-23T06:45:00+01:00' };
    expect((await observations(full.sleep)).map(({ code, valueQuantity, effectivePeriod }) => [code.coding![0]!.code, valueQuantity?.value, effectivePeriod])).toEqual([
      ['93832-4', 432, period], ['103212-7', 18, period],
    ]);
  });

  it('a state of mind in the shape of HL7, without the words of the person', async () => {
    const [state] = await observations(full.mood);
    const component = (name: string) => state!.component!.find(({ code }) => code.coding![0]!.code === name);
    expect(component('kind')?.valueCodeableConcept?.coding).toMatchObject([{ code: 'momentaryEmotion' }]);
    expect(component('valence')?.valueQuantity?.value).toBe(-0.6);
    expect(component('valenceClassification')?.valueCodeableConcept?.coding).toMatchObject([{ code: 'unpleasant' }]);
    expect(component('labels')?.valueCodeableConcept?.coding).toMatchObject([{ code: 'anxious' }]);
    expect(component('associations')?.valueCodeableConcept?.coding).toMatchObject([{ code: 'work', system: expect.stringContaining('hl7.org') as string }, { code: 'sleep', system: 'urn:rapport-kit:mood-about' }]);
    expect(component('arousal')?.valueQuantity?.value).toBe(0.4);
    expect(JSON.stringify(state)).not.toContain('wobbly');
  });

  it('the pause of a cool-down, as long as it really was', async () => {
    const [pause] = await observations(full['time-out']);
    expect(pause).toMatchObject({ category: [{ coding: [{ code: 'activity' }] }], valueQuantity: { value: 240, code: 's' } });
  });

  it('nothing of what was not noted', async () => {
    for (const kind of ENTRY_KINDS) expect(await observations(recordWith(begun(kind)))).toEqual([]);
  });
});

it('seven classes from very unpleasant to very pleasant', () => {
  expect([-1, -0.7, -0.3, 0, 0.3, 0.7, 1].map(valenceClass)).toEqual(['veryUnpleasant', 'unpleasant', 'slightlyUnpleasant', 'neutral', 'slightlyPleasant', 'pleasant', 'veryPleasant']);
});
