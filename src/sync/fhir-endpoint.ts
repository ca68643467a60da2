import { KIT } from '../fhir/urls.js';
import type { Endpoint, Item, PutItem, Receipt, RemoveItem } from './endpoint.js';
import { byIdentifier, outgoing, referencesIn, removalOf } from './fhir-bundle.js';
import { FhirClient, type Answer, type FhirAccess, type Transaction } from './fhir-client.js';

/** Where and how `fhirEndpoint` sends. */
export interface FhirEndpointOptions extends FhirAccess {
  /** The server's own Patient, `Patient/123`, to stand beside the client's opaque id in each resource. */
  readonly patient?: string;
  /** The server gives every id itself. Not needed: the endpoint finds out, at the cost of one refused request. */
  readonly serverIds?: boolean;
}

const LANES = 4; // requests under way at once: a browser opens six connections to one host, and the page needs some

/** A transaction was refused for the ids in it: the FHIR R4 page on update names 405; servers also say these. */
const MAY_BE_IDS: readonly number[] = [400, 404, 405, 422];

/** What stands beside a record is one of these; see `observationOf`. */
const DERIVED = 'Observation';
const PRIMARY = 'QuestionnaireResponse';

/**
 * An endpoint that is a FHIR R4 server: one transaction a record, `PUT Type/{uuid}`, so that a second delivery replaces the
 * first; by `PUT Type?identifier=…` where the server gives ids itself. Removing deletes everything made from the record.
 */
export function fhirEndpoint(options: FhirEndpointOptions): Endpoint {
  const delivery = new FhirDelivery(options);
  return {
    async deliver(items, { signal }) {
      const receipts: Receipt[] = items.map(() => ({ status: 'retry' }));
      const queue = [...items.entries()];
      const lane = async () => {
        for (let next = queue.shift(); next && !signal.aborted; next = queue.shift()) receipts[next[0]] = await delivery.deliver(next[1], signal);
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return receipts;
    },
  };
}

class FhirDelivery {
  readonly #client: FhirClient;
  readonly #patient: string | undefined;
  #serverIds: boolean;

  constructor({ patient, serverIds = false, ...access }: FhirEndpointOptions) {
    this.#client = new FhirClient(access);
    this.#patient = patient;
    this.#serverIds = serverIds;
  }

  /** A connection that fails, and a call that was called off, mean "not now"; each item answers for itself. */
  async deliver(item: Item, signal: AbortSignal): Promise<Receipt> {
    try {
      return await (item.op === 'put' ? this.#put(item, signal) : this.#remove(item, signal));
    } catch (error) {
      if (error instanceof TypeError || error instanceof DOMException) return { status: 'retry' };
      throw error;
    }
  }

  async #put(item: PutItem, signal: AbortSignal): Promise<Receipt> {
    const transaction = outgoing(await item.toFhir(), item.record.client, this.#patient);
    const answer = await this.#write(transaction, signal);
    if ('refused' in answer) return answer.refused;
    const statuses = (answer.bundle.entry ?? []).map((entry) => (entry as { readonly response?: { readonly status?: unknown } }).response?.status);
    const isNew = statuses.length > 0 && statuses.every((status) => String(status).startsWith('201'));
    return isNew ? { status: 'ok' } : this.#sweep(item.record.id, transaction, signal);
  }

  async #write(transaction: Transaction, signal: AbortSignal): Promise<Answer> {
    if (this.#serverIds) return this.#client.transaction(byIdentifier(transaction), signal);
    const answer = await this.#client.transaction(transaction, signal);
    if (!('refused' in answer) || !MAY_BE_IDS.includes(answer.code)) return answer;
    const again = await this.#client.transaction(byIdentifier(transaction), signal);
    if ('refused' in again && again.refused.status === 'rejected') return answer; // it was not the ids
    this.#serverIds = 'bundle' in again;
    return again;
  }

  /** Takes away what an earlier version of a record left and this one does not have: a score that is no longer there. */
  async #sweep(id: string, sent: Transaction, signal: AbortSignal): Promise<Receipt> {
    const found = await this.#madeFrom(id, signal);
    if ('refused' in found) return found.refused;
    const kept = new Set(sent.entry.flatMap(({ resource }) => identifiersOf(resource)));
    const stale = found.derived.filter(({ identifiers }) => !identifiers.some((each) => kept.has(each))).map(({ reference }) => reference);
    return stale.length === 0 ? { status: 'ok' } : receiptOf(await this.#client.transaction(removalOf(stale), signal));
  }

  async #remove({ id }: RemoveItem, signal: AbortSignal): Promise<Receipt> {
    const found = await this.#madeFrom(id, signal);
    if ('refused' in found) return found.refused;
    const primaries = this.#serverIds ? found.primaries : new Set([...found.primaries, `${PRIMARY}/${id}`]);
    const all = [...found.derived.map(({ reference }) => reference), ...primaries];
    if (all.length === 0) return { status: 'ok' };
    const answer = await this.#client.transaction(removalOf(all), signal);
    if (!('refused' in answer) || (answer.code !== 404 && answer.code !== 410)) return removed(answer);
    const there = [...found.derived.map(({ reference }) => reference), ...found.primaries]; // this server minds a delete of what is not there
    return there.length === 0 ? { status: 'ok' } : removed(await this.#client.transaction(removalOf(there), signal));
  }

  /** What the server holds that was made from a record. */
  async #madeFrom(id: string, signal: AbortSignal): Promise<Made | Extract<Answer, { refused: unknown }>> {
    const answer = await this.#client.search(PRIMARY, [['identifier', `${KIT}|${id}`]], signal);
    if ('refused' in answer) return answer;
    const primaries = new Set(referencesIn(answer.bundle, PRIMARY));
    const derived: { reference: string; identifiers: readonly string[] }[] = [];
    for (const primary of new Set([...primaries, `${PRIMARY}/${id}`])) {
      const more = await this.#client.search(DERIVED, [['derived-from', primary], ['_count', '100']], signal);
      if ('refused' in more) return more;
      for (const reference of referencesIn(more.bundle, DERIVED)) {
        const resource = more.bundle.entry?.find((entry) => `${DERIVED}/${entry.resource?.id}` === reference)?.resource;
        const isOurs = identifiersOf(resource).some((each) => each.startsWith(`${id}#`)); // a clinician's own may be derived from it too
        if (isOurs && !derived.some((each) => each.reference === reference)) derived.push({ reference, identifiers: identifiersOf(resource) });
      }
    }
    return { primaries, derived };
  }
}

interface Made {
  readonly primaries: ReadonlySet<string>;
  readonly derived: readonly { readonly reference: string; readonly identifiers: readonly string[] }[];
}

const receiptOf = (answer: Answer): Receipt => ('refused' in answer ? answer.refused : { status: 'ok' });

/** Something of the clinic's own points to it, so it stays: for a person to look at. */
const removed = (answer: Answer): Receipt => ('refused' in answer && answer.code === 409 ? { status: 'rejected', why: 'http-409' } : receiptOf(answer));

/** Values of the kit's own identifiers of a resource. */
function identifiersOf(resource: unknown): readonly string[] {
  const { identifier } = (resource ?? {}) as { readonly identifier?: unknown };
  return [identifier].flat().flatMap((each) => {
    const { system, value } = (each ?? {}) as { readonly system?: unknown; readonly value?: unknown };
    return system === KIT && typeof value === 'string' ? [value] : [];
  });
}
