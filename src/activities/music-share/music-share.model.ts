import { endCountdown, pauseCountdown, resumeCountdown, startCountdown } from '../../core/countdown.js';
import type { Model, Problem } from '../../core/model.js';
import { LINK_LIMIT, MOST_SONGS, TITLE_LIMIT, WORDS_LIMIT } from './limits.js';
import { type Ending, type Idea, ideas, listOf, type MusicSharePayload, type Satisfaction, type Setting, type Side, type Song, type SongField, type Step, stepsOf } from './music-share.payload.js';
import type { Attendance } from './regularity.js';
import { isBlank, moveSong, removeSong, writeSong } from './songs.js';

type TimerChange = 'paused' | 'resumed' | 'ended';

/** Texts that are a field of their own. */
export type WordsField = 'arrival' | 'ownIdea' | 'note' | 'nextTime';

/** Everything a person can do here. `at` is ISO 8601 with the local offset, `now` epoch milliseconds. */
export type MusicShareMessage =
  | { readonly type: 'setting-changed'; readonly setting: Setting }
  | { readonly type: 'stepped'; readonly to: Step }
  | { readonly type: 'continued' }
  | { readonly type: 'skipped' }
  | { readonly type: 'calm-rated'; readonly moment: 'before' | 'after'; readonly calm: number | undefined }
  | { readonly type: 'words-written'; readonly field: WordsField; readonly words: string }
  | { readonly type: 'song-added'; readonly side: Side; readonly id: string }
  | { readonly type: 'song-written'; readonly side: Side; readonly id: string; readonly field: SongField; readonly words: string }
  | { readonly type: 'song-moved'; readonly side: Side; readonly id: string; readonly by: -1 | 1 }
  | { readonly type: 'song-removed'; readonly side: Side; readonly id: string }
  | { readonly type: 'song-restored'; readonly side: Side; readonly song: Song; readonly at: number }
  | { readonly type: 'songs-recalled'; readonly songs: readonly Song[] }
  | { readonly type: 'ideas-picked'; readonly ideas: readonly Idea[] }
  | { readonly type: 'plan-written'; readonly idea: Idea; readonly plan: string }
  | { readonly type: 'minutes-chosen'; readonly minutes: number | undefined }
  | { readonly type: 'ending-chosen'; readonly ending: Ending | undefined }
  | { readonly type: 'fade-switched'; readonly on: boolean }
  | { readonly type: 'awake-switched'; readonly on: boolean }
  | { readonly type: 'timer-started'; readonly now: number; readonly at: string }
  | { readonly type: 'timer-changed'; readonly to: TimerChange; readonly now: number; readonly at: string }
  | { readonly type: 'timer-cleared' }
  | { readonly type: 'satisfaction-rated'; readonly satisfaction: Satisfaction | undefined }
  | { readonly type: 'attendance-noted'; readonly attendance: Attendance | undefined };

/** Minutes of the relaxation until a person chooses. */
export const USUAL_MINUTES = 7;

/** The pure heart of `<rapport-music-share>`. */
export const model: Model<'music-share', MusicShareMessage> = {
  activity: 'music-share',
  version: 1,
  begin: () => ({ setting: 'together', step: 'arrive', skipped: [], clientSongs: [], therapistSongs: [], ideas: [] }),
  update,

  /** Skipping is a valid answer, so nothing is required; only a song without a name and what could not be kept whole stand in the way. */
  problems(payload) {
    return [
      ...over('arrival', payload.arrival, WORDS_LIMIT),
      ...[...payload.clientSongs, ...payload.therapistSongs].flatMap(problemsOfSong),
      ...(payload.ideas.some(({ idea }) => idea === 'own') ? over('ownIdea', payload.ownIdea, TITLE_LIMIT) : []),
      ...payload.ideas.flatMap(({ idea, plan }) => over(`plan-${idea}`, plan, WORDS_LIMIT)),
      ...over('note', payload.note, WORDS_LIMIT),
      ...over('nextTime', payload.nextTime, WORDS_LIMIT),
    ];
  },

  isEmpty({ setting, step, minutes: _minutes, ending: _ending, fade: _fade, stayAwake: _stayAwake, clientSongs, therapistSongs, ...rest }) {
    const untouched = Object.values(rest).every((value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0));
    return untouched && [...clientSongs, ...therapistSongs].every(isBlank) && step === stepsOf(setting)[0];
  },
};

