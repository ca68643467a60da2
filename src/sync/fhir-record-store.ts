import { isRapportError, RapportError } from '../core/errors.js';
import { isSharedFinal, type ActivityName, type ActivityRecord, type Kept } from '../core/record.js';
import { definedCodecs } from '../fhir/codec-register.js';
import { acquireStore, type ListOptions, type PutOptions, type Reader, type RecordPage, type RecordStore, type StoreCapabilities, type StoreChange } from '../store/index.js';
import { encode } from '../store/cipher.js';
import { accepted, checkLimit, checkOwner, checkRevision, checkSize, checkSuccession, clearFieldsOf, found, isVisible, type Codecs } from '../store/rules.js';
import { Watchers } from '../store/watchers.js';
import { ClinicCache } from './clinic-cache.js';
import { ClinicRecords } from './clinic-records.js';
import type { Endpoint, Item, Receipt } from './endpoint.js';
import { FhirClient } from './fhir-client.js';
import { fhirEndpoint, type FhirEndpointOptions } from './fhir-endpoint.js';
import { Places } from './places.js';

/** Which server, whose records, and where drafts and private records are kept. */
export interface FhirRecordStoreOptions extends FhirEndpointOptions {
  /** Opaque id of the person the records are about. */
  readonly client: string;
  /** Keeps drafts and private records. The sealed store on this device, under a namespace of its own, where this is not given. */
  readonly local?: RecordStore;
  /** How the records are read: the activities defined on this page, where this is not given. */
  readonly codecs?: Codecs;
  /** Milliseconds between looks at the server while someone watches; 10,000 by default. */
  readonly every?: number;
}

const EVERY = 10_000; // ms
const NAMESPACE = 'rapport-clinic'; // apart from what a client may keep in the same browser
const MOST = 500;

/**
 * The therapist's side: reads what the client shared from a FHIR server, and sends the therapist's own shared finals there.
 * Drafts and private records stay in a local store. What is on the server is never erased from here.
 */
