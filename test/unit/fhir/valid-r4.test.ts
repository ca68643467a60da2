import { beforeAll, describe, expect, it } from 'vitest';
import { fhirProblems } from '../../support/validate-fhir.js';
import { sampleMapping, samplePayload, sampleRecord } from './sample.js';

beforeAll(async () => { await fhirProblems({ resourceType: 'Bundle', type: 'collection' }); }, 60_000); // ms: the definitions are large

describe('two validators of R4', () => {
  it('accept what the kit writes', async () => {
    expect(await fhirProblems(await sampleMapping.toFhir(sampleRecord))).toEqual([]);
  });

  it('accept texts that FHIR cannot carry as they are, and empty ones', async () => {
    const payload = { ...samplePayload, title: '', link: ' \ud800\u0000', ideas: [], feelings: [], notes: {}, entry: { kind: 'mood', words: [''] } } as const;
    const record = { ...sampleRecord, payload, client: '\u0001', session: '', author: 'therapist', status: 'draft', createdAt: '2026-11-22T22:10+23:00' } as const;
    expect(await fhirProblems(await sampleMapping.toFhir(record))).toEqual([]);
  });

  it('refuse what is not R4', async () => {
    const bundle = await sampleMapping.toFhir(sampleRecord);
    const [primary, score] = bundle.entry!.map((entry) => entry.resource!);
    expect(await fhirProblems({ ...primary, status: 'finished' })).not.toEqual([]);
    expect(await fhirProblems({ ...primary, colour: 'green' })).not.toEqual([]);
    expect(await fhirProblems({ ...score, code: undefined })).not.toEqual([]);
  });
});
