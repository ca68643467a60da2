import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingTime } from '../../../src/core/countdown.js';
import { isRapportError } from '../../../src/core/errors.js';
import { type BreathingRoomMessage, model } from '../../../src/activities/breathing-room/breathing-room.model.js';
import { parsePayload } from '../../../src/activities/breathing-room/breathing-room.parse.js';
import type { BreathingRoomPayload } from '../../../src/activities/breathing-room/breathing-room.payload.js';
import { payload as anyPayload } from './arbitrary.js';

const at = '2026-11-23T14:05:00+01:00';
const later = '2026-11-23T14:25:00+01:00';
const now = Date.parse(at);
const bench = { kind: 'built-in', room: 'garden-bench' } as const;
const tea = { kind: 'built-in', room: 'tea' } as const;

const begun = model.begin({ author: 'client', now: at });
const after = (...messages: BreathingRoomMessage[]) => messages.reduce<BreathingRoomPayload>(model.update, begun);

describe('breathing room: the steps', () => {
  it('go in their order, and in any other', () => {
    expect(after({ type: 'continued', at }, { type: 'continued', at }).step).toBe('choose');
    expect(after({ type: 'stepped', to: 'after', at }, { type: 'stepped', to: 'like', at }).step).toBe('like');
  });

  it('"not today" is an answer: the step is skipped, nothing is missing, and it can still be done', () => {
    const skipped = after({ type: 'skipped', at }, { type: 'skipped', at });
    expect(skipped).toMatchObject({ step: 'choose', skipped: ['arrive', 'like'] });
    expect(model.problems(skipped)).toEqual([]);
    expect(model.update(model.update(skipped, { type: 'stepped', to: 'like', at }), { type: 'continued', at }).skipped).toEqual(['arrive']);
  });

  it('going back loses nothing', () => {
    const before = after({ type: 'interests-picked', interests: ['music'] }, { type: 'interests-written', words: 'fado' }, { type: 'stepped', to: 'room', at });
    expect(model.update(before, { type: 'stepped', to: 'like', at: later })).toMatchObject({ step: 'like', interests: ['music'], interestWords: 'fado' });
  });

  it('the last step stays where it is', () => {
    const last = after({ type: 'stepped', to: 'after', at });
    expect(model.update(last, { type: 'continued', at }).step).toBe('after');
  });
});

describe('breathing room: who chooses', () => {
  it('what a client picks is chosen', () => {
    expect(after({ type: 'space-picked', choice: bench, by: 'client' })).toMatchObject({ chosen: bench });
  });

  it('what a therapist picks is only proposed until the client confirms it', () => {
    const proposed = after({ type: 'space-picked', choice: bench, by: 'therapist' });
    expect(proposed.proposed).toEqual(bench);
    expect(proposed.chosen).toBeUndefined();
    const confirmed = model.update(proposed, { type: 'choice-confirmed' });
    expect(confirmed.chosen).toEqual(bench);
    expect(confirmed.proposed).toBeUndefined();
  });

  it('a therapist who picks another space takes the confirmation away', () => {
    const changed = after({ type: 'space-picked', choice: bench, by: 'client' }, { type: 'space-picked', choice: tea, by: 'therapist' });
    expect(changed.chosen).toBeUndefined();
    expect(changed.proposed).toEqual(tea);
  });

  it('nothing is confirmed where nothing was proposed, and a choice can be taken back', () => {
    expect(model.update(begun, { type: 'choice-confirmed' })).toBe(begun);
    expect(after({ type: 'space-picked', choice: bench, by: 'client' }, { type: 'choice-withdrawn' }).chosen).toBeUndefined();
  });

  it('however messages come, a therapist alone never sets the choice', () => {
    const choices = fc.constantFrom(bench, tea).map((choice): BreathingRoomMessage => ({ type: 'space-picked', choice, by: 'therapist' }));
    const others = fc.constantFrom<BreathingRoomMessage>({ type: 'continued', at }, { type: 'skipped', at }, { type: 'choice-withdrawn' }, { type: 'ready', at, now });
    fc.assert(fc.property(fc.array(fc.oneof(choices, others)), (messages) => {
      expect(after(...messages).chosen).toBeUndefined();
    }));
  });
});

