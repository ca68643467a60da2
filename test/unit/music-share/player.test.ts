import { describe, expect, it } from 'vitest';
import { playerFor } from '../../../src/activities/music-share/links/player.js';
import { recogniseLink } from '../../../src/activities/music-share/links/song-link.js';

const player = (pasted: string) => playerFor(recogniseLink(pasted));

describe('the player of a service', () => {
  it.each([
    ['https://open.spotify.com/intl-nl/track/4uLU6hMCjMI75M1A2tKUQC', 'https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC'],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://www.youtube.com/playlist?list=PL12345', 'https://www.youtube-nocookie.com/embed/videoseries?list=PL12345'],
    ['https://music.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://music.apple.com/nl/album/a-song/1440857781?i=1440857786', 'https://embed.music.apple.com/nl/album/a-song/1440857781?i=1440857786'],
    ['https://soundcloud.com/someone/a-song', 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomeone%2Fa-song&auto_play=false&show_comments=false&hide_related=true'],
    ['https://www.deezer.com/nl/track/3135556', 'https://widget.deezer.com/widget/auto/track/3135556'],
    ['https://tidal.com/browse/track/77646169', 'https://embed.tidal.com/tracks/77646169'],
    ['https://www.mixcloud.com/someone/late-night/', 'https://player-widget.mixcloud.com/widget/iframe/?hide_cover=1&feed=%2Fsomeone%2Flate-night%2F'],
  ])('of %s is %s', (pasted, src) => {
    expect(player(pasted)?.src).toBe(src);
  });

  it.each(['https://someone.bandcamp.com/track/a-song', 'https://spotify.link/AbCdEf', 'https://example.org/song', 'https://tidal.com/browse/artist/1', 'javascript:alert(1)', ''])('is not there for %j', (pasted) => {
    expect(player(pasted)).toBeUndefined();
  });

  it('may run, but not move the page, open dialogs or send forms', () => {
    const { sandbox, allow } = player('https://youtu.be/dQw4w9WgXcQ')!;
    expect(sandbox.split(' ').sort()).toEqual(['allow-popups', 'allow-same-origin', 'allow-scripts']);
    expect(allow).not.toMatch(/camera|microphone|geolocation|autoplay/);
  });

  it('is told the page’s site only by YouTube, which refuses without', () => {
    expect(player('https://youtu.be/dQw4w9WgXcQ')!.referrerPolicy).toBe('strict-origin-when-cross-origin');
    expect(player('https://www.deezer.com/track/3135556')!.referrerPolicy).toBe('no-referrer');
  });
});
