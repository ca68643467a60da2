/** The music services whose links are known by name. */
export type MusicService = 'spotify' | 'youtube' | 'youtube-music' | 'apple-music' | 'soundcloud' | 'bandcamp' | 'deezer' | 'tidal' | 'mixcloud';

/** What a link leads to, where the link itself says so. */
export type LinkKind = 'song' | 'album' | 'playlist' | 'artist' | 'video' | 'mix' | 'podcast';

/** A page of a known service. `key` is what the service's own player asks for, where there is one. */
export interface ServicePage {
  readonly service: MusicService;
  readonly kind?: LinkKind;
  readonly key?: string;
  /** Search parameters that say what is played; all others, those that follow the sharer included, are dropped. */
  readonly keeps: readonly string[];
}

type Reader = (url: URL, path: readonly string[]) => Pick<ServicePage, 'kind' | 'key'>;

interface Service {
  readonly service: MusicService;
  /** Exact host names; one that begins with a dot stands for any name before it. */
  readonly hosts: readonly string[];
  /** Hosts whose links tell nothing of what is behind them. */
  readonly short?: readonly string[];
  readonly keeps?: readonly string[];
  readonly read: Reader;
}

const ID = /^[\w-]{1,128}$/;

/** The page `url` is of a known service, or `undefined`. Only the host decides the service; only the path the kind. */
export function readService(url: URL): ServicePage | undefined {
  const host = url.hostname;
  const path = url.pathname.split('/').filter(Boolean);
  for (const { service, hosts, short = [], keeps = [], read } of services) {
    if (short.includes(host)) return { service, keeps: [] };
    if (!hosts.some((each) => (each.startsWith('.') ? host.endsWith(each) : host === each))) continue;
    return { service, keeps, ...read(url, path) };
  }
  return undefined;
}

/** `/KIND/ID` anywhere in the path: languages, countries and `embed` or `browse` may stand before it. */
function named(kinds: Readonly<Record<string, LinkKind>>): Reader {
  return (_url, path) => {
    const at = path.findIndex((part, index) => Object.hasOwn(kinds, part) && index < path.length - 1);
    const [name, id] = [path[at], path[at + 1]];
    if (name === undefined || id === undefined) return {};
    return { kind: kinds[name]!, ...(ID.test(id) && { key: `${name}/${id}` }) };
  };
}

const readYouTube: Reader = (url, path) => {
  const [first = '', second] = path;
  const list = url.searchParams.get('list');
  const video = first === 'watch' ? url.searchParams.get('v') : ['shorts', 'live', 'embed', 'v'].includes(first) ? second : undefined;
  if (video && video !== 'videoseries') return { kind: 'video', ...(ID.test(video) && { key: video }) };
  if ((first === 'playlist' || video === 'videoseries') && list) return { kind: 'playlist', ...(ID.test(list) && { key: `videoseries?list=${list}` }) };
  if (first.startsWith('@') || ['channel', 'c', 'user'].includes(first)) return { kind: 'artist' };
  return {};
};

const readYouTubeMusic: Reader = (url, path) => {
  const found = readYouTube(url, path);
  if (found.kind === 'video') return { ...found, kind: 'song' };
  // Albums are playlists named OLAK5uy_…, or pages named MPREb_….
  if (found.kind === 'playlist' && url.searchParams.get('list')?.startsWith('OLAK5uy_')) return { ...found, kind: 'album' };
  if (path[0] === 'browse' && path[1]?.startsWith('MPREb_')) return { kind: 'album' };
  return found;
};

const readApple: Reader = (url, path) => {
  const kinds: Readonly<Record<string, LinkKind>> = { song: 'song', album: 'album', playlist: 'playlist', artist: 'artist', 'music-video': 'video', station: 'mix' };
  const name = path.find((part) => Object.hasOwn(kinds, part));
  if (name === undefined || path.at(-1) === name) return {};
  const song = url.searchParams.get('i');
  const kind = name === 'album' && song ? 'song' : kinds[name]!;
  const playable = kind !== 'artist' && path.every((part) => /^[\w.~%-]+$/.test(part));
  return { kind, ...(playable && { key: path.join('/') + (song && /^\d+$/.test(song) ? `?i=${song}` : '') }) };
};

