import { isRapportError, RapportError } from '../core/errors.js';
import { isSharedFinal, type ActivityRecord } from '../core/record.js';
import { envelopeFrom, isPrimary } from '../fhir/envelope.js';
import type { Bundle } from '../fhir/r4.js';
import { KIT, kitUrl } from '../fhir/urls.js';
import { parsed, type Codecs } from '../store/rules.js';
import { clientTag } from './fhir-bundle.js';
import type { Answer, FhirClient } from './fhir-client.js';

const PRIMARY = 'QuestionnaireResponse';
const PAGE = '100';
const PAGES = 100; // at most; a server that links in a circle ends here

/** What a server holds of one client. */
export interface ClinicPage {
  readonly records: ReadonlyMap<string, ActivityRecord>;
  /** Ids of what could not be read: damaged, or of an activity this page does not know. */
  readonly damaged: readonly string[];
}

/** Reads what was shared about one client from a FHIR server; everything is validated, and what is not shared or another's is not believed. */
export class ClinicRecords {
  readonly #client: FhirClient;
  readonly #about: string;
  readonly #codecs: Codecs;

  constructor(client: FhirClient, about: string, codecs: Codecs) {
    this.#client = client;
    this.#about = about;
    this.#codecs = codecs;
  }

  /** All there is. @throws {RapportError} `network`, `auth-needed`, `rejected`. */
  async all(signal: AbortSignal): Promise<ClinicPage> {
    const records = new Map<string, ActivityRecord>();
    const damaged: string[] = [];
    let bundle = bundleIn(await this.#search([['_count', PAGE], ['_sort', '-_lastUpdated']], signal));
    for (let page = 1; ; page += 1) {
      for (const { id, record } of await this.#read(bundle)) {
        if (record) records.set(id, record);
        else damaged.push(id);
      }
      const next = nextLink(bundle);
      if (next === undefined || page === PAGES) return { records, damaged };
      bundle = bundleIn(await called(() => this.#client.next(next, signal)));
    }
  }

  /** One record; `undefined` where there is none. @throws {RapportError} as `all`. */
  async one(id: string, signal: AbortSignal): Promise<ActivityRecord | undefined> {
    const found = await this.#read(bundleIn(await this.#search([['identifier', `${KIT}|${id}`]], signal)));
    return found.find((each) => each.id === id)?.record;
  }

  /** A sign that changes when anything shared about this client does; `undefined` where the server gives none. */
  async sign(signal: AbortSignal): Promise<string | undefined> {
    const { total, entry } = bundleIn(await this.#search([['_count', '1'], ['_sort', '-_lastUpdated'], ['_total', 'accurate']], signal));
    const newest = entry?.[0]?.resource;
    return total === undefined ? undefined : JSON.stringify([total, newest?.id, newest?.meta?.versionId, newest?.meta?.lastUpdated]);
  }

  #search(parameters: readonly (readonly [string, string])[], signal: AbortSignal): Promise<Answer> {
    const { system, code } = clientTag(this.#about);
    return called(() => this.#client.search(PRIMARY, [['_tag', `${system}|${code}`], ['_tag', `${kitUrl('sharing')}|shared`], ...parameters], signal));
  }

  async #read(bundle: Bundle): Promise<readonly { readonly id: string; readonly record: ActivityRecord | undefined }[]> {
    const primaries = (bundle.entry ?? []).map((entry): unknown => entry?.resource).filter(isPrimary);
    const read = await Promise.all(primaries.map(async (primary) => {
      const id = primary.identifier!.value!;
      try {
        const mapping = await this.#codecs.get(envelopeFrom(primary).activity)?.loadFhir();
        const record = mapping && await parsed(await mapping.fromFhir({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: primary }] }), this.#codecs);
        const isForUs = record?.client === this.#about && isSharedFinal(record);
        return isForUs || !record ? { id, record } : undefined;
      } catch (error) {
        if (!isRapportError(error)) throw error;
        return { id, record: undefined };
      }
    }));
    return read.filter((each) => each !== undefined);
  }
}

/** A call to the server; a connection that failed is `network`. */
async function called(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) throw new RapportError('network', 'the clinic’s server could not be reached', { cause: error });
    throw error;
  }
}

function bundleIn(answer: Answer): Bundle {
  if ('bundle' in answer) return answer.bundle;
  switch (answer.refused.status) {
    case 'auth-needed': throw new RapportError('auth-needed', `the clinic’s server answered ${answer.code}`);
    case 'rejected': throw new RapportError('rejected', answer.refused.why);
    case 'retry': throw new RapportError('network', `the clinic’s server answered ${answer.code}`);
  }
}

function nextLink(bundle: Bundle): string | undefined {
  const { link = [] } = bundle as { readonly link?: readonly { readonly relation?: unknown; readonly url?: unknown }[] };
  const url = link.find(({ relation }) => relation === 'next')?.url;
  return typeof url === 'string' ? url : undefined;
}
