import type { Model } from '../../core/model.js';
import { endCountdown, pauseCountdown, resumeCountdown, startCountdown } from '../../core/countdown.js';
import type { Author } from '../../core/record.js';
import { TITLE_LIMIT, WORDS_LIMIT } from './limits.js';
import type { BreathingRoomPayload, Choice, Companion, Ending, Helped, Setting, Step } from './breathing-room.payload.js';
import { stepsOf } from './breathing-room.payload.js';
import type { Interest } from './rooms.js';

/** Everything a person can do in the breathing room. `at` is ISO 8601 with the local offset, `now` epoch milliseconds. */
export type BreathingRoomMessage =
  | { readonly type: 'setting-changed'; readonly setting: Setting }
  | { readonly type: 'stepped'; readonly to: Step; readonly at: string }
  | { readonly type: 'continued'; readonly at: string }
  | { readonly type: 'skipped'; readonly at: string }
  | { readonly type: 'calm-rated'; readonly moment: 'before' | 'after'; readonly calm: number | undefined }
  | { readonly type: 'interests-picked'; readonly interests: readonly Interest[] }
  | { readonly type: 'interests-written'; readonly words: string }
  | { readonly type: 'narrowed'; readonly by: 'stepFree' | 'notOverheard'; readonly on: boolean }
  | { readonly type: 'space-picked'; readonly choice: Choice; readonly by: Author }
  | { readonly type: 'choice-confirmed' }
  | { readonly type: 'choice-withdrawn' }
  | { readonly type: 'minutes-chosen'; readonly minutes: number }
  | { readonly type: 'ending-chosen'; readonly ending: Ending }
  | { readonly type: 'timer-started'; readonly now: number }
  | { readonly type: 'timer-paused'; readonly now: number }
  | { readonly type: 'timer-resumed'; readonly now: number }
  | { readonly type: 'timer-ended'; readonly now: number }
  | { readonly type: 'timer-cleared' }
  | { readonly type: 'companion-set'; readonly companion: Companion }
  | { readonly type: 'ready'; readonly at: string; readonly now: number }
  | { readonly type: 'helped-answered'; readonly helped: Helped | undefined }
  | { readonly type: 'note-written'; readonly note: string }
  | { readonly type: 'next-time-written'; readonly nextTime: string };

/** The pure heart of `<rapport-breathing-room>`. */
export const model: Model<'breathing-room', BreathingRoomMessage> = {
  activity: 'breathing-room',
  version: 1,
  begin: () => ({ setting: 'together', step: 'arrive', interests: [], interestWords: '', narrowing: { stepFree: false, notOverheard: false }, skipped: [] }),
  update,

  /** Skipping is a valid answer, so nothing is required; only what could not be kept whole stands in the way. */
  problems(payload) {
    const own = payload.chosen ?? payload.proposed;
    return [
      ...over('interests', payload.interestWords, WORDS_LIMIT),
      ...(own?.kind === 'own' && own.title.trim() === '' ? [{ field: 'own-space', code: 'space-unnamed' }] : []),
      ...over('own-space', own?.kind === 'own' ? own.title : '', TITLE_LIMIT),
      ...over('note', payload.note ?? '', WORDS_LIMIT),
      ...over('next-time', payload.nextTime ?? '', WORDS_LIMIT),
    ];
  },

  isEmpty(payload) {
    const { setting: _setting, step, narrowing: _narrowing, companion: _companion, minutes: _minutes, ending: _ending, ...rest } = payload;
    const untouched = Object.values(rest).every((value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0));
    return untouched && step === stepsOf(payload.setting)[0];
  },
};