describe('breathing room: in the room', () => {
  it('keeps when the visit began and ended', () => {
    const visited = after({ type: 'stepped', to: 'room', at }, { type: 'ready', at: later, now });
    expect(visited).toMatchObject({ step: 'after', visit: { startedAt: at, endedAt: later } });
  });

  it('coming back to the room is the same visit', () => {
    const back = after({ type: 'stepped', to: 'room', at }, { type: 'ready', at: later, now }, { type: 'stepped', to: 'room', at: later });
    expect(back.visit).toEqual({ startedAt: at });
  });

  it('a timer runs, pauses and ends by its timestamps', () => {
    const running = after({ type: 'minutes-chosen', minutes: 5 }, { type: 'timer-started', now });
    expect(remainingTime(running.timer!, now + 61_000)).toBe(239_000);
    const paused = model.update(running, { type: 'timer-paused', now: now + 61_000 });
    expect(remainingTime(paused.timer!, now + 999_000)).toBe(239_000);
    const resumed = model.update(paused, { type: 'timer-resumed', now: now + 999_000 });
    expect(remainingTime(resumed.timer!, now + 1_000_000)).toBe(238_000);
  });

  it('"I feel ready" ends a running timer', () => {
    const ready = after({ type: 'stepped', to: 'room', at }, { type: 'timer-started', now }, { type: 'ready', at: later, now: now + 60_000 });
    expect(ready.timer).toEqual({ phase: 'ended', length: 600_000, elapsed: 60_000 });
  });

  it('timer messages without a timer change nothing', () => {
    for (const type of ['timer-paused', 'timer-resumed', 'timer-ended'] as const) expect(model.update(begun, { type, now })).toBe(begun);
  });
});

describe('breathing room: alone', () => {
  it('begins at the space, and has three steps', () => {
    const alone = after({ type: 'setting-changed', setting: 'alone' });
    expect(alone.step).toBe('choose');
    expect(model.isEmpty(alone)).toBe(true);
    expect(model.update(alone, { type: 'continued', at }).step).toBe('room');
  });

  it('changing the setting half way keeps the step where there is one', () => {
    expect(after({ type: 'stepped', to: 'room', at }, { type: 'setting-changed', setting: 'alone' }).step).toBe('room');
    expect(after({ type: 'interests-picked', interests: ['music'] }, { type: 'setting-changed', setting: 'alone' })).toMatchObject({ step: 'choose', interests: ['music'] });
  });
});

describe('breathing room: what is kept', () => {
  it('an untouched one is empty, whatever was set beforehand; anything said is not', () => {
    expect(model.isEmpty(begun)).toBe(true);
    expect(model.isEmpty(after({ type: 'narrowed', by: 'stepFree', on: true }, { type: 'minutes-chosen', minutes: 5 }))).toBe(true);
    expect(model.isEmpty(after({ type: 'interests-picked', interests: ['music'] }))).toBe(false);
    expect(model.isEmpty(after({ type: 'continued', at }))).toBe(false);
    expect(model.isEmpty(after({ type: 'calm-rated', moment: 'before', calm: 0 }))).toBe(false);
    expect(model.isEmpty(after({ type: 'note-written', note: 'x' }, { type: 'note-written', note: '' }))).toBe(true);
  });

  it('only what cannot be kept whole is a problem', () => {
    const own = { kind: 'own', title: ' ' } as const;
    expect(model.problems(after({ type: 'space-picked', choice: own, by: 'client' }))).toEqual([{ field: 'own-space', code: 'space-unnamed' }]);
    const long = after({ type: 'note-written', note: 'a'.repeat(4001) }, { type: 'interests-written', words: 'b'.repeat(4001) });
    expect(model.problems(long)).toEqual([{ field: 'interests', code: 'too-long' }, { field: 'note', code: 'too-long' }]);
  });

  it('a message that changes nothing gives the same payload back', () => {
    const narrowed = after({ type: 'narrowed', by: 'stepFree', on: true });
    expect(model.update(narrowed, { type: 'narrowed', by: 'stepFree', on: true })).toBe(narrowed);
    expect(model.update(begun, { type: 'stepped', to: 'arrive', at })).toBe(begun);
    expect(model.update(begun, { type: 'helped-answered', helped: undefined })).toBe(begun);
  });

  it('every payload is read back as it was written', () => {
    fc.assert(fc.property(anyPayload, (payload) => {
      const stored: unknown = JSON.parse(JSON.stringify(payload));
      expect(parsePayload(stored, 1)).toEqual(stored);
    }));
  });

  it('refuses what is not a visit, naming the field and not the words', () => {
    const bad: [object, string][] = [
      [{ ...begun, step: 'cellar' }, 'step'],
      [{ ...begun, setting: 'alone' }, 'payload'],
      [{ ...begun, chosen: { kind: 'built-in', room: '__proto__' } }, 'chosen.room'],
      [{ ...begun, calmBefore: 11 }, 'calmBefore'],
      [{ ...begun, note: 7 }, 'note'],
      [{ ...begun, visit: { startedAt: 'yesterday' } }, 'visit.startedAt'],
    ];
    for (const [value, field] of bad) expect(() => parsePayload(value, 1)).toThrow(`breathing-room.${field} is not valid`);
  });

  it('a newer version is told as such', () => {
    expect.assertions(1);
    try {
      parsePayload(begun, 2);
    } catch (error) {
      expect(isRapportError(error, 'unsupported-version')).toBe(true);
    }
  });
});
