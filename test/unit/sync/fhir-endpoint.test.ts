import { beforeEach, describe, expect, test } from 'vitest';
import type { ActivityRecord } from '../../../src/core/record.js';
import { fhirEndpoint } from '../../../src/sync/fhir-endpoint.js';
import { retryAfter } from '../../../src/sync/fhir-client.js';
import type { Item, Receipt } from '../../../src/sync/endpoint.js';
import { CLIENT, sharedNote } from '../../contracts/note.js';
import { CLINIC_URL, clinicServer, held } from '../../support/clinic-server.js';
import { sentCodecs } from '../../support/scored-note.js';

interface Stored {
  readonly id: string;
  readonly identifier: unknown;
  readonly subject?: { readonly reference?: string };
  readonly derivedFrom?: readonly { readonly reference: string }[];
  readonly valueInteger?: number;
}

const { signal } = new AbortController();
let server: typeof fetch;
beforeEach(() => {
  server = clinicServer();
});

const note = (text: string, score?: number) => sharedNote(text, { revision: 1, payload: score === undefined ? { text } : { text, score } });
const changed = (record: ActivityRecord, text: string, score?: number): ActivityRecord => ({ ...note(text, score), id: record.id, revision: record.revision + 1 });
const put = (record: ActivityRecord): Item => ({ op: 'put', record, toFhir: async () => (await sentCodecs.get(record.activity)!.loadFhir()).toFhir(record) });
const remove = ({ id, activity, revision }: ActivityRecord): Item => ({ op: 'remove', id, activity, client: CLIENT, revision });
const responses = () => held<Stored>(server, 'QuestionnaireResponse');
const observations = () => held<Stored>(server, 'Observation');

/** An endpoint for the server, which is asked through `on`. */
const endpoint = (on: typeof fetch = server, options: { readonly patient?: string } = {}) => fhirEndpoint({ url: CLINIC_URL, fetch: on, ...options });

const statusesOf = (receipts: readonly Receipt[]) => receipts.map(({ status }) => status);

describe('a FHIR endpoint', () => {
  test('puts a record and what was made from it under their own ids, and twice is once', async () => {
    const record = note('with a score', 4);
    const clinic = endpoint();
    expect(await clinic.deliver([put(record)], { signal })).toEqual([{ status: 'ok' }]);
    expect(await clinic.deliver([put(record)], { signal })).toEqual([{ status: 'ok' }]);
    expect((await responses()).map(({ id }) => id)).toEqual([record.id]);
    expect((await observations()).map(({ valueInteger, derivedFrom }) => [valueInteger, derivedFrom?.[0]?.reference])).toEqual([[4, `QuestionnaireResponse/${record.id}`]]);
  });

  test('a score that is no longer there is taken away with the change', async () => {
    const record = note('scored', 4);
    await endpoint().deliver([put(record)], { signal });
    expect(await endpoint().deliver([put(changed(record, 'not scored after all'))], { signal })).toEqual([{ status: 'ok' }]);
    expect(await observations()).toEqual([]);
    expect(await responses()).toHaveLength(1);
  });

  test('removing deletes everything made from the record, and nothing that a clinician made', async () => {
    const [gone, stays] = [note('gone', 1), note('stays', 2)];
    await endpoint().deliver([put(gone), put(stays)], { signal });
    const theirs = { resourceType: 'Observation', status: 'final', code: { text: 'a clinician’s own' }, derivedFrom: [{ reference: `QuestionnaireResponse/${gone.id}` }] };
    await server(`${CLINIC_URL}/Observation`, { method: 'POST', headers: { 'content-type': 'application/fhir+json' }, body: JSON.stringify(theirs) });
    expect(await endpoint().deliver([remove(gone)], { signal })).toEqual([{ status: 'ok' }]);
    expect((await responses()).map(({ id }) => id)).toEqual([stays.id]);
    expect((await observations()).map(({ valueInteger }) => valueInteger).sort()).toEqual([2, undefined]);
    expect(await endpoint().deliver([remove(gone)], { signal })).toEqual([{ status: 'ok' }]);
  });

  test('names the server’s own Patient where the page knows it', async () => {
    await endpoint(server, { patient: 'Patient/77' }).deliver([put(note('about someone', 3))], { signal });
    expect([...(await responses()), ...(await observations())].map(({ subject }) => subject?.reference)).toEqual(['Patient/77', 'Patient/77']);
  });

  test('sends a token with every request', async () => {
    const seen: unknown[] = [];
    const spy: typeof fetch = (input, init) => {
      seen.push((init?.headers as Record<string, string>)['authorization']);
      return server(input, init);
    };
    let renewals = 0;
    await fhirEndpoint({ url: `${CLINIC_URL}/`, fetch: spy, getToken: async () => `token-${(renewals += 1)}` }).deliver([remove(note('x'))], { signal });
    expect(seen).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-3']);
  });
});