function update(payload: BreathingRoomPayload, message: BreathingRoomMessage): BreathingRoomPayload {
  switch (message.type) {
    case 'setting-changed':
      return settled(payload, message.setting);
    case 'stepped':
      return moved(payload, message.to, message.at);
    case 'continued':
      return moved(without(payload, payload.step), following(payload), message.at);
    case 'skipped':
      return moved({ ...payload, skipped: [...payload.skipped.filter((step) => step !== payload.step), payload.step] }, following(payload), message.at);
    case 'calm-rated':
      return put(payload, message.moment === 'before' ? 'calmBefore' : 'calmAfter', message.calm);
    case 'interests-picked':
      return put(payload, 'interests', message.interests);
    case 'interests-written':
      return put(payload, 'interestWords', message.words);
    case 'narrowed':
      return payload.narrowing[message.by] === message.on ? payload : { ...payload, narrowing: { ...payload.narrowing, [message.by]: message.on } };
    case 'space-picked':
      return message.by === 'client' ? chosen(payload, message.choice) : put(put(payload, 'chosen', undefined), 'proposed', message.choice);
    case 'choice-confirmed':
      return payload.proposed ? chosen(payload, payload.proposed) : payload;
    case 'choice-withdrawn':
      return put(put(payload, 'chosen', undefined), 'proposed', undefined);
    case 'minutes-chosen':
      return put(payload, 'minutes', message.minutes);
    case 'ending-chosen':
      return put(payload, 'ending', message.ending);
    case 'timer-started':
      return { ...payload, timer: startCountdown((payload.minutes ?? USUAL_MINUTES) * 60_000, message.now) };
    case 'timer-paused':
      return payload.timer ? put(payload, 'timer', pauseCountdown(payload.timer, message.now)) : payload;
    case 'timer-resumed':
      return payload.timer ? put(payload, 'timer', resumeCountdown(payload.timer, message.now)) : payload;
    case 'timer-ended':
      return payload.timer ? put(payload, 'timer', endCountdown(payload.timer, message.now)) : payload;
    case 'timer-cleared':
      return put(payload, 'timer', undefined);
    case 'companion-set':
      return put(payload, 'companion', message.companion);
    case 'ready':
      return moved(payload.timer ? put(payload, 'timer', endCountdown(payload.timer, message.now)) : payload, 'after', message.at);
    case 'helped-answered':
      return put(payload, 'helped', message.helped);
    case 'note-written':
      return put(payload, 'note', message.note === '' ? undefined : message.note);
    case 'next-time-written':
      return put(payload, 'nextTime', message.nextTime === '' ? undefined : message.nextTime);
  }
}

/** Minutes of the timer until a person chooses. */
export const USUAL_MINUTES = 10;

/** The client's own choice; nothing is left of a proposal. */
function chosen(payload: BreathingRoomPayload, choice: Choice): BreathingRoomPayload {
  return put(put(payload, 'proposed', undefined), 'chosen', choice);
}

/** Goes to a step, and notes when the person came to the space and when they last left it. */
function moved(payload: BreathingRoomPayload, to: Step, at: string): BreathingRoomPayload {
  if (to === payload.step) return payload;
  const { visit } = payload;
  if (to === 'room') return { ...payload, step: to, visit: { startedAt: visit?.startedAt ?? at } };
  if (payload.step === 'room' && visit) return { ...payload, step: to, visit: { startedAt: visit.startedAt, endedAt: at } };
  return { ...payload, step: to };
}

/** Together or alone; a step that does not exist alone gives way to the first that does. */
function settled(payload: BreathingRoomPayload, setting: Setting): BreathingRoomPayload {
  if (setting === payload.setting) return payload;
  const steps = stepsOf(setting);
  const untouched = model.isEmpty(payload);
  return { ...payload, setting, step: untouched || !steps.includes(payload.step) ? steps[0] : payload.step };
}

function following(payload: BreathingRoomPayload): Step {
  const steps = stepsOf(payload.setting);
  return steps[steps.indexOf(payload.step) + 1] ?? payload.step;
}

function without(payload: BreathingRoomPayload, step: Step): BreathingRoomPayload {
  return payload.skipped.includes(step) ? { ...payload, skipped: payload.skipped.filter((each) => each !== step) } : payload;
}

/** `payload` with one field set, or left out when `undefined`; the same object when nothing changes. */
function put<K extends keyof BreathingRoomPayload>(payload: BreathingRoomPayload, key: K, value: BreathingRoomPayload[K] | undefined): BreathingRoomPayload {
  if (payload[key] === value) return payload;
  const { [key]: _before, ...rest } = payload;
  return (value === undefined ? rest : { ...rest, [key]: value }) as BreathingRoomPayload;
}

function over(field: string, words: string, limit: number) {
  return words.length > limit ? [{ field, code: 'too-long' }] : [];
}