export class FhirRecordStore implements RecordStore {
  readonly #client: string;
  readonly #codecs: Codecs;
  readonly #endpoint: Endpoint;
  readonly #clinic: ClinicCache;
  readonly #local: Promise<RecordStore>;
  readonly #release: () => void;
  readonly #watchers = new Watchers();
  readonly #places = new Places();
  readonly #closed = new AbortController();
  #keptHere: Kept = 'memory'; // until the local store has said so itself
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ client, local, codecs = definedCodecs, every = EVERY, ...server }: FhirRecordStoreOptions) {
    this.#client = client;
    this.#codecs = codecs;
    this.#endpoint = fhirEndpoint(server);
    this.#clinic = new ClinicCache(new ClinicRecords(new FhirClient(server), client, codecs), every, this.#closed.signal, (change) => this.#watchers.tell(change));
    const acquired = local ? undefined : acquireStore({ namespace: NAMESPACE, client, codecs });
    this.#local = local ? Promise.resolve(local) : acquired!.opened.then(({ store }) => store);
    this.#release = () => acquired?.release();
    this.#local.then((store) => this.#found(store), () => undefined); // told by the first call that needs it
  }

  get capabilities(): StoreCapabilities {
    return { kept: 'server', keptUnshared: this.#keptHere, history: false, restore: false, watchesElsewhere: true };
  }

  /** Stores a record: a shared final on the server, anything else here. @throws {RapportError} as `RecordStore.put`, and `network`, `rejected`, `auth-needed`. */
  async put<A extends ActivityName>(record: ActivityRecord<A>, options: PutOptions): Promise<ActivityRecord<A>> {
    const next = await accepted(record, options.expect, this.#client, this.#codecs);
    checkSize(encode(next).length, clearFieldsOf(next));
    if (next.status === 'draft' && !this.#clinic.known.has(next.id)) await (await this.#local).put(record, options);
    else await this.#inTurn(() => (isSharedFinal(next) ? this.#share(next, options) : this.#keep(next, options)));
    if (options.expect === 0) this.#places.add(next.id);
    this.#tell('put', next);
    return structuredClone(next) as ActivityRecord<A>;
  }

  async get(id: string, { as, revision }: Reader & { readonly revision?: number }): Promise<ActivityRecord> {
    const local = await this.#locally(id, as);
    const isHereOnly = local && (local.status === 'draft' || !this.#clinic.known.has(id));
    const record = isHereOnly ? local : ((await this.#clinic.one(id)) ?? local);
    const { row } = found(record && { ...clearFieldsOf(record), row: record }, as);
    if (revision !== undefined && revision !== row.revision) throw new RapportError('not-found', 'no earlier revision is kept at the clinic');
    return structuredClone(row);
  }

  async history(id: string, { as }: Reader): Promise<readonly ActivityRecord[]> {
    await this.get(id, { as });
    return [];
  }

  async list(options: ListOptions): Promise<RecordPage> {
    const { as, activity, status, before = Infinity, limit, removed } = options;
    checkLimit(limit);
    if (removed) return { records: [], damaged: [] };
    if (status === 'draft') return (await this.#local).list(options); // drafts need no connection
    const [{ records: shared, damaged }, own] = await Promise.all([before === Infinity ? this.#clinic.refreshed() : this.#clinic.loaded(), this.#allLocal(as)]);
    const all = [...shared.values(), ...own.filter(({ id }) => !shared.has(id))];
    this.#places.addOlder(merged(own, [...shared.values()]));
    const fitting = all
      .filter((record) => isVisible(clearFieldsOf(record), as) && (!activity || record.activity === activity) && (!status || record.status === status) && this.#places.of(record.id) < before)
      .sort((one, other) => this.#places.of(other.id) - this.#places.of(one.id));
    const page = { records: fitting.slice(0, limit).map((record) => structuredClone(record)), damaged: before === Infinity ? damaged : [] };
    return fitting.length > limit ? { ...page, next: this.#places.of(page.records.at(-1)!.id) } : page;
  }

  /** Of a record on the server: taken away there; a private copy comes back with `restore`, where the local store can. */
  async remove(id: string, { as }: Reader): Promise<void> {
    const record = await this.#own(id, as);
    await this.#inTurn(async () => {
      if (isSharedFinal(record)) await this.#takeBack({ ...record, sharing: 'private', revision: record.revision + 1 }, record);
      await (await this.#local).remove(id, { as });
    });
    this.#tell('removed', record);
  }

  async restore(id: string, { as }: Reader): Promise<ActivityRecord> {
    const record = await (await this.#local).restore(id, { as });
    this.#tell('restored', record);
    return record;
  }

  async purge(id: string, { as, revision }: Reader & { readonly revision?: number }): Promise<void> {
    const local = await this.#local;
    const here = await this.#locally(id, as);
    const record = here ?? (await this.#own(id, as));
    checkRevision(record, revision);
    if (here) await drop(local, id, { as });
    else await this.#inTurn(() => this.#withdraw(record));
    this.#tell('removed', record);
  }

  /** Deletes what is kept on this device. What is at the clinic stays there. */
  async erase(client: string): Promise<void> {
    if (client !== this.#client) throw new RapportError('invalid', 'this store keeps the records of another client');
    await (await this.#local).erase(client);
    this.#watchers.tell({ kind: 'erased', elsewhere: false });
  }

  watch(listener: (change: StoreChange) => void): () => void {
    const stops = [this.#watchers.watch(listener), this.#clinic.watch()];
    return () => stops.forEach((stop) => stop());
  }

  /** Stops looking at the server and lets go of the local store. */
  async close(): Promise<void> {
    this.#closed.abort();
    this.#release();
  }

  /** Sends a shared final; what was kept of it on this device is let go once the server has it. */
  #found(local: RecordStore): void {
    this.#keptHere = local.capabilities.kept;
    local.watch((change) => change.elsewhere && this.#watchers.tell(change));
  }

  async #share(next: ActivityRecord, { expect, dropDraft }: PutOptions): Promise<void> {
    const { id, author } = next;
    const there = await this.#clinic.one(id);
    const here = there ? undefined : await this.#locally(id, author);
    const stored = there ?? here;
    checkSuccession(stored && clearFieldsOf(stored), clearFieldsOf(next), { expect, author });
    if (stored) checkOwner(stored, author);
    await this.#deliver({ op: 'put', record: next, toFhir: async () => (await this.#codecs.get(next.activity)!.loadFhir()).toFhir(next) });
    this.#clinic.note(id, next);
    const local = await this.#local;
    for (const each of [id, dropDraft]) if (each !== undefined) await drop(local, each, { as: author }).catch(letPass('not-found'));
  }

  /** Keeps a record here; one that the server has is taken back from it. */
  async #keep(next: ActivityRecord, options: PutOptions): Promise<void> {
    const isHere = options.expect === 0 || (await this.#locally(next.id, next.author)) !== undefined;
    const there = isHere && !this.#clinic.known.has(next.id) ? undefined : await this.#clinic.one(next.id);
    if (!there) return void (await (await this.#local).put({ ...next, revision: options.expect }, options));
    checkSuccession(clearFieldsOf(there), clearFieldsOf(next), { expect: options.expect, author: next.author });
    checkOwner(there, next.author);
    await this.#takeBack(next, there);
    if (options.dropDraft !== undefined) await drop(await this.#local, options.dropDraft, { as: next.author }).catch(letPass('not-found'));
  }

  /** From the server to this device: kept here first, so that nothing is lost between the two. */
  async #takeBack(next: ActivityRecord, there: ActivityRecord): Promise<void> {
    const local = await this.#local;
    const { id, author: as } = next;
    await drop(local, id, { as }).catch(letPass('not-found')); // of an earlier time, when the server did not answer
    for (let expect = 0; expect < there.revision; expect += 1) await local.put({ ...there, status: 'draft', sharing: 'private' }, { expect }); // a store counts by itself
    await local.put(next, { expect: there.revision });
    await this.#withdraw(there).catch(async (error: unknown) => {
      await drop(local, id, { as });
      throw error;
    });
  }

  async #withdraw({ id, activity, revision }: ActivityRecord): Promise<void> {
    await this.#deliver({ op: 'remove', id, activity, revision, client: this.#client });
    this.#clinic.note(id, undefined);
  }

  async #deliver(item: Item): Promise<void> {
    const [receipt] = await this.#endpoint.deliver([item], { signal: this.#closed.signal });
    const refused = refusalOf(receipt!);
    if (refused) throw refused;
  }

  /** A record of `as`, wherever it is. @throws {RapportError} `not-found`, or `invalid` for another author's. */
  async #own(id: string, as: Reader['as']): Promise<ActivityRecord> {
    const record = await this.get(id, { as });
    checkOwner(record, as);
    return record;
  }

  /** A record kept on this device. A shared one does not belong there: the server alone says what is shared. */
  async #locally(id: string, as: Reader['as']): Promise<ActivityRecord | undefined> {
    const record = await (await this.#local).get(id, { as }).catch(letPass('not-found'));
    return record && !isSharedFinal(record) ? record : undefined;
  }

  async #allLocal(as: Reader['as']): Promise<readonly ActivityRecord[]> {
    const local = await this.#local;
    const all: ActivityRecord[] = [];
    for (let before: number | undefined; ; ) {
      const { records, next } = await local.list({ as, limit: MOST, ...(before === undefined ? {} : { before }) });
      all.push(...records.filter((record) => !isSharedFinal(record)));
      before = next;
      if (before === undefined) return all;
    }
  }

  /** One change after another, so that each sees what the one before it did. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined); // the one who asked hears of it; the next one goes on
    return result;
  }

  #tell(kind: StoreChange['kind'], { id, activity, revision }: Pick<ActivityRecord, 'id' | 'activity' | 'revision'>): void {
    this.#watchers.tell({ kind, id, activity, revision, elsewhere: false });
  }
}


/** Newest first: what is kept here in its own order, what is on the server by when it was begun. */
function merged(local: readonly ActivityRecord[], there: readonly ActivityRecord[]): readonly string[] {
  const begun = ({ createdAt }: ActivityRecord) => Date.parse(createdAt);
  const server = [...there].sort((one, other) => begun(other) - begun(one));
  const order: string[] = [];
  for (const record of local) {
    while (server.length > 0 && begun(server[0]!) > begun(record)) order.push(server.shift()!.id);
    order.push(record.id);
  }
  return [...order, ...server.map(({ id }) => id)];
}

function refusalOf(receipt: Receipt): RapportError | undefined {
  switch (receipt.status) {
    case 'ok': return undefined;
    case 'retry': return new RapportError('network', 'the clinic’s server did not take it');
    case 'rejected': return new RapportError('rejected', receipt.why);
    case 'auth-needed': return new RapportError('auth-needed');
  }
}

/** Takes a record out of the local store, for good where that can. */
const drop = (local: RecordStore, id: string, reader: Reader): Promise<void> => local.purge?.(id, reader) ?? local.remove(id, reader);

/** Lets one expected refusal pass as `undefined`. */
const letPass = (code: RapportError['code']) => (error: unknown): undefined => {
  if (!isRapportError(error, code)) throw error;
  return undefined;
};
