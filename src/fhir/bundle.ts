import { RapportError } from '../core/errors.js';
import { isPrimary } from './envelope.js';
import type { Bundle, QuestionnaireResponse, Resource } from './r4.js';

/**
 * One transaction: each resource is put under the id it has, so that sending a record again replaces what was sent.
 * Every resource must have an `id`. References inside are literal, `Type/id`: a server that gives ids of its own
 * needs them rewritten to the `fullUrl`s before a conditional update.
 */
export function bundleOf(resources: readonly Resource[]): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource) => ({
      fullUrl: `urn:uuid:${resource.id}`,
      resource,
      request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    })),
  };
}

/**
 * The primary resource of a Bundle made here or fetched from a server; the first, if there are several.
 * @throws {RapportError} `invalid` where there is none.
 */
export function primaryOf(bundle: Bundle): QuestionnaireResponse {
  const entries: unknown = (bundle as Partial<Bundle> | undefined)?.entry;
  const found = Array.isArray(entries) ? (entries as NonNullable<Bundle['entry']>).find((entry) => isPrimary(entry?.resource)) : undefined;
  if (!found) throw new RapportError('invalid', 'Bundle.entry holds no record of the kit');
  return found.resource as QuestionnaireResponse;
}
