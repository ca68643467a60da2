import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityRecord } from '../../../src/core/record.js';
import { fhir } from '../../../src/activities/my-activity/my-activity.fhir.js';
import type { Bundle } from '../../../src/fhir/r4.js';
import { fhirProblems } from '../../support/validate-fhir.js';

const kept = (text: string): ActivityRecord<'my-activity'> => ({
  id: '0b9f6b0e-5f6a-4c0e-9d7e-2f6f0c1f7a11',
  activity: 'my-activity',
  version: 1,
  revision: 2,
  status: 'final',
  client: 'c-17',
  author: 'client',
  sharing: 'shared',
  createdAt: '2026-11-23T14:05:00+01:00',
  updatedAt: '2026-11-23T14:25:00+01:00',
  completedAt: '2026-11-23T14:25:00+01:00',
  timeZone: 'Europe/Amsterdam',
  payload: { text },
});

describe('my activity as FHIR', () => {
  it('comes back as it went, through JSON, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const sent = JSON.parse(JSON.stringify(await fhir.toFhir(kept(text)))) as Bundle;
        expect(await fhir.fromFhir(sent)).toEqual(kept(text));
      }),
    );
  });

  it('is valid R4', async () => {
    expect(await fhirProblems(await fhir.toFhir(kept('rain on the window')))).toEqual([]);
  }, 60_000); // the validators load 93 MB of definitions
});
