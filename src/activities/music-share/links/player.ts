import type { MusicService } from './services.js';
import type { SongLink } from './song-link.js';

/** A service's own player, as the attributes of a frame. */
export interface Player {
  readonly service: MusicService;
  /** Host the frame asks, for the page's `frame-src`. */
  readonly host: string;
  readonly src: string;
  readonly sandbox: string;
  readonly allow: string;
  readonly referrerPolicy: 'no-referrer' | 'strict-origin-when-cross-origin';
  readonly shape: 'bar' | 'picture';
}

// `allow-same-origin` gives the player its own origin back, never the page's; without it no service plays.
// Nothing lets it move the page, open a dialog or send a form.
const SANDBOX = 'allow-scripts allow-same-origin allow-popups';
const ALLOW = 'encrypted-media; fullscreen';

/** The player for a recognised link, or `undefined` where the service has none for it. Nothing is fetched here. */
export function playerFor(link: SongLink): Player | undefined {
  if (link.type !== 'service' || link.key === undefined) return undefined;
  const src = address(link.service, link.key);
  if (src === undefined) return undefined;
  const youTube = link.service === 'youtube' || link.service === 'youtube-music';
  return {
    service: link.service,
    host: new URL(src).hostname,
    src,
    sandbox: SANDBOX,
    allow: ALLOW,
    // YouTube's players refuse (error 153) unless told which site they stand in; the others play without.
    referrerPolicy: youTube ? 'strict-origin-when-cross-origin' : 'no-referrer',
    shape: youTube ? 'picture' : 'bar',
  };
}

function address(service: MusicService, key: string): string | undefined {
  switch (service) {
    case 'spotify':
      return `https://open.spotify.com/embed/${key}`;
    case 'youtube':
    case 'youtube-music':
      return `https://www.youtube-nocookie.com/embed/${key}`;
    case 'apple-music':
      return `https://embed.music.apple.com/${key}`;
    case 'soundcloud':
      return `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com/${key}`)}&auto_play=false&show_comments=false&hide_related=true`;
    case 'bandcamp':
      return undefined;
    case 'deezer':
      return `https://widget.deezer.com/widget/auto/${key}${key.startsWith('artist/') ? '/top_tracks' : ''}`;
    case 'tidal':
      return /^(track|album|playlist|video)\//.test(key) ? `https://embed.tidal.com/${key.replace('/', 's/')}` : undefined;
    case 'mixcloud':
      return `https://player-widget.mixcloud.com/widget/iframe/?hide_cover=1&feed=${encodeURIComponent(`/${key}/`)}`;
  }
}
