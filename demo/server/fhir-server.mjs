// A FHIR R4 endpoint for the example portal and for tests, on loopback. It keeps everything in memory and forgets it at the end.
import {badRequest, forbidden, getStatus, normalizeOperationOutcome, OperationOutcomeError} from '@medplum/core';
import {FhirRouter} from '@medplum/fhir-router';
import {StrictRepository} from './repository.mjs';

const BASE = '/fhir/R4';
const BODY_LIMIT = 1024 * 1024; // bytes: the largest record is 64 kB; a Bundle of one is well below this
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/; // no other name may lead here, so no other site can read it
const JSON_TYPES = /^application\/(fhir\+)?json\b/; // a form of another site cannot send these unasked

/**
 * One endpoint with a store of its own.
 * @returns {{route: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<boolean>}}
 *   `route` answers what stands below `/fhir/R4`, and is false for anything else
 */
export function fhirServer() {
  const repository = new StrictRepository();
  const router = new FhirRouter();
  let turn = Promise.resolve();

  /** One request after another, so that nobody sees, or loses to, half a transaction. */
  function inTurn(work) {
    const result = turn.then(work);
    turn = result.catch(() => undefined); // the one who asked hears of it; the next one goes on
    return result;
  }

  async function answer(request) {
    if (!LOOPBACK.test(request.headers.host ?? '')) return [forbidden];
    const body = await readBody(request);
    const url = request.url.slice(BASE.length) || '/';
    return inTurn(() => router.handleRequest({method: request.method, url, pathname: '', params: {}, query: {}, headers: request.headers, config: {transactions: true}, body}, repository));
  }

  return {
    async route(request, response) {
      if (!/^\/fhir\/R4(?=[/?]|$)/.test(request.url)) return false;
      const [outcome, resource] = await answer(request).catch(error => [normalizeOperationOutcome(error)]);
      response.writeHead(getStatus(outcome), headersFor(resource)).end(JSON.stringify(resource ?? outcome));
      return true;
    },
  };
}

function headersFor(resource) {
  const {versionId} = resource?.meta ?? {};
  return {
    'content-type': 'application/fhir+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(versionId && {etag: `W/"${versionId}"`, location: `${BASE}/${resource.resourceType}/${resource.id}/_history/${versionId}`}),
  };
}

/** The JSON of a request that has a body. */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new OperationOutcomeError(badRequest(`The body is over ${BODY_LIMIT} bytes`));
    chunks.push(chunk);
  }
  if (size === 0) {
    if (request.method === 'POST' || request.method === 'PUT') throw new OperationOutcomeError(badRequest('A body is needed'));
    return undefined;
  }
  if (!JSON_TYPES.test(request.headers['content-type'] ?? '')) throw new OperationOutcomeError(badRequest('Send application/fhir+json'));
  return parsed(Buffer.concat(chunks).toString('utf8'));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new OperationOutcomeError(badRequest('The body is not JSON')); // the parser's own message repeats the text
    throw error;
  }
}
