import { afterEach, assert, describe, expect, it, test } from 'vitest';
import { openMemoryStore } from '../../../src/store/index.js';
import { fhirEndpoint } from '../../../src/sync/fhir-endpoint.js';
import { keptOf } from '../../../src/store/kept.js';
import { FhirRecordStore } from '../../../src/sync/fhir-record-store.js';
import { CLIENT, finalNote, note, refusal, sharedNote, textOf } from '../../contracts/note.js';
import { recordStoreContract } from '../../contracts/record-store.js';
import { CLINIC_URL, clinicServer, held } from '../../support/clinic-server.js';
import { sentCodecs } from '../../support/scored-note.js';

const byTherapist = { as: 'therapist' } as const;
const byClient = { as: 'client' } as const;
const { signal } = new AbortController();
const opened: FhirRecordStore[] = [];

function openStore(server: typeof fetch = clinicServer(), every = 10_000) {
  const local = openMemoryStore({ client: CLIENT, codecs: sentCodecs });
  const store = new FhirRecordStore({ url: CLINIC_URL, fetch: server, client: CLIENT, codecs: sentCodecs, local, every });
  opened.push(store);
  return { store, local };
}

recordStoreContract('the store over a FHIR server', { describe, it, afterEach, assert: assert as unknown as Chai.AssertStatic }, {
  capabilities: { history: false, restore: false, watchesElsewhere: true },
  open: async () => openStore().store,
  close: (store) => (store as FhirRecordStore).close(),
});

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

/** A client somewhere else hands over, or takes back. */
async function handOver(server: typeof fetch, record: ReturnType<typeof note>): Promise<void> {
  const endpoint = fhirEndpoint({ url: CLINIC_URL, fetch: server });
  const toFhir = async () => (await sentCodecs.get(record.activity)!.loadFhir()).toFhir(record);
  const receipts = await endpoint.deliver([record.sharing === 'shared' ? { op: 'put', record, toFhir } : { op: 'remove', id: record.id, activity: record.activity, client: CLIENT, revision: record.revision }], { signal });
  expect(receipts).toEqual([{ status: 'ok' }]);
}

