// A small static server that sends the strict Content-Security-Policy the kit promises to work under.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

/** Players a person may open in the music activity; each loads only after a click. */
const PLAYERS = ['https://www.youtube-nocookie.com', 'https://open.spotify.com', 'https://w.soundcloud.com'];

/** No inline script, no inline style, no HTML from text: what a careful portal sends. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:", // blob: for photos the person picked
  'media-src blob:', // music from the person's own files
  "connect-src 'self'",
  `frame-src 'self' ${PLAYERS.join(' ')}`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'", // without 'allow-duplicates' a second copy of Lit on the page dies
].join('; ');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves folders on loopback.
 * @param {Record<string, string>} folders folder by URL prefix, as `{'/': 'dist-demo', '/cdn/': 'dist/cdn'}`; the longest prefix wins
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one
 * @param {string} [options.csp] the policy to send
 * @param {((request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean | Promise<boolean>)[]} [options.routes]
 *   asked before the files; true when the request was answered
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(folders, {port = 0, csp = CSP, routes = []} = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      console.error(error);
      response.writeHead(500).end();
    });
  });

  async function answer(request, response) {
    for (const route of routes) if (await route(request, response)) return;
    const file = await fileFor(new URL(request.url, 'http://localhost').pathname, folders);
    if (file === undefined) return void response.writeHead(404, {'content-type': 'text/plain'}).end('Not found');
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  }

  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file behind a path, `index.html` for a folder; undefined when there is none, or the path leaves the folder. */
async function fileFor(pathname, folders) {
  const path = decoded(pathname);
  const prefix = Object.keys(folders).filter(candidate => path.startsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return undefined;
  const file = join(folders[prefix], path.slice(prefix.length));
  const found = await stat(file).catch(() => undefined); // not there: answered with 404
  if (found?.isFile()) return file;
  const index = join(file, 'index.html');
  return found?.isDirectory() && path.endsWith('/') && (await stat(index).catch(() => undefined)) ? index : undefined;
}

/** The path of a URL as one of files; empty for one that cannot be decoded, which no folder's prefix fits. */
function decoded(pathname) {
  try {
    const path = normalize(decodeURIComponent(pathname)).replaceAll('\\', '/');
    return path.includes('\0') ? '' : path;
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