function update(payload: MusicSharePayload, message: MusicShareMessage): MusicSharePayload {
  switch (message.type) {
    case 'setting-changed':
      return settled(payload, message.setting);
    case 'stepped':
      return put(payload, 'step', message.to);
    case 'continued':
      return put(put(payload, 'skipped', without(payload.skipped, payload.step)), 'step', following(payload));
    case 'skipped':
      return put({ ...payload, skipped: [...without(payload.skipped, payload.step), payload.step] }, 'step', following(payload));
    case 'calm-rated':
      return put(payload, message.moment === 'before' ? 'calmBefore' : 'calmAfter', message.calm);
    case 'words-written':
      return put(payload, message.field, message.words === '' ? undefined : message.words);
    case 'song-added':
      return songs(payload, message.side, (list) => (list.length < MOST_SONGS ? [...list, { id: message.id, title: '' }] : list));
    case 'song-written':
      return songs(payload, message.side, (list) => writeSong(list, message.id, message.field, message.words));
    case 'song-moved':
      return songs(payload, message.side, (list) => moveSong(list, message.id, message.by));
    case 'song-removed':
      return songs(payload, message.side, (list) => removeSong(list, message.id));
    case 'song-restored':
      return songs(payload, message.side, (list) => (list.some(({ id }) => id === message.song.id) ? list : list.toSpliced(message.at, 0, message.song)));
    case 'songs-recalled':
      return songs(payload, 'client', (list) => (list.every(isBlank) ? message.songs.slice(0, MOST_SONGS) : list));
    case 'ideas-picked':
      return picked(payload, message.ideas);
    case 'plan-written':
      return planned(payload, message.idea, message.plan);
    case 'minutes-chosen':
      return put(payload, 'minutes', message.minutes);
    case 'ending-chosen':
      return put(payload, 'ending', message.ending);
    case 'fade-switched':
      return put(payload, 'fade', message.on);
    case 'awake-switched':
      return put(payload, 'stayAwake', message.on);
    case 'timer-started':
      return { ...payload, timer: startCountdown((payload.minutes ?? USUAL_MINUTES) * 60_000, message.now), rest: { startedAt: payload.rest?.startedAt ?? message.at } };
    case 'timer-changed':
      return timed(payload, message.to, message.now, message.at);
    case 'timer-cleared':
      return put(payload, 'timer', undefined);
    case 'satisfaction-rated':
      return put(payload, 'satisfaction', message.satisfaction);
    case 'attendance-noted':
      return put(payload, 'attendance', message.attendance);
  }
}

/** The ideas picked, in their usual order; one that stays keeps its plan. */
function picked(payload: MusicSharePayload, wanted: readonly Idea[]): MusicSharePayload {
  const chosen = ideas.filter((idea) => wanted.includes(idea)).map((idea) => payload.ideas.find((each) => each.idea === idea) ?? { idea });
  const same = chosen.length === payload.ideas.length && chosen.every((each, index) => each === payload.ideas[index]);
  return same ? payload : put(payload, 'ideas', chosen);
}

function planned(payload: MusicSharePayload, idea: Idea, plan: string): MusicSharePayload {
  const index = payload.ideas.findIndex((each) => each.idea === idea);
  if (index < 0 || (payload.ideas[index]!.plan ?? '') === plan) return payload;
  return put(payload, 'ideas', payload.ideas.with(index, { idea, ...(plan && { plan }) }));
}

function timed(payload: MusicSharePayload, to: TimerChange, now: number, at: string): MusicSharePayload {
  if (!payload.timer) return payload;
  const change = { paused: pauseCountdown, resumed: resumeCountdown, ended: endCountdown }[to];
  const timer = change(payload.timer, now);
  const ended = timer.phase === 'ended' && payload.rest ? put(payload, 'rest', { startedAt: payload.rest.startedAt, endedAt: at }) : payload;
  return timer === payload.timer ? payload : put(ended, 'timer', timer);
}

/** Together or alone; a step that does not exist alone gives way to the first that does. */
function settled(payload: MusicSharePayload, setting: Setting): MusicSharePayload {
  if (setting === payload.setting) return payload;
  const steps = stepsOf(setting);
  return { ...payload, setting, step: model.isEmpty(payload) || !steps.includes(payload.step) ? steps[0] : payload.step };
}

function following({ setting, step }: MusicSharePayload): Step {
  const steps = stepsOf(setting);
  return steps[steps.indexOf(step) + 1] ?? step;
}

const without = (steps: readonly Step[], step: Step): readonly Step[] => (steps.includes(step) ? steps.filter((each) => each !== step) : steps);

function songs(payload: MusicSharePayload, side: Side, change: (list: readonly Song[]) => readonly Song[]): MusicSharePayload {
  return put(payload, listOf(side), change(payload[listOf(side)]));
}

function problemsOfSong(song: Song): readonly Problem[] {
  if (isBlank(song)) return [];
  const field = (name: SongField) => `song-${song.id}-${name}`;
  return [
    ...(song.title.trim() === '' ? [{ field: field('title'), code: 'song-unnamed' }] : []),
    ...over(field('title'), song.title, TITLE_LIMIT),
    ...over(field('artist'), song.artist, TITLE_LIMIT),
    ...over(field('why'), song.why, WORDS_LIMIT),
    ...over(field('feeling'), song.feeling, TITLE_LIMIT),
    ...over(field('link'), song.link, LINK_LIMIT),
  ];
}

/** The step on which a field of `problems` stands, so that the element can go there first. */
export function stepOf(field: string): Step {
  if (field.startsWith('song-')) return 'songs';
  if (field.startsWith('plan-')) return 'listen';
  return field === 'arrival' ? 'arrive' : field === 'ownIdea' ? 'ideas' : 'after';
}

/** `payload` with one field set, or left out when `undefined`; the same object when nothing changes. */
function put<K extends keyof MusicSharePayload>(payload: MusicSharePayload, key: K, value: MusicSharePayload[K] | undefined): MusicSharePayload {
  if (payload[key] === value) return payload;
  const { [key]: _before, ...rest } = payload;
  return (value === undefined ? rest : { ...rest, [key]: value }) as MusicSharePayload;
}

function over(field: string, words: string | undefined, limit: number): readonly Problem[] {
  return (words?.length ?? 0) > limit ? [{ field, code: 'too-long' }] : [];
}
