import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRapportError } from '../../../src/core/errors.js';
import type { ActivityRecord } from '../../../src/core/record.js';
import { primaryOf } from '../../../src/fhir/bundle.js';
import type { Bundle, QuestionnaireResponse } from '../../../src/fhir/r4.js';
import { uuid5 } from '../../../src/fhir/uuid5.js';
import { sampleMapping, sampleRecord, type SamplePayload } from './sample.js';

type Sample = ActivityRecord<'fhir-sample'>;

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\n', '\u0000', '\ud800', '"', '\\u0041', '\u00a0'));
const offset = fc.constantFrom('Z', '+01:00', '-03:30', '+13:45', '+14:00', '-11:00');
const moment = fc
  .tuple(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), offset, fc.constantFrom(16, 19, 23))
  .map(([date, zone, length]) => date.toISOString().slice(0, length) + zone);
const id = fc.uuid({ version: 4 });
const payload: fc.Arbitrary<SamplePayload> = fc.record(
  {
    title: anyText,
    link: anyText,
    done: fc.boolean(),
    rating: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    share: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    day: fc.constantFrom('2026-11-23', '1999-01-01'),
    room: fc.constantFrom('cafe' as const, 'walk' as const),
    ideas: fc.array(anyText),
    feelings: fc.array(fc.record({ word: anyText, strength: fc.integer({ min: 0, max: 100 }) }, { requiredKeys: ['word'] })),
    notes: fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'), anyText, { noNullPrototype: true }),
    entry: fc.oneof(
      fc.record({ kind: fc.constant('sleep' as const), minutes: fc.integer({ min: 0, max: 900 }) }),
      fc.record({ kind: fc.constant('mood' as const), words: fc.array(anyText) }),
    ),
  },
  { requiredKeys: ['title', 'done', 'share', 'day', 'room', 'ideas', 'feelings', 'notes', 'entry'] },
) as fc.Arbitrary<SamplePayload>;
const record: fc.Arbitrary<Sample> = fc.record(
  {
    id,
    activity: fc.constant('fhir-sample' as const),
    version: fc.nat(9),
    revision: fc.nat(),
    status: fc.constantFrom('draft' as const, 'final' as const),
    draftOf: id,
    conflictOf: id,
    client: anyText,
    session: anyText,
    author: fc.constantFrom('client' as const, 'therapist' as const),
    sharing: fc.constantFrom('private' as const, 'shared' as const),
    createdAt: moment,
    updatedAt: moment,
    completedAt: moment,
    timeZone: fc.constantFrom('Europe/Amsterdam', 'UTC', 'America/St_Johns'),
    payload,
  },
  { requiredKeys: ['id', 'activity', 'version', 'revision', 'status', 'client', 'author', 'sharing', 'createdAt', 'updatedAt', 'timeZone', 'payload'] },
) as fc.Arbitrary<Sample>;

/** As a server gives it back: through UTF-8 JSON. */
const sent = (bundle: Bundle) => JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(bundle)))) as Bundle;

describe('a record through FHIR', () => {
  it('comes back as it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        expect(await sampleMapping.fromFhir(sent(await sampleMapping.toFhir(given)))).toEqual(given);
      }),
    );
  });

  it('comes back from a search result, among other resources and under an id of the server', async () => {
    const bundle = sent(await sampleMapping.toFhir(sampleRecord));
    const [primary, score] = bundle.entry!;
    const found: Bundle = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [{ ...score!, fullUrl: 'https://example.org/Observation/1' }, { resource: { ...primary!.resource, id: '77' } as QuestionnaireResponse }],
    };
    expect(await sampleMapping.fromFhir(found)).toEqual(sampleRecord);
  });

  it('is sharing as it says itself, even where a server merged the tags of an older copy', async () => {
    const bundle = await sampleMapping.toFhir({ ...sampleRecord, sharing: 'private' });
    const primary = primaryOf(bundle);
    const merged = { ...primary, meta: { tag: [...primary.meta!.tag!, { system: 'urn:rapport-kit:sharing', code: 'shared' }] } };
    expect((await sampleMapping.fromFhir({ ...bundle, entry: [{ resource: merged }] })).sharing).toBe('private');
  });

  it('is in progress, completed or amended', async () => {
    const status = async (change: Partial<Sample>) => primaryOf(await sampleMapping.toFhir({ ...sampleRecord, ...change })).status;
    expect(await status({ status: 'draft' })).toBe('in-progress');
    expect(await status({})).toBe('completed');
    expect(await status({ updatedAt: '2026-11-24T09:00:05-03:30' })).toBe('amended');
  });

  it.each<[string, (primary: QuestionnaireResponse) => QuestionnaireResponse | undefined]>([
    ['no record', () => undefined],
    ['extension', ({ extension: _, ...rest }) => rest],
    ['record.id', (primary) => ({ ...primary, identifier: { ...primary.identifier, value: 'x' } })],
    ['record.client', ({ subject: _, ...rest }) => rest],
    ['payload', ({ item: _, ...rest }) => rest],
    ['payload.day', (primary) => ({ ...primary, item: primary.item!.map((root) => ({ ...root, item: root.item!.map((item) => (item.linkId === 'payload.day' ? { ...item, answer: [{ valueBoolean: true }] } : item)) })) })],
    ['payload.entry', (primary) => ({ ...primary, item: primary.item!.map((root) => ({ ...root, item: root.item!.map((item) => (item.linkId === 'payload.entry' ? { linkId: item.linkId } : item)) })) })],
  ])('is refused when broken, naming the place: %s', async (place, broken) => {
    const bundle = await sampleMapping.toFhir(sampleRecord);
    const resource = broken(primaryOf(bundle));
    const error: unknown = await sampleMapping.fromFhir({ ...bundle, entry: resource ? [{ resource }] : [] }).catch((reason: unknown) => reason);
    expect(isRapportError(error, 'invalid')).toBe(true);
    expect((error as Error).message).toContain(place);
  });

  it('gives its resources the same ids each time', async () => {
    const ids = async () => (await sampleMapping.toFhir(sampleRecord)).entry!.map((entry) => entry.request!.url);
    expect(await ids()).toEqual(await ids());
    expect((await ids())[0]).toBe(`QuestionnaireResponse/${sampleRecord.id}`);
  });
});

it('name-based ids follow RFC 9562', async () => {
  // Appendix A.4 of RFC 9562: namespace DNS, name www.example.com.
  expect(await uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