/** `/PERSON/THING`, with `/PERSON/NAME-OF-LISTS/THING` for lists: SoundCloud and Mixcloud. */
function ofPerson(lists: string, thing: LinkKind, reserved: readonly string[]): Reader {
  return (_url, path) => {
    const [person, second, third] = path;
    if (person === undefined || reserved.includes(person)) return {};
    if (second === undefined) return { kind: 'artist' };
    if (second === lists) return third ? { kind: 'playlist', key: path.join('/') } : { kind: 'artist' };
    return ['tracks', 'albums', 'uploads', 'favorites', 'followers', 'reposts'].includes(second) ? { kind: 'artist' } : { kind: thing, key: path.join('/') };
  };
}

const services: readonly Service[] = [
  {
    service: 'spotify',
    hosts: ['open.spotify.com', 'play.spotify.com'],
    short: ['spotify.link', 'link.tospotify.com', 'spotify.app.link'],
    read: named({ track: 'song', album: 'album', playlist: 'playlist', artist: 'artist', show: 'podcast', episode: 'podcast' }),
  },
  {
    service: 'youtube-music',
    hosts: ['music.youtube.com'],
    keeps: ['v', 'list'],
    read: readYouTubeMusic,
  },
  {
    service: 'youtube',
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com', 'youtube-nocookie.com'],
    keeps: ['v', 'list', 't'],
    read: readYouTube,
  },
  {
    service: 'youtube',
    hosts: ['youtu.be'],
    keeps: ['list', 't'],
    read: (_url, [id = '']) => (ID.test(id) ? { kind: 'video', key: id } : {}),
  },
  {
    service: 'apple-music',
    hosts: ['music.apple.com', 'geo.music.apple.com', 'embed.music.apple.com', 'classical.music.apple.com', 'itunes.apple.com', 'geo.itunes.apple.com'],
    keeps: ['i'],
    read: readApple,
  },
  {
    service: 'soundcloud',
    hosts: ['soundcloud.com', 'www.soundcloud.com', 'm.soundcloud.com'],
    short: ['on.soundcloud.com'],
    read: ofPerson('sets', 'song', ['discover', 'search', 'charts', 'stream', 'you', 'upload', 'pages', 'terms-of-use']),
  },
  {
    service: 'bandcamp',
    hosts: ['bandcamp.com', 'www.bandcamp.com', '.bandcamp.com'],
    // Its player asks for numbers that the link does not hold.
    read: (url, [first, second]) => {
      if (/^(www\.)?bandcamp\.com$/.test(url.hostname)) return {};
      if (first === undefined || first === 'music') return { kind: 'artist' };
      return second && first === 'track' ? { kind: 'song' } : second && first === 'album' ? { kind: 'album' } : {};
    },
  },
  {
    service: 'deezer',
    hosts: ['deezer.com', 'www.deezer.com', 'widget.deezer.com'],
    short: ['deezer.page.link', 'dzr.page.link', 'link.deezer.com'],
    read: named({ track: 'song', album: 'album', playlist: 'playlist', artist: 'artist', show: 'podcast', episode: 'podcast' }),
  },
  {
    service: 'tidal',
    hosts: ['tidal.com', 'www.tidal.com', 'listen.tidal.com', 'desktop.tidal.com', 'store.tidal.com'],
    short: ['tidal.link', 'listen.tidal.link'],
    read: named({ track: 'song', album: 'album', playlist: 'playlist', artist: 'artist', video: 'video', mix: 'mix' }),
  },
  {
    service: 'mixcloud',
    hosts: ['mixcloud.com', 'www.mixcloud.com', 'm.mixcloud.com'],
    read: ofPerson('playlists', 'mix', ['discover', 'search', 'upload', 'dashboard', 'live', 'select', 'pro']),
  },
];