describe('the therapist’s store', () => {
  test('reads what this client shared, and nothing of another’s', async () => {
    const server = clinicServer();
    const [mine, theirs] = [sharedNote('from my client', { revision: 7 }), sharedNote('from another', { revision: 1, client: 'someone-else' })];
    for (const record of [mine, theirs]) await handOver(server, record);
    const { store } = openStore(server);
    expect((await store.list({ ...byTherapist, limit: 10 })).records).toEqual([mine]);
    expect(await refusal(store.get(theirs.id, byTherapist))).toBe('not-found');
  });

  test('keeps drafts and private records on the device, and sends only shared finals', async () => {
    const server = clinicServer();
    const { store, local } = openStore(server);
    await store.put(note('a thought', { author: 'therapist' }), { expect: 0 });
    await store.put(finalNote('for my file only', { author: 'therapist' }), { expect: 0 });
    const { id } = await store.put(sharedNote('for my client', { author: 'therapist' }), { expect: 0 });
    expect((await held(server, 'QuestionnaireResponse')).map((resource) => resource.id)).toEqual([id]);
    expect((await local.list({ ...byTherapist, limit: 10 })).records.map(textOf)).toEqual(['for my file only', 'a thought']);
    expect((await store.list({ ...byTherapist, limit: 10 })).records.map(textOf)).toEqual(['for my client', 'for my file only', 'a thought']);
    expect(await local.outbox.pending(1)).toEqual([]);
  });

  test('says of each record where it is kept: what was not shared is on this device', async () => {
    const { store, local } = openStore(clinicServer());
    await store.list({ ...byTherapist, limit: 1 });
    const [draft, own, shared] = [note('a thought', { author: 'therapist' }), finalNote('for my file', { author: 'therapist' }), sharedNote('for my client', { author: 'therapist' })];
    expect([draft, own, shared].map(record => keptOf(store.capabilities, record))).toEqual([local.capabilities.kept, local.capabilities.kept, 'server']);
    expect(keptOf(local.capabilities, shared)).toBe(local.capabilities.kept);
  });

  test('sharing a kept record moves it to the server, and taking it back brings it home', async () => {
    const server = clinicServer();
    const { store, local } = openStore(server);
    const kept = await store.put(finalNote('on reflection', { author: 'therapist' }), { expect: 0 });
    const shared = await store.put({ ...kept, sharing: 'shared' }, { expect: 1 });
    expect([(await held(server, 'QuestionnaireResponse')).length, (await local.list({ ...byTherapist, limit: 10 })).records.length]).toEqual([1, 0]);
    const back = await store.put({ ...shared, sharing: 'private' }, { expect: 2 });
    expect(back.revision).toBe(3);
    expect(await held(server, 'QuestionnaireResponse')).toEqual([]);
    expect(await store.get(kept.id, byTherapist)).toEqual(back);
    expect(await refusal(store.get(kept.id, byClient))).toBe('not-found');
  });

  test('erasing is for this device: the clinic keeps what it has', async () => {
    const server = clinicServer();
    const { store } = openStore(server);
    await store.put(finalNote('mine', { author: 'therapist' }), { expect: 0 });
    await store.put(sharedNote('ours', { author: 'therapist' }), { expect: 0 });
    await store.erase(CLIENT);
    expect((await store.list({ ...byTherapist, limit: 10 })).records.map(textOf)).toEqual(['ours']);
  });

  test('sees what is shared and taken back elsewhere while it watches', async () => {
    const server = clinicServer();
    const { store } = openStore(server, 5);
    const heard: string[] = [];
    await store.list({ ...byTherapist, limit: 10 });
    const stop = store.watch(({ kind, id, elsewhere }) => heard.push(`${kind} ${id} ${elsewhere}`));
    const record = sharedNote('live', { revision: 1 });
    await handOver(server, record);
    await expect.poll(() => heard).toContain(`put ${record.id} true`);
    await handOver(server, { ...record, revision: 2, sharing: 'private' });
    await expect.poll(() => heard).toContain(`removed ${record.id} true`);
    stop();
  });

  test('without a connection drafts are kept, what was seen stays readable, and sharing says why it did not go', async () => {
    const server = clinicServer();
    let offline = false;
    const { store } = openStore((input, init) => (offline ? Promise.reject(new TypeError('Failed to fetch')) : server(input, init)));
    await handOver(server, sharedNote('seen before', { revision: 1 }));
    await store.list({ ...byTherapist, limit: 10 });
    offline = true;
    const draft = await store.put(note('written on the train', { author: 'therapist' }), { expect: 0 });
    expect((await store.list({ ...byTherapist, status: 'draft', limit: 10 })).records).toEqual([draft]);
    expect((await store.list({ ...byTherapist, status: 'final', limit: 10 })).records.map(textOf)).toEqual(['seen before']);
    expect(await refusal(store.put({ ...draft, status: 'final', sharing: 'shared' }, { expect: 1 }))).toBe('network');
    expect(await store.get(draft.id, byTherapist)).toEqual(draft);
  });

  test('taking back without a connection changes nothing', async () => {
    const server = clinicServer();
    let offline = false;
    const { store, local } = openStore((input, init) => (offline && init?.method === 'POST' ? Promise.reject(new TypeError('Failed to fetch')) : server(input, init)));
    const shared = await store.put(sharedNote('said', { author: 'therapist' }), { expect: 0 });
    offline = true;
    expect(await refusal(store.put({ ...shared, sharing: 'private' }, { expect: 1 }))).toBe('network');
    expect(await store.get(shared.id, byTherapist)).toEqual(shared);
    expect((await local.list({ ...byTherapist, limit: 10 })).records).toEqual([]);
  });

  test('a resource that cannot be read is set aside, and the others load', async () => {
    const server = clinicServer();
    const [good, bad] = [sharedNote('whole', { revision: 1 }), sharedNote('broken', { revision: 1 })];
    for (const record of [good, bad]) await handOver(server, record);
    const resource = await (await server(`${CLINIC_URL}/QuestionnaireResponse/${bad.id}`)).json() as Record<string, unknown>;
    await server(`${CLINIC_URL}/QuestionnaireResponse/${bad.id}`, { method: 'PUT', headers: { 'content-type': 'application/fhir+json' }, body: JSON.stringify({ ...resource, item: undefined }) });
    const page = await openStore(server).store.list({ ...byTherapist, limit: 10 });
    expect([page.records.map(textOf), page.damaged]).toEqual([['whole'], [bad.id]]);
  });
});
