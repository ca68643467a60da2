import type { Bundle, Resource } from '../fhir/r4.js';
import type { Receipt } from './endpoint.js';

/** How a FHIR R4 server is reached. */
export interface FhirAccess {
  /** The server's base, as `https://fhir.example.org/r4`. */
  readonly url: string;
  /** The page's own `fetch` where this is not given. */
  readonly fetch?: typeof globalThis.fetch;
  /** A bearer token, asked for before each request; the page renews it. */
  readonly getToken?: (options: { readonly signal: AbortSignal }) => Promise<string | undefined>;
}

/** What the kit asks of a transaction, over and above the entries of its own Bundles. */
export interface Transaction {
  readonly resourceType: 'Bundle';
  readonly type: 'transaction';
  readonly entry: readonly { readonly fullUrl?: string; readonly resource?: Resource; readonly request: { readonly method: 'PUT' | 'DELETE'; readonly url: string; readonly ifMatch?: string } }[];
}

/** What a server said: a Bundle of the kind that was asked for, or why not. */
export type Answer = { readonly bundle: Bundle } | { readonly refused: Exclude<Receipt, { status: 'ok' }>; readonly code: number };

const MINUTE = 60_000; // ms

/** Speaks FHIR over HTTP. Nothing it was sent or answered ever stands in an error or a log. */
export class FhirClient {
  readonly #access: FhirAccess;
  readonly #base: string;

  constructor(access: FhirAccess) {
    this.#access = access;
    this.#base = access.url.replace(/\/+$/, '');
  }

  /** Sends a transaction; all of it happened, or nothing. */
  transaction(transaction: Transaction, signal: AbortSignal): Promise<Answer> {
    return this.#ask('transaction-response', '', { method: 'POST', body: JSON.stringify(transaction), signal });
  }

  /** One page of a search: `Observation`, `{identifier: 'system|value'}`. */
  search(type: string, parameters: Iterable<readonly [string, string]>, signal: AbortSignal): Promise<Answer> {
    return this.#ask('searchset', `/${type}?${[...parameters].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`, { method: 'GET', signal });
  }

  /** The next page, by the link the server gave; one that leads elsewhere is refused. */
  async next(link: string, signal: AbortSignal): Promise<Answer> {
    const target = new URL(link, `${new URL(this.#base, globalThis.location?.href).href}/`);
    const base = new URL(this.#base, globalThis.location?.href);
    if (target.origin !== base.origin) return { refused: { status: 'rejected', why: 'a page of the search leads to another server' }, code: 0 };
    return this.#fetch('searchset', target.href, { method: 'GET', signal });
  }

  #ask(kind: string, path: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<Answer> {
    return this.#fetch(kind, `${this.#base}${path}`, init);
  }

  async #fetch(kind: string, url: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<Answer> {
    const token = await this.#access.getToken?.({ signal: init.signal });
    const fetcher = this.#access.fetch ?? globalThis.fetch.bind(globalThis);
    const response = await fetcher(url, { ...init, cache: 'no-store', headers: { accept: 'application/fhir+json', ...(init.body ? { 'content-type': 'application/fhir+json', prefer: 'return=minimal' } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) } });
    const body: unknown = await response.json().catch(letBrokenPass);
    if (!response.ok) return { refused: refusal(response, body), code: response.status };
    const isAsked = isBundle(body) && (body.type as string) === kind;
    return isAsked ? { bundle: body } : { refused: { status: 'retry' }, code: response.status }; // cut short, or a gateway's own page
  }
}

/** A body that is cut short or no JSON is no answer; a call that was called off is for the caller. */
function letBrokenPass(error: unknown): undefined {
  if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
  throw error;
}

const isBundle = (body: unknown): body is Bundle => (body as Partial<Bundle> | undefined | null)?.resourceType === 'Bundle';

/** What the kit does about a status: RFC 9110 §15, and the FHIR R4 page on HTTP. */
function refusal({ status, headers }: Response, body: unknown): Exclude<Receipt, { status: 'ok' }> {
  if (status === 401 || status === 403) return { status: 'auth-needed' };
  const isPassing = status === 408 || status === 409 || status === 425 || status === 429 || (status >= 500 && status !== 501);
  if (!isPassing) return { status: 'rejected', why: [`http-${status}`, issueCode(body)].filter(Boolean).join(' ') };
  const after = retryAfter(headers.get('retry-after'));
  return after === undefined ? { status: 'retry' } : { status: 'retry', after };
}

/** The code of the first issue; never its text, which may repeat what was sent. */
function issueCode(body: unknown): string {
  const { issue } = (body ?? {}) as { readonly issue?: readonly { readonly code?: unknown }[] };
  const code = Array.isArray(issue) ? (issue[0] as { readonly code?: unknown } | undefined)?.code : undefined;
  return typeof code === 'string' && /^[a-z-]{1,40}$/.test(code) ? code : '';
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110 §10.2.3). */
export function retryAfter(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, 60 * MINUTE) : undefined;
}
