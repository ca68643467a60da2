/** Domains the services themselves hold: nothing under them is a look-alike. */
const OFFICIAL = [
  'spotify.com', 'spotify.link', 'tospotify.com', 'spotify.app.link', 'youtube.com', 'youtu.be', 'youtube-nocookie.com', 'apple.com', 'apple.co',
  'soundcloud.com', 'bandcamp.com', 'deezer.com', 'deezer.page.link', 'dzr.page.link', 'tidal.com', 'tidal.link', 'mixcloud.com',
];

/** Names no stranger's host has a reason to hold, and names that are also plain words, which only count alone. */
const DISTINCT = ['spotify', 'youtube', 'soundcloud', 'bandcamp', 'mixcloud', 'deezer', 'applemusic', 'tidalmusic'];
const WORDS = ['apple', 'itunes', 'tidal', 'youtu', 'googleyoutube'];

/** Distinct names of at least this many letters are also known when one letter is wrong; shorter ones are one letter from plain words (deezer, geezer). */
const LONG = 7;

/**
 * Tells whether a host name passes itself off as one of the services: a service's name inside it, the name with
 * letters swapped for others that look alike, or the name with one letter wrong. `host` is in its ASCII form.
 */
export function isLookAlike(host: string): boolean {
  if (OFFICIAL.some((each) => host === each || host.endsWith(`.${each}`))) return false;
  return host.split('.').some((label) => {
    const shape = skeleton(label);
    return (
      DISTINCT.some((name) => shape.includes(skeleton(name)) || (name.length >= LONG && oneWrong(shape, skeleton(name)))) ||
      WORDS.some((name) => shape === skeleton(name))
    );
  });
}

/** The shape of a label: what the eye takes for one letter becomes one letter, and hyphens go. */
function skeleton(label: string): string {
  return label
    .replace(/-/g, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/0/g, 'o')
    .replace(/[1lij]/g, 'i')
    .replace(/ci/g, 'd')
    .replace(/3/g, 'e')
    .replace(/4/g, 'a')
    .replace(/5/g, 's')
    .replace(/7/g, 't')
    .replace(/8/g, 'b');
}

/** One letter added, lost, changed, or two neighbours swapped. */
function oneWrong(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
