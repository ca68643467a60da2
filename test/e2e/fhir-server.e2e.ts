import {randomUUID} from 'node:crypto';
import {request, type IncomingMessage, type ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes} from '../../demo/server/routes.mjs';
import {openSite, type Site} from '../support/site.js';

const CANARY = 'heron-under-the-bridge';

let site: Site;
beforeAll(async () => {
  site = await openSite({routes: routes()});
});
afterAll(() => site.close());

describe('the FHIR endpoint of the example portal', () => {
  test('takes a transaction and finds it again by its subject and its tag', async () => {
    const subject = `Patient/${randomUUID()}`;
    const first = response(subject);
    const answer = await post('', transaction(put(first), put(observation(subject))));
    expect(answer.status).toBe(200);
    expect(answer.json.entry).toHaveLength(2);

    expect(await search(`QuestionnaireResponse?subject=${subject}`)).toEqual([first.id]);
    expect(await search(`QuestionnaireResponse?subject=${subject}&_tag=urn:rapport-kit|journal`)).toEqual([first.id]);
    expect(await search(`QuestionnaireResponse?subject=${subject}&_tag=urn:rapport-kit|ter`)).toEqual([]);
    expect(await search(`QuestionnaireResponse?subject=Patient/${randomUUID()}`)).toEqual([]);
  });

  test('keeps one copy of what is sent twice, and forgets what is removed, however often', async () => {
    const subject = `Patient/${randomUUID()}`;
    const sent = response(subject);
    await post('', transaction(put(sent)));
    await post('', transaction(put(sent)));
    expect(await search(`QuestionnaireResponse?subject=${subject}`)).toEqual([sent.id]);

    const removal = () => transaction({request: {method: 'DELETE', url: `QuestionnaireResponse/${sent.id}`}});
    expect((await post('', removal())).status).toBe(200);
    expect((await post('', removal())).status).toBe(200);
    expect(await search(`QuestionnaireResponse?subject=${subject}`)).toEqual([]);
  });

  test('updates by identifier: what matches is replaced, else created', async () => {
    const subject = `Patient/${randomUUID()}`;
    const {id: value, ...anonymous} = observation(subject);
    const upsert = (valueInteger: number) =>
      post('', transaction({resource: {...anonymous, valueInteger, identifier: [{system: 'urn:rapport-kit', value}]}, request: {method: 'PUT', url: `Observation?identifier=urn:rapport-kit|${value}`}}));
    await upsert(3);
    await upsert(4);
    const found = await (await fetch(`${site.url}/fhir/R4/Observation?subject=${subject}`)).json();
    expect(found.entry.map((entry: {resource: {valueInteger: number}}) => entry.resource.valueInteger)).toEqual([4]);
  });

  test.each([
    ['a status that does not exist', {...response('Patient/a'), status: 'finished'}],
    ['a missing code', withoutCode('Patient/a')],
    ['an unknown property', {...observation('Patient/a'), mood: 'fine'}],
    ['a text where a number belongs', {...observation('Patient/a'), valueInteger: CANARY}],
  ])('refuses %s, says where, and stores nothing', async (_, bad) => {
    const {status, json, text} = await post(`/${bad.resourceType}`, bad);
    expect(status).toBe(400);
    expect(json).toMatchObject({resourceType: 'OperationOutcome'});
    expect(json.issue[0]).toMatchObject({severity: 'error', expression: [expect.stringContaining(bad.resourceType)]});
    expect(text).not.toContain(CANARY);
    expect((await fetch(`${site.url}/fhir/R4/${bad.resourceType}/${bad.id}`)).status).toBe(404);
  });

  test('leaves nothing of a transaction that fails, and what was there before stays', async () => {
    const subject = `Patient/${randomUUID()}`;
    const kept = response(subject);
    await post('', transaction(put(kept)));

    const changed = {...kept, status: 'amended'};
    const added = response(subject);
    const {status, json} = await post('', transaction(put(changed), put(added), put(withoutCode(subject))));
    expect(status).toBe(400);
    expect(json.resourceType).toBe('OperationOutcome');
    expect(await search(`QuestionnaireResponse?subject=${subject}`)).toEqual([kept.id]);
    const stored = await (await fetch(`${site.url}/fhir/R4/QuestionnaireResponse/${kept.id}`)).json();
    expect(stored.status).toBe('completed');
  });

  test('a failing transaction takes nothing along of others that arrive in the same moment', async () => {
    const [route] = routes();
    const subject = `Patient/${randomUUID()}`;
    const good = Array.from({length: 10}, () => response(subject));
    await Promise.all(
      good.flatMap(each => [
        handOver(route!, 'POST', '/fhir/R4', transaction(put(response(subject)), put(response(subject)), put(withoutCode(subject)))),
        handOver(route!, 'POST', '/fhir/R4', transaction(put(each), put(observation(subject)))),
      ]),
    );
    const {entry} = JSON.parse(await handOver(route!, 'GET', `/fhir/R4/QuestionnaireResponse?subject=${subject}`));
    expect(entry.map(({resource}: {resource: {id: string}}) => resource.id).sort()).toEqual(good.map(({id}) => id).sort());
  });

  test('refuses a body that is not JSON, without repeating it', async () => {
    const answer = await fetch(`${site.url}/fhir/R4`, {method: 'POST', headers: {'content-type': 'application/json'}, body: CANARY});
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain(CANARY);
  });

  test('refuses what a form of another site could send, and any name but this machine’s', async () => {
    const form = await fetch(`${site.url}/fhir/R4/Observation`, {method: 'POST', headers: {'content-type': 'text/plain'}, body: JSON.stringify(observation('Patient/a'))});
    expect(form.status).toBe(400);
    expect(await statusForHost('clinic.example')).toBe(403);
    expect(await statusForHost('localhost:80')).toBe(200);
  });
});

