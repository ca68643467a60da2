import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fhir } from '../../../src/activities/feedback/feedback.fhir.js';
import type { AgreementPayload, VoicePayload } from '../../../src/activities/feedback/feedback.payload.js';
import type { Bundle } from '../../../src/fhir/r4.js';
import { fhirProblems } from '../../support/validate-fhir.js';
import { record, recordOf } from './arbitrary.js';

const voice: VoicePayload = { part: 'voice', voices: 'both', step: 'show', liked: 'the quiet', wouldChange: '', wish: 'a walk', show: { liked: true, wish: false }, finished: 'to-reveal' };
const agreement: AgreementPayload = {
  part: 'agreement',
  changes: [{ id: '6f2b1d3e-8a4c-4f7d-9b1e-0123456789ab', text: 'Begin with a walk', owner: 'therapist', due: '2026-12-01', since: '2026-11-02', happened: 'not-yet' }],
};

describe('feedback as FHIR', () => {
  it('comes back as it went, through JSON, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (kept) => {
        const sent = JSON.parse(JSON.stringify(await fhir.toFhir(kept))) as Bundle;
        expect(await fhir.fromFhir(sent)).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });

  it.each([['a voice', voice], ['an agreement', agreement], ['an empty agreement', { part: 'agreement', changes: [] }],
    ['a turn', { part: 'turn', ending: 'to-reveal' }], ['a turn that shows', { part: 'turn', ending: 'to-reveal', shown: { liked: 'the quiet' } }]] as const)('is valid R4: %s', async (_name, payload) => {
    expect(await fhirProblems(await fhir.toFhir(recordOf(payload)))).toEqual([]);
  });

  it('names owner and outcome in words a reader of the server understands', async () => {
    const text = JSON.stringify(await fhir.toFhir(recordOf(agreement)));
    expect(text).toContain('The therapist');
    expect(text).toContain('Not yet');
  });

  it('is refused with the field named when it was changed on its way', async () => {
    const bundle = JSON.stringify(await fhir.toFhir(recordOf(agreement))).replaceAll('"code":"not-yet"', '"code":"never"');
    await expect(fhir.fromFhir(JSON.parse(bundle))).rejects.toThrow('feedback.changes.0.happened is not valid');
  });
});
