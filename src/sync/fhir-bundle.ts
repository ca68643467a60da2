import type { Bundle, Coding, Identifier, Reference, Resource } from '../fhir/r4.js';
import { KIT, kitUrl } from '../fhir/urls.js';
import type { Transaction } from './fhir-client.js';

/** The id a resource can have on any server: FHIR R4, datatype `id`. */
const ID = /^[A-Za-z0-9.-]{1,64}$/;

/** The tag that finds everything of one client on any server; `:identifier` searches are not everywhere. */
export const clientTag = (client: string): Coding => ({ system: kitUrl('client'), code: encodeURIComponent(client) });

/** `record`'s Bundle as it is sent: tagged with its client and, where the page knows it, about the server's own Patient. */
export function outgoing(bundle: Bundle, client: string, patient: string | undefined): Transaction {
  const entry = (bundle.entry ?? []).map(({ resource, request, fullUrl }) => ({
    ...(fullUrl === undefined ? {} : { fullUrl }),
    resource: addressed(resource!, client, patient),
    request: { method: 'PUT' as const, url: request!.url },
  }));
  return { resourceType: 'Bundle', type: 'transaction', entry };
}

function addressed(resource: Resource, client: string, patient: string | undefined): Resource {
  const tagged = { ...resource, meta: { ...resource.meta, tag: [...(resource.meta?.tag ?? []), clientTag(client)] } };
  return patient === undefined ? tagged : (withReferences(tagged, (reference) => (reference.identifier?.system === kitUrl('client') ? { reference: patient, ...reference } : reference)));
}

/** The same for a server that gives ids itself: found by identifier, and pointing to each other by `fullUrl`. */
export function byIdentifier({ entry, ...bundle }: Transaction): Transaction {
  const urls = new Map(entry.map(({ resource, fullUrl }) => [`${resource?.resourceType}/${resource?.id}`, fullUrl]));
  return {
    ...bundle,
    entry: entry.map(({ resource, fullUrl }) => {
      const { id: _theirs, ...anonymous } = withReferences(resource!, (reference) => {
        const local = urls.get(reference.reference ?? '');
        return local === undefined ? reference : { ...reference, reference: local };
      });
      const { system, value } = identifierOf(resource!);
      const search = `${resource!.resourceType}?identifier=${encodeURIComponent(`${system}|${value}`)}`;
      return { ...(fullUrl === undefined ? {} : { fullUrl }), resource: anonymous as Resource, request: { method: 'PUT' as const, url: search } };
    }),
  };
}

/** One transaction that deletes these, `Type/id`. */
export function removalOf(references: Iterable<string>): Transaction {
  return { resourceType: 'Bundle', type: 'transaction', entry: [...references].map((url) => ({ request: { method: 'DELETE' as const, url } })) };
}

/** The `Type/id` of each resource of a search that has the type asked for. */
export function referencesIn(bundle: Bundle, type: string): readonly string[] {
  const found: readonly unknown[] = Array.isArray(bundle.entry) ? bundle.entry.map((entry) => (entry as { readonly resource?: unknown } | null)?.resource) : [];
  return found.flatMap((resource) => {
    const { resourceType, id } = (resource ?? {}) as { readonly resourceType?: unknown; readonly id?: unknown };
    return resourceType === type && typeof id === 'string' && ID.test(id) ? [`${type}/${id}`] : [];
  });
}

function identifierOf(resource: Resource): Identifier {
  const { identifier } = resource as { readonly identifier?: Identifier | readonly Identifier[] };
  const all: readonly Identifier[] = identifier === undefined ? [] : Array.isArray(identifier) ? (identifier as readonly Identifier[]) : [identifier as Identifier];
  const ours = all.find(({ system }) => system === KIT);
  if (!ours) throw new TypeError(`${resource.resourceType} without an identifier of the kit's`); // a mapping made it: our bug
  return ours;
}

/** A copy in which every reference was passed through `change`. */
function withReferences<T>(value: T, change: (reference: Reference) => Reference): T {
  if (Array.isArray(value)) return value.map((each: unknown) => withReferences(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withReferences<unknown>(each, change)]));
  const isReference = 'reference' in copy || ('type' in copy && 'identifier' in copy);
  return (isReference ? change(copy as Reference) : copy) as T;
}
