import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { recogniseLink, type LinkRefusal } from '../../../src/activities/music-share/links/song-link.js';
import type { LinkKind, MusicService } from '../../../src/activities/music-share/links/services.js';

const known: readonly [pasted: string, service: MusicService, kind: LinkKind | undefined, url?: string][] = [
  ['https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song'],
  ['https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC?si=abcdef123456', 'spotify', 'song', 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://open.spotify.com/intl-nl/track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song'],
  ['https://open.spotify.com/album/6dVIqQ8qmQ5GBnJ9shOYGE', 'spotify', 'album'],
  ['https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M', 'spotify', 'playlist'],
  ['https://open.spotify.com/user/someone/playlist/37i9dQZF1DXcBWIGoYBM5M', 'spotify', 'playlist'],
  ['https://open.spotify.com/artist/0OdUWJ0sBjDrqHygGUXeCF', 'spotify', 'artist'],
  ['https://open.spotify.com/episode/512ojhOuo1ktJprKbVcKyQ', 'spotify', 'podcast'],
  ['https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song'],
  ['https://open.spotify.com/', 'spotify', undefined],
  ['https://play.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song'],
  ['http://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song', 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song', 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['spotify:track:4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song', 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://spotify.link/AbCdEf123', 'spotify', undefined],
  ['https://link.tospotify.com/AbCdEf123', 'spotify', undefined],
  ['HTTPS://OPEN.SPOTIFY.COM/track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song', 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'video'],
  ['https://www.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&pp=xyz&t=42', 'youtube', 'video', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42'],
  ['https://m.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'video'],
  ['https://youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'video'],
  ['https://www.youtube.com/live/dQw4w9WgXcQ', 'youtube', 'video'],
  ['https://youtu.be/dQw4w9WgXcQ?si=sharer', 'youtube', 'video', 'https://youtu.be/dQw4w9WgXcQ'],
  ['youtu.be/dQw4w9WgXcQ', 'youtube', 'video'],
  ['https://www.youtube.com/embed/dQw4w9WgXcQ', 'youtube', 'video'],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'youtube', 'video'],
  ['https://www.youtube.com/playlist?list=PL1234567890', 'youtube', 'playlist'],
  ['https://www.youtube.com/@someband', 'youtube', 'artist'],
  ['https://www.youtube.com/channel/UC1234567890', 'youtube', 'artist'],
  ['https://www.youtube.com/feed/history', 'youtube', undefined],
  ['https://music.youtube.com/watch?v=dQw4w9WgXcQ&si=x', 'youtube-music', 'song', 'https://music.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://music.youtube.com/playlist?list=PL1234567890', 'youtube-music', 'playlist'],
  ['https://music.youtube.com/playlist?list=OLAK5uy_k1234567', 'youtube-music', 'album'],
  ['https://music.youtube.com/browse/MPREb_12345678', 'youtube-music', 'album'],
  ['https://music.youtube.com/channel/UC1234567890', 'youtube-music', 'artist'],
  ['https://music.apple.com/nl/album/a-song/1440857781?i=1440857786', 'apple-music', 'song'],
  ['https://music.apple.com/us/album/an-album/1440857781', 'apple-music', 'album'],
  ['https://music.apple.com/us/song/a-song/1440857786', 'apple-music', 'song'],
  ['https://music.apple.com/nl/playlist/quiet/pl.u-abc123', 'apple-music', 'playlist'],
  ['https://music.apple.com/nl/artist/someone/159260351', 'apple-music', 'artist'],
  ['https://music.apple.com/nl/music-video/a-video/1234567', 'apple-music', 'video'],
  ['https://geo.music.apple.com/nl/album/an-album/1440857781?ls=1&app=itunes', 'apple-music', 'album', 'https://geo.music.apple.com/nl/album/an-album/1440857781'],
  ['https://itunes.apple.com/us/album/an-album/id1440857781', 'apple-music', 'album'],
  ['https://soundcloud.com/someone/a-song', 'soundcloud', 'song'],
  ['https://soundcloud.com/someone/a-song?utm_source=clipboard&si=1', 'soundcloud', 'song', 'https://soundcloud.com/someone/a-song'],
  ['https://m.soundcloud.com/someone/a-song', 'soundcloud', 'song'],
  ['https://soundcloud.com/someone/sets/quiet-things', 'soundcloud', 'playlist'],
  ['https://soundcloud.com/someone', 'soundcloud', 'artist'],
  ['https://soundcloud.com/discover', 'soundcloud', undefined],
  ['https://on.soundcloud.com/AbCdE', 'soundcloud', undefined],
  ['Listen to A Song by Someone on #SoundCloud https://on.soundcloud.com/AbCdE', 'soundcloud', undefined, 'https://on.soundcloud.com/AbCdE'],
  ['https://someone.bandcamp.com/track/a-song', 'bandcamp', 'song'],
  ['https://someone.bandcamp.com/album/an-album', 'bandcamp', 'album'],
  ['https://someone.bandcamp.com/', 'bandcamp', 'artist'],
  ['https://bandcamp.com/discover', 'bandcamp', undefined],
  ['https://www.deezer.com/nl/track/3135556', 'deezer', 'song'],
  ['https://www.deezer.com/track/3135556', 'deezer', 'song'],
  ['https://www.deezer.com/en/album/302127', 'deezer', 'album'],
  ['https://deezer.com/playlist/908622995', 'deezer', 'playlist'],
  ['https://deezer.page.link/AbCdEf', 'deezer', undefined],
  ['https://dzr.page.link/AbCdEf', 'deezer', undefined],
  ['https://link.deezer.com/s/31AbCd', 'deezer', undefined],
  ['https://tidal.com/browse/track/77646169', 'tidal', 'song'],
  ['https://tidal.com/track/77646169/u', 'tidal', 'song'],
  ['https://listen.tidal.com/album/77646164', 'tidal', 'album'],
  ['https://tidal.com/browse/playlist/1b087082-ab54-4e7d-a0d3-b1cf1cf18ebc', 'tidal', 'playlist'],
  ['https://tidal.com/browse/video/123456', 'tidal', 'video'],
  ['https://tidal.link/AbCdEf', 'tidal', undefined],
  ['https://www.mixcloud.com/someone/late-night/', 'mixcloud', 'mix'],
  ['https://m.mixcloud.com/someone/late-night/', 'mixcloud', 'mix'],
  ['https://www.mixcloud.com/someone/playlists/quiet/', 'mixcloud', 'playlist'],
  ['https://www.mixcloud.com/someone/', 'mixcloud', 'artist'],
  ['  https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC \n', 'spotify', 'song', 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://open.spotify.com./track/4uLU6hMCjMI75M1A2tKUQC', 'spotify', 'song', 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
];

const plain: readonly (readonly [pasted: string, url: string])[] = [
  ['https://example.org/a-song.mp3', 'https://example.org/a-song.mp3'],
  ['https://www.archive.org/details/a-song?utm_source=x&track=2', 'https://www.archive.org/details/a-song?track=2'],
  ['https://tidalwave.org/', 'https://tidalwave.org/'],
  ['https://pineapple.com/song', 'https://pineapple.com/song'],
  ['https://geezer.com/', 'https://geezer.com/'],
  ['https://support.spotify.com/nl/', 'https://support.spotify.com/nl/'],
  ['https://apple.co/3AbCdE', 'https://apple.co/3AbCdE'],
  ['https://example.org/?next=https://open.spotify.com/track/1', 'https://example.org/?next=https://open.spotify.com/track/1'],
  ['https://example.org/@someone', 'https://example.org/@someone'],
  ['example.org/song', 'https://example.org/song'],
];

const hostile: readonly (readonly [pasted: string, reason: LinkRefusal])[] = [
  ['javascript:alert(1)', 'scheme'],
  ['JaVaScRiPt:alert(1)', 'scheme'],
  ['javascript://open.spotify.com/%0aalert(1)', 'scheme'],
  ['javascript: https://open.spotify.com/track/1', 'scheme'],
  ['java\tscript:alert(1)', 'hidden-characters'],
  ['java\nscript:alert(1)', 'hidden-characters'],
  ['\u0001javascript:alert(1)', 'hidden-characters'],
  ['data:text/html,<script>alert(1)</script>', 'scheme'],
  ['data:audio/mpeg;base64,AAAA', 'scheme'],
  ['vbscript:msgbox(1)', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['blob:https://open.spotify.com/1234', 'scheme'],
  ['filesystem:https://open.spotify.com/1', 'scheme'],
  ['intent://open.spotify.com/#Intent;scheme=http;end', 'scheme'],
  ['ftp://open.spotify.com/track/1', 'scheme'],
  ['mailto:someone@example.org', 'scheme'],
  ['spotify:evil:https://x', 'scheme'],
  ['view-source:https://open.spotify.com/', 'scheme'],
  ['//open.spotify.com/track/1', 'not-a-link'],
  ['my favourite song', 'not-a-link'],
  ['https://', 'not-a-link'],
  ['https://.', 'not-a-link'],
  ['https://a..b/song', 'not-a-link'],
  ['https:open.spotify.com/track/1', 'not-a-link'],
  ['https:///open.spotify.com/track/1', 'not-a-link'],
  ['https:\\\\open.spotify.com\\track', 'not-a-link'],
  ['https://evil.example\\@open.spotify.com/track/1', 'not-a-link'],
  ['https://open.spotify.com /track/1', 'not-a-link'],
  ['https://open.spotify.com/track/1 https://evil.example/', 'not-a-link'],
  ['http://example.org/song', 'not-https'],
  ['https://someone:secret@open.spotify.com/track/1', 'credentials'],
  ['https://open.spotify.com@evil.example/track/1', 'credentials'],
  ['https://open.spotify.com%40evil.example/', 'other-letters'],
  ['https://@open.spotify.com/track/1', 'credentials'],
  ['https://open.spotify.com:8443/track/1', 'port'],
  ['https://evil.example:80/', 'port'],
  ['https://open.spotify.com/\u202etrack', 'hidden-characters'],
  ['https://open.spot\u200bify.com/track/1', 'hidden-characters'],
  ['https://open.spotify.com/track/\u00001', 'hidden-characters'],
  ['https://open.spoti\u00adfy.com/track/1', 'hidden-characters'],
  ['https://open.spоtify.com/track/1', 'other-letters'], // Cyrillic о
  ['https://open.sрotify.com/track/1', 'other-letters'], // Cyrillic р
  ['https://ｏｐｅｎ.spotify.com/track/1', 'other-letters'],
  ['https://open。spotify.com/track/1', 'other-letters'],
  ['https://open%2espotify.com/track/1', 'other-letters'],
  ['https://xn--sotify-jye.com/track/1', 'other-letters'],
  ['https://open.XN--spotify-abc.com/', 'other-letters'],
  ['https://yοutube.com/watch?v=1', 'other-letters'], // Greek ο
  ['https://spotify.com.evil.example/track/1', 'look-alike'],
  ['https://open-spotify.com/track/1', 'look-alike'],
  ['https://openspotify.net/track/1', 'look-alike'],
  ['https://sp0tify.com/track/1', 'look-alike'],
  ['https://spotlfy.com/track/1', 'look-alike'],
  ['https://spotfiy.com/track/1', 'look-alike'],
  ['https://sptify.com/', 'look-alike'],
  ['https://youtube.com.evil.example/watch?v=1', 'look-alike'],
  ['https://y0utube.com/watch?v=1', 'look-alike'],
  ['https://youtubee.com/watch?v=1', 'look-alike'],
  ['https://youtu.be.evil.example/1', 'look-alike'],
  ['https://soundcIoud.com.evil.example/x', 'look-alike'],
  ['https://soundcioud.com/x', 'look-alike'],
  ['https://bandcarnp.com/x', 'look-alike'],
  ['https://rnixcloud.com/x', 'look-alike'],
  ['https://d33zer.com/track/1', 'look-alike'],
  ['https://tida1.com/track/1', 'look-alike'],
  ['https://tidal.evil.example/track/1', 'look-alike'],
  ['https://music.apple.com.evil.example/nl/album/x/1', 'look-alike'],
  ['https://apple-music.example/', 'look-alike'],
  ['https://evilspotify.com/', 'look-alike'],
  ['https://127.0.0.1/track', 'number-address'],
  ['https://2130706433/', 'number-address'],
  ['https://0x7f000001/', 'number-address'],
  ['https://0177.0.0.1/', 'number-address'],
  ['https://127.1/', 'number-address'],
  ['https://192.168.1.1/song.mp3', 'number-address'],
  ['https://[::1]/', 'number-address'],
  ['https://[::ffff:127.0.0.1]/', 'number-address'],
  ['https://localhost/', 'local-address'],
  ['https://intranet/', 'local-address'],
  ['https://router.local/', 'local-address'],
  ['https://printer.home.arpa/', 'local-address'],
  ['https://www.youtube.com/redirect?q=https://evil.example', 'redirect'],
  [`https://example.org/${'a'.repeat(3000)}`, 'too-long'],
];

describe('a pasted link', () => {
  it.each(known)('%s is known as %s, %s', (pasted, service, kind, url) => {
    const link = recogniseLink(pasted);
    expect(link).toMatchObject({ type: 'service', service });
    expect(link.type === 'service' && link.kind).toBe(kind);
    if (url !== undefined) expect(link).toMatchObject({ url });
  });

  it.each(plain)('%s is a plain link', (pasted, url) => {
    expect(recogniseLink(pasted)).toMatchObject({ type: 'plain', url });
  });

  it.each(hostile)('%j is refused: %s', (pasted, reason) => {
    expect(recogniseLink(pasted)).toEqual({ type: 'refused', reason });
  });

  it('is nothing yet while nothing is pasted', () => {
    expect(recogniseLink('  ')).toEqual({ type: 'none' });
  });

  it('never becomes an address that is not https, has a name and password in it, or another port', () => {
    const piece = fc.constantFrom('https://', 'http://', 'javascript:', '@', ':', '/', '\\', '#', '?', '.', '%2e', 'open.spotify.com', 'evil.example', 'youtu.be', 'xn--', '1', ' ', '\t', '\u202e', '[', ']', 'о');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))), (pasted) => {
        const link = recogniseLink(pasted);
        if (link.type !== 'service' && link.type !== 'plain') return;
        const url = new URL(link.url);
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password + url.port).toBe('');
        expect(url.hostname).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/);
        expect(recogniseLink(link.url)).toEqual(link); // recognising is stable
      }),
      { numRuns: 3000 },
    );
  });
});
