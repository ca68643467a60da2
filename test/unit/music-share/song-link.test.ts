import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { recogniseLink } from '../../../src/activities/music-share/links/song-link.js';
import { hostile, known, plain } from '../../support/song-links.js';

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
