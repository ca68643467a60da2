import type { Song, SongField } from './music-share.payload.js';

/** A list with one field of one song written; an emptied field other than the title is left out again. */
export function writeSong(songs: readonly Song[], id: string, field: SongField, words: string): readonly Song[] {
  return change(songs, id, (song) => {
    if ((song[field] ?? '') === words) return song;
    const { [field]: _before, ...rest } = song;
    return (words === '' && field !== 'title' ? rest : { ...rest, [field]: words }) as Song;
  });
}

/** Where a song can be heard: its link, or one that stands where its title belongs. */
export function linkOf({ link, title }: Song): string {
  return link ?? (/^https:\/\/\S+\.\S/.test(title) ? title : '');
}

/** A list with one song moved up (−1) or down (1); the same list at its end. */
export function moveSong(songs: readonly Song[], id: string, by: -1 | 1): readonly Song[] {
  const from = songs.findIndex((song) => song.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= songs.length) return songs;
  const moved = [...songs];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}

/** A list without one song. */
export function removeSong(songs: readonly Song[], id: string): readonly Song[] {
  return songs.some((song) => song.id === id) ? songs.filter((song) => song.id !== id) : songs;
}

/** Tells whether nothing was written of a song yet. */
export function isBlank({ id: _id, ...words }: Song): boolean {
  return Object.values(words).every((each) => each === undefined || each.trim() === '');
}

function change(songs: readonly Song[], id: string, write: (song: Song) => Song): readonly Song[] {
  const index = songs.findIndex((song) => song.id === id);
  if (index < 0) return songs;
  const written = write(songs[index]!);
  return written === songs[index] ? songs : songs.with(index, written);
}