describe('a server that gives ids itself', () => {
  /** Refuses a PUT to an id it does not know, as the FHIR page on update asks of it. */
  const strict = (code: number): typeof fetch => async (input, init) => {
    const refused = typeof init?.body === 'string' && /"method":"PUT","url":"[A-Za-z]+\//.test(init.body);
    return refused ? new Response('{"resourceType":"OperationOutcome"}', { status: code }) : server(input, init);
  };

  test.each([400, 404, 405, 422])('after its %i the record is found by identifier, once however often it is sent', async (code) => {
    const clinic = endpoint(strict(code));
    const record = note('theirs', 2);
    for (const each of [record, record, changed(record, 'changed', 5)]) expect(await clinic.deliver([put(each)], { signal })).toEqual([{ status: 'ok' }]);
    const [primary, ...more] = await responses();
    expect(more).toEqual([]);
    expect(primary!.id).not.toBe(record.id);
    expect((await observations()).map(({ valueInteger, derivedFrom }) => [valueInteger, derivedFrom?.[0]?.reference])).toEqual([[5, `QuestionnaireResponse/${primary!.id}`]]);

    expect(await endpoint(strict(code)).deliver([remove(record)], { signal })).toEqual([{ status: 'ok' }]);
    expect([...(await responses()), ...(await observations())]).toEqual([]);
  });
});

describe('what the server answers', () => {
  const answering = (status: number, body: string, headers: Record<string, string> = {}): typeof fetch => async () => new Response(body, { status, headers });
  const receipt = async (on: typeof fetch) => (await endpoint(on).deliver([put(note('SECRET words'))], { signal }))[0];

  test.each<readonly [string, typeof fetch, Receipt]>([
    ['401', answering(401, ''), { status: 'auth-needed' }],
    ['403', answering(403, '{}'), { status: 'auth-needed' }],
    ['429 with seconds', answering(429, '', { 'retry-after': '120' }), { status: 'retry', after: 120_000 }],
    ['503 without a time', answering(503, 'down'), { status: 'retry' }],
    ['500', answering(500, '{}'), { status: 'retry' }],
    ['a refusal that repeats the words', answering(422, '{"resourceType":"OperationOutcome","issue":[{"code":"invariant","diagnostics":"SECRET words"}]}'), { status: 'rejected', why: 'http-422 invariant' }],
    ['412', answering(412, ''), { status: 'rejected', why: 'http-412' }],
    ['a sign-in page', answering(200, '<html>Sign in</html>'), { status: 'retry' }],
    ['an answer cut short', answering(200, '{"resourceType":"Bundle","type":"transac'), { status: 'retry' }],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), { status: 'retry' }],
  ])('%s', async (_, on, expected) => {
    expect(await receipt(on)).toEqual(expected);
  });

  test('a refusal for another reason than the ids is told as it is', async () => {
    const bad = { ...note('x'), timeZone: 'Europe/Amsterdam' };
    const item: Item = { op: 'put', record: bad, toFhir: async () => ({ resourceType: 'Bundle', type: 'transaction', entry: [{ fullUrl: `urn:uuid:${bad.id}`, resource: { resourceType: 'QuestionnaireResponse', id: bad.id, identifier: { system: 'urn:rapport-kit', value: bad.id }, status: 'finished' as never }, request: { method: 'PUT', url: `QuestionnaireResponse/${bad.id}` } }] }) };
    expect(await endpoint().deliver([item], { signal })).toEqual([{ status: 'rejected', why: 'http-400 invalid' }]);
    expect(await responses()).toEqual([]);
  });

  test('each item has its own receipt, and what is called off is for later', async () => {
    const stop = new AbortController();
    let requests = 0;
    const slow: typeof fetch = (input, init) => {
      requests += 1;
      if (requests <= 4) return server(input, init);
      stop.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    };
    const receipts = await endpoint(slow).deliver(Array.from({ length: 12 }, (_, at) => put(note(`entry ${at}`))), { signal: stop.signal });
    expect(receipts).toHaveLength(12);
    expect(statusesOf(receipts)).toContain('retry');
  });

  test('a time to wait is seconds or a date, and never more than an hour', () => {
    const now = Date.parse('2026-11-23T10:00:00Z');
    expect([retryAfter('5', now), retryAfter('Mon, 23 Nov 2026 10:00:30 GMT', now), retryAfter('999999', now), retryAfter('soon', now), retryAfter(null, now), retryAfter('-3', now)])
      .toEqual([5000, 30_000, 3_600_000, undefined, undefined, undefined]);
  });
});
