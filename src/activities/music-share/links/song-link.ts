import { isLookAlike } from './look-alike.js';
import { readService, type LinkKind, type MusicService } from './services.js';

/** Why a link is not opened: a key of the words that say so. */
export type LinkRefusal =
  | 'not-a-link'
  | 'scheme'
  | 'not-https'
  | 'credentials'
  | 'hidden-characters'
  | 'look-alike'
  | 'other-letters'
  | 'number-address'
  | 'local-address'
  | 'port'
  | 'redirect'
  | 'too-long';

/** What a pasted text is. `url` is the only form that may become an `href`: https, and without what follows the sharer. */
export type SongLink =
  | { readonly type: 'none' }
  | { readonly type: 'refused'; readonly reason: LinkRefusal }
  | { readonly type: 'service'; readonly service: MusicService; readonly kind?: LinkKind; readonly key?: string; readonly url: string }
  | { readonly type: 'plain'; readonly host: string; readonly url: string };

const LONGEST = 2048; // characters: what every browser and server takes

// C0, DEL and C1 controls, soft hyphen, zero-width and bidirectional marks, byte order mark, line separators.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/;

/** Search parameters that only say who shared a link and where. */
const FOLLOWERS = /^(utm_.+|si|feature|fbclid|gclid|igsh|igshid|mc_eid|ref_src|pp|_branch_.+)$/;

/** Recognises a pasted link on the device alone: nothing is fetched, and what is not surely harmless is refused. */
export function recogniseLink(pasted: string): SongLink {
  const text = pasted.trim();
  if (text === '') return { type: 'none' };
  if (text.length > LONGEST) return refused('too-long');
  if (HIDDEN.test(text)) return refused('hidden-characters');
  const address = addressIn(text);
  const refusal = refusalOfText(address);
  if (refusal) return refused(refusal);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return refused('not-a-link');
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return refusalOfUrl(url) ?? accepted(url);
}

const refused = (reason: LinkRefusal) => ({ type: 'refused', reason }) as const;

/** The address in the words a share button copies ("Listen to … https://…"), a Spotify URI, or a link typed without its beginning. */
function addressIn(text: string): string {
  const uri = /^spotify:(track|album|playlist|artist|show|episode):([A-Za-z0-9]{10,40})$/.exec(text);
  if (uri) return `https://open.spotify.com/${uri[1]}/${uri[2]}`;
  const shared = /^[^:/\\@]*\s(https:\/\/[^\s]+)$/.exec(text);
  if (shared) return shared[1]!;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(text) ? `https://${text}` : text;
}

/** What must be refused before a URL parser makes it look well: it drops tabs, turns \ into / and decodes names. */
function refusalOfText(text: string): LinkRefusal | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'not-a-link';
  if (scheme !== 'https' && scheme !== 'http') return 'scheme';
  const authority = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1];
  if (authority === undefined || /[\s\\]/.test(text)) return 'not-a-link';
  if (authority.includes('@')) return 'credentials';
  if (/[^\x21-\x7e]|%/.test(authority) || /(^|\.)xn--/i.test(authority)) return 'other-letters';
  return /^[^:[\]]+:\d*$/.test(authority) ? 'port' : undefined;
}

function refusalOfUrl(url: URL): SongLink | undefined {
  const host = url.hostname;
  if (url.username || url.password) return refused('credentials');
  if (/^\d+(\.\d+){3}$/.test(host) || host.startsWith('[')) return refused('number-address');
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host)) return refused('not-a-link'); // a dot alone, or two in a row
  if (!host.includes('.') || /\.(local|localhost|internal|intranet|lan|home|corp|home\.arpa)$/.test(host)) return refused('local-address');
  if (isLookAlike(host)) return refused('look-alike');
  const service = readService(url);
  if (service?.service === 'youtube' && /^\/(redirect|attribution_link)\b/.test(url.pathname)) return refused('redirect');
  if (url.protocol === 'http:' && !service) return refused('not-https');
  return undefined;
}

function accepted(url: URL): SongLink {
  url.protocol = 'https:';
  const page = readService(url);
  for (const name of [...url.searchParams.keys()]) {
    if (page ? !page.keeps.includes(name) : FOLLOWERS.test(name)) url.searchParams.delete(name);
  }
  if (!page) return { type: 'plain', host: url.hostname.replace(/^www\./, ''), url: url.href };
  url.hash = '';
  const { service, kind, key } = page;
  return { type: 'service', service, ...(kind && { kind }), ...(key && { key }), url: url.href };
}
