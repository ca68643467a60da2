import { RapportError } from '../core/errors.js';

/** The JSON at an address of the page's own site. @throws {RapportError} `invalid` for another site or no JSON, `not-found`, `network`. */
export async function fetchDefinition(src: string): Promise<unknown> {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
  if (url?.origin !== location.origin) throw new RapportError('invalid', 'the address of a definition is on the page’s own site');
  const response = await fetch(url, { credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new RapportError('network', 'the definition did not arrive', { cause });
  });
  if (!response.ok) throw new RapportError(response.status === 404 ? 'not-found' : 'network', `the definition was answered with ${response.status}`);
  return response.json().catch((cause: unknown) => {
    throw new RapportError('invalid', 'the definition is not JSON', { cause });
  });
}

