import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {resolve} from 'node:path';
import {CSP} from '../../scripts/serve.mjs';

const cdn = resolve(import.meta.dirname, '../../dist/cdn');

/** A page as a clinic pastes it: these self-contained files in this order, each with its hash, and what stands in the body. */
export interface Pasted {
  readonly files: readonly string[];
  readonly body: string;
}

/** The provider of such a page, for one client. */
export const provided = (activities: string, attributes = 'client="4c1f09"'): string => `<rapport-provider ${attributes} audience="Dr Vos">${activities}</rapport-provider>`;

/** Its whole text. */
function pageOf({files, body}: Pasted): string {
  const scripts = files.map(name => `<script type="module" src="/cdn/${name}.js" integrity="${hashOf(name)}"></script>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pasted</title>${scripts.join('')}${body}</html>`;
}

/** As `openssl dgst -sha384 -binary FILE | openssl base64 -A` gives it. */
export function hashOf(name: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(resolve(cdn, `${name}.js`))).digest('base64')}`;
}

/** Serves each page at its path, under the strict policy. */
export function pastedPages(pages: Readonly<Record<string, Pasted>>) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const page = pages[request.url ?? ''];
    if (page) response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP}).end(pageOf(page));
    return page !== undefined;
  };
}