const tagged = (tag: string) => ({tag: [{system: 'urn:rapport-kit', code: tag}]});

function response(subject: string) {
  return {resourceType: 'QuestionnaireResponse', id: randomUUID(), meta: tagged('journal'), status: 'completed', subject: {reference: subject}, authored: '2026-11-23T10:00:00+01:00', item: [{linkId: 'text', answer: [{valueString: 'one word'}]}]};
}

function observation(subject: string) {
  return {resourceType: 'Observation', id: randomUUID(), meta: tagged('ter'), status: 'final', code: {text: 'a rating'}, subject: {reference: subject}, valueInteger: 3};
}

const withoutCode = (subject: string) => ({...observation(subject), code: undefined});
const put = (resource: {resourceType: string; id: string}) => ({fullUrl: `urn:uuid:${resource.id}`, resource, request: {method: 'PUT', url: `${resource.resourceType}/${resource.id}`}});
const transaction = (...entry: object[]) => ({resourceType: 'Bundle', type: 'transaction', entry});

async function post(path: string, body: object) {
  const answer = await fetch(`${site.url}/fhir/R4${path}`, {method: 'POST', headers: {'content-type': 'application/fhir+json'}, body: JSON.stringify(body)});
  const text = await answer.text();
  return {status: answer.status, text, json: JSON.parse(text)};
}

async function search(query: string): Promise<string[]> {
  const bundle = await (await fetch(`${site.url}/fhir/R4/${query}`)).json();
  return (bundle.entry ?? []).map((entry: {resource: {id: string}}) => entry.resource.id);
}

/** Gives a request straight to the route, with no network to keep two of them apart. */
async function handOver(route: ReturnType<typeof routes>[number], method: string, url: string, body?: object): Promise<string> {
  const incoming = Object.assign(Readable.from(body ? [Buffer.from(JSON.stringify(body))] : []), {method, url, headers: {host: 'localhost', 'content-type': 'application/fhir+json'}});
  let text = '';
  const outgoing = {writeHead: () => outgoing, end: (answer: string) => (text = answer)};
  await route(incoming as unknown as IncomingMessage, outgoing as unknown as ServerResponse);
  return text;
}

/** `fetch` does not let a caller choose the Host header. */
async function statusForHost(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${site.url}/fhir/R4/Observation`, {headers: {host}}, answer => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject).end();
  });
}
