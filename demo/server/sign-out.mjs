// What a portal's server answers to a sign-out: the browser drops its pages of this site, and keeps what people wrote.

/** `"storage"` in its place would delete every client's words on this device, and what is still to be sent. */
const CLEAR = '"cache"';

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
export async function signOut({method, url}, response) {
  if (url !== '/sign-out' || method !== 'POST') return false;
  response.writeHead(204, {'clear-site-data': CLEAR, 'cache-control': 'no-store'}).end();
  return true;
}
