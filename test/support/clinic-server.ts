import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { routes } from '../../demo/server/routes.mjs';

export const CLINIC_URL = 'http://localhost/fhir/R4';

/** The portal's FHIR endpoint in this process, as a `fetch`; with nothing in it. */
export function clinicServer(): typeof fetch {
  const [route] = routes();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const body = init?.body === undefined || init.body === null ? [] : [Buffer.from(init.body as string)];
    const headers = Object.fromEntries(Object.entries(init?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
    const incoming = Object.assign(Readable.from(body), { method: init?.method ?? 'GET', url: url.pathname + url.search, headers: { host: 'localhost', ...headers } });
    return new Promise((resolve, reject) => {
      let status = 0;
      const outgoing = {
        writeHead: (code: number) => {
          status = code;
          return outgoing;
        },
        end: (text: string) => resolve(new Response(text, { status, headers: { 'content-type': 'application/fhir+json' } })),
      };
      route!(incoming as unknown as IncomingMessage, outgoing as unknown as ServerResponse).catch(reject);
    });
  };
}

/** Every resource of a type that a server holds. */
export async function held<T extends { readonly id: string }>(server: typeof fetch, type: string): Promise<readonly T[]> {
  const answer = await server(`${CLINIC_URL}/${type}?_count=1000`);
  const { entry = [] } = (await answer.json()) as { entry?: readonly { readonly resource: T }[] };
  return entry.map(({ resource }) => resource);
}
