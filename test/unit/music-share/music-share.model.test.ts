import { describe, expect, it } from 'vitest';
import { isRapportError } from '../../../src/core/errors.js';
import { newId } from '../../../src/core/ids.js';
import { remainingTime } from '../../../src/core/countdown.js';
import { model, stepOf, type MusicShareMessage } from '../../../src/activities/music-share/music-share.model.js';
import { parsePayload } from '../../../src/activities/music-share/music-share.parse.js';
import type { MusicSharePayload } from '../../../src/activities/music-share/music-share.payload.js';

const at = '2026-11-23T20:00:00+01:00';
const begun = () => model.begin({ author: 'client', now: at });
const after = (...messages: readonly MusicShareMessage[]) => messages.reduce<MusicSharePayload>(model.update, begun());
const [one, two, three] = [newId(), newId(), newId()];
const added = (id: string, title: string): MusicShareMessage[] => [
  { type: 'song-added', side: 'client', id },
  { type: 'song-written', side: 'client', id, field: 'title', words: title },
];
const titles = (payload: MusicSharePayload) => payload.clientSongs.map((song) => song.title);

describe('music share', () => {
  it('begins with nothing asked, chosen or rated', () => {
    const payload = begun();
    expect(model.isEmpty(payload)).toBe(true);
    expect(model.problems(payload)).toEqual([]);
    expect(payload).not.toHaveProperty('satisfaction');
    expect(payload).not.toHaveProperty('attendance');
  });

  it('goes on to the next step, and stays on the last', () => {
    expect(after({ type: 'continued' }).step).toBe('songs');
    expect(after({ type: 'stepped', to: 'after' }, { type: 'continued' }).step).toBe('after');
  });

  it('skips a step as a valid answer, and forgets the skipping once the step is done', () => {
    const skipped = after({ type: 'skipped' });
    expect(skipped).toMatchObject({ step: 'songs', skipped: ['arrive'] });
    expect(model.update(model.update(skipped, { type: 'stepped', to: 'arrive' }), { type: 'continued' }).skipped).toEqual([]);
  });

  it('any step can be visited in any order without losing a word', () => {
    const payload = after(...added(one, 'Blue'), { type: 'stepped', to: 'after' }, { type: 'words-written', field: 'note', words: 'Quiet.' }, { type: 'stepped', to: 'arrive' });
    expect(titles(payload)).toEqual(['Blue']);
    expect(payload.note).toBe('Quiet.');
  });

  it('keeps two lists apart', () => {
    const payload = after(...added(one, 'Blue'), { type: 'song-added', side: 'therapist', id: two }, { type: 'song-written', side: 'therapist', id: two, field: 'title', words: 'Green' });
    expect(titles(payload)).toEqual(['Blue']);
    expect(payload.therapistSongs).toEqual([{ id: two, title: 'Green' }]);
  });

  it('moves a song up and down, and leaves it at the ends', () => {
    const list = [...added(one, 'A'), ...added(two, 'B'), ...added(three, 'C')];
    expect(titles(after(...list, { type: 'song-moved', side: 'client', id: three, by: -1 }))).toEqual(['A', 'C', 'B']);
    expect(titles(after(...list, { type: 'song-moved', side: 'client', id: one, by: 1 }))).toEqual(['B', 'A', 'C']);
    const before = after(...list);
    expect(model.update(before, { type: 'song-moved', side: 'client', id: one, by: -1 })).toBe(before);
    expect(model.update(before, { type: 'song-moved', side: 'therapist', id: one, by: 1 })).toBe(before);
  });

  it('removes a song, and leaves an emptied field out', () => {
    expect(titles(after(...added(one, 'A'), ...added(two, 'B'), { type: 'song-removed', side: 'client', id: one }))).toEqual(['B']);
    const payload = after(...added(one, 'A'), { type: 'song-written', side: 'client', id: one, field: 'artist', words: 'x' }, { type: 'song-written', side: 'client', id: one, field: 'artist', words: '' });
    expect(payload.clientSongs).toEqual([{ id: one, title: 'A' }]);
  });

  it('brings a removed song back to its place', () => {
    const payload = after(...added(one, 'A'), ...added(two, 'B'), { type: 'song-removed', side: 'client', id: one }, { type: 'song-restored', side: 'client', song: { id: one, title: 'A' }, at: 0 });
    expect(titles(payload)).toEqual(['A', 'B']);
    expect(model.update(payload, { type: 'song-restored', side: 'client', song: { id: one, title: 'A' }, at: 0 })).toBe(payload);
  });

  it('needs a name only for a song of which something else was written', () => {
    expect(model.problems(after({ type: 'song-added', side: 'client', id: one }))).toEqual([]);
    const linked = after({ type: 'song-added', side: 'client', id: one }, { type: 'song-written', side: 'client', id: one, field: 'link', words: 'https://youtu.be/dQw4w9WgXcQ' });
    expect(model.problems(linked)).toEqual([{ field: `song-${one}-title`, code: 'song-unnamed' }]);
    expect(stepOf(`song-${one}-title`)).toBe('songs');
  });

  it('keeps a refused link as it was pasted', () => {
    const payload = after(...added(one, 'A'), { type: 'song-written', side: 'client', id: one, field: 'link', words: 'javascript:alert(1)' });
    expect(payload.clientSongs[0]!.link).toBe('javascript:alert(1)');
    expect(model.problems(payload)).toEqual([]);
    expect(parsePayload(payload, 1)).toEqual(payload);
  });

  it('keeps the plan of an idea that stays picked', () => {
    const payload = after({ type: 'ideas-picked', ideas: ['singing', 'speaker'] }, { type: 'plan-written', idea: 'singing', plan: 'At the end' }, { type: 'ideas-picked', ideas: ['singing'] });
    expect(payload.ideas).toEqual([{ idea: 'singing', plan: 'At the end' }]);
    expect(model.update(payload, { type: 'plan-written', idea: 'speaker', plan: 'x' })).toBe(payload);
  });

  it('times the relaxation by timestamps, and notes when it began and ended', () => {
    const running = after({ type: 'minutes-chosen', minutes: 5 }, { type: 'timer-started', now: 1_000_000, at });
    expect(remainingTime(running.timer!, 1_000_000 + 61_000)).toBe(239_000);
    expect(running.rest).toEqual({ startedAt: at });
    const later = '2026-11-23T20:03:00+01:00';
    const paused = model.update(running, { type: 'timer-changed', to: 'paused', now: 1_060_000, at: later });
    expect(paused.timer).toMatchObject({ phase: 'paused', elapsed: 60_000 });
    const ended = model.update(paused, { type: 'timer-changed', to: 'ended', now: 1_180_000, at: later });
    expect(ended.timer).toMatchObject({ phase: 'ended', elapsed: 60_000 });
    expect(ended.rest).toEqual({ startedAt: at, endedAt: later });
  });

  it('alone, begins with the songs of last time, unless there are new ones', () => {
    const alone = after({ type: 'setting-changed', setting: 'alone' });
    expect(alone.step).toBe('songs');
    expect(model.isEmpty(alone)).toBe(true);
    const recalled = model.update(alone, { type: 'songs-recalled', songs: [{ id: one, title: 'Blue' }] });
    expect(titles(recalled)).toEqual(['Blue']);
    expect(model.update(recalled, { type: 'songs-recalled', songs: [{ id: two, title: 'Other' }] })).toBe(recalled);
    expect(model.update(recalled, { type: 'continued' }).step).toBe('listen');
  });

  it('marks what is too long and keeps it', () => {
    const payload = after({ type: 'words-written', field: 'note', words: 'a'.repeat(4001) });
    expect(model.problems(payload)).toEqual([{ field: 'note', code: 'too-long' }]);
    expect(parsePayload(payload, 1)).toEqual(payload);
  });

  it.each([
    ['a rating that does not exist', { satisfaction: 6 }, 'satisfaction'],
    ['a song that stands twice', { clientSongs: [{ id: one, title: 'a' }, { id: one, title: 'b' }] }, 'clientSongs'],
    ['a step that does not exist', { step: 'dance' }, 'step'],
    ['a timer that ran longer than its length', { timer: { phase: 'ended', length: 1000, elapsed: 2000 } }, 'timer'],
  ])('refuses %s, naming the field and not the value', (_what, change, field) => {
    try {
      parsePayload({ ...begun(), ...change }, 1);
      expect.unreachable();
    } catch (error) {
      expect(isRapportError(error, 'invalid')).toBe(true);
      expect((error as Error).message).toBe(`music-share.${field} is not valid`);
    }
  });

  it('refuses a newer version', () => {
    expect(() => parsePayload(begun(), 2)).toThrow(/no version 2/);
  });

  it('gives the same object when nothing changed', () => {
    const payload = after(...added(one, 'A'), { type: 'ideas-picked', ideas: ['speaker'] });
    const nothing: MusicShareMessage[] = [
      { type: 'stepped', to: 'arrive' },
      { type: 'song-written', side: 'client', id: one, field: 'title', words: 'A' },
      { type: 'song-removed', side: 'client', id: two },
      { type: 'ideas-picked', ideas: ['speaker'] },
      { type: 'timer-changed', to: 'paused', now: 1, at },
      { type: 'setting-changed', setting: 'together' },
      { type: 'words-written', field: 'note', words: '' },
    ];
    for (const message of nothing) expect(model.update(payload, message)).toBe(payload);
  });
});
