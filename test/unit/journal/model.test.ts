import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endCountdown, startCountdown } from '../../../src/core/countdown.js';
import { isRapportError } from '../../../src/core/errors.js';
import type { JournalMessage, JournalPayload } from '../../../src/activities/journal/journal.model.js';
import { parsePayload } from '../../../src/activities/journal/journal.parse.js';
import { ENTRY_KINDS } from '../../../src/activities/journal/kinds/entry.js';
import { PROMPTS } from '../../../src/activities/journal/prompts.js';
import { emptyStack, record, undo } from '../../../src/runtime/undo.js';
import { begun, messageOf, model, payloadsOf } from './arbitrary.js';

const about = { author: 'client', now: '2026-11-23T23:30:00+01:00' } as const;
const after = (from: JournalPayload, ...messages: readonly JournalMessage[]) => messages.reduce((payload, message) => model.update(payload, message), from);
const codes = (payload: JournalPayload) => model.problems(payload).map(({ field, code }) => `${field}: ${code}`);
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return isRapportError(error) ? `${error.code}: ${error.message}` : error;
  }
  return 'accepted';
};

describe.each(ENTRY_KINDS)('whatever happens to an entry of the kind %s', (kind) => {
  it('it can be stored and read back unchanged', () => {
    fc.assert(
      fc.property(payloadsOf(kind), (payloads) => {
        for (const payload of payloads) expect(parsePayload(JSON.parse(JSON.stringify(payload)), 1)).toEqual(payload);
      }),
    );
  });

  it('taking everything back gives the beginning', () => {
    fc.assert(
      fc.property(fc.array(messageOf(kind), { maxLength: 30 }), (messages) => {
        let state = { payload: begun(kind), stack: emptyStack as ReturnType<typeof record<JournalPayload>> };
        messages.forEach((message, i) => {
          const payload = model.update(state.payload, message);
          if (payload !== state.payload) state = { payload, stack: record(state.stack, state.payload, message.type, i * 5000) };
        });
        for (let i = 0; i < messages.length; i += 1) state = undo(state);
        expect(state.payload).toEqual(begun(kind));
      }),
    );
  });

  it('no message changes what stood there before', () => {
    fc.assert(
      fc.property(payloadsOf(kind), messageOf(kind), (payloads, message) => {
        const last = payloads.at(-1)!;
        const copy = structuredClone(last);
        model.update(last, message);
        expect(last).toEqual(copy);
      }),
    );
  });

  it('a message for another kind changes nothing', () => {
    const others = ENTRY_KINDS.filter((each) => each !== kind);
    fc.assert(
      fc.property(fc.constantFrom(...others).chain(messageOf), (message) => {
        const before = begun(kind);
        if ('kind' in message) expect(model.update(before, message)).toBe(before);
      }),
    );
  });

  it('an empty one cannot be finished, and is never stored', () => {
    expect(model.isEmpty(begun(kind))).toBe(true);
    expect(model.problems(begun(kind))).toHaveLength(1);
  });
});

describe('a new entry', () => {
  it('is a reflection about the day it is on the clock of the writer', () => {
    expect(model.begin(about)).toMatchObject({ kind: 'reflection', day: '2026-11-23', text: '', bring: false });
  });

  it('asks another question each day, and after a session one about the session', () => {
    const question = (now: string, session?: string) => model.begin({ ...about, now, ...(session && { session }) }) as { prompt?: { id?: string } };
    const week = ['23', '24', '25', '26', '27'].map((day) => question(`2026-11-${day}T10:00:00+01:00`).prompt?.id);
    expect(new Set(week).size).toBe(5);
    expect(PROMPTS.slice(0, 4)).toContain(question(about.now, 'Session 3').prompt?.id);
  });

  it('becomes another kind for the same day', () => {
    const earlier = after(model.begin(about), { type: 'day-chosen', day: '2026-11-20' }, { type: 'kind-chosen', kind: 'mood' });
    expect(earlier).toMatchObject({ kind: 'mood', day: '2026-11-20' });
  });

  it('of the kind it already is stays as it is', () => {
    const written = after(model.begin(about), { kind: 'reflection', type: 'text-written', text: 'x' });
    expect(model.update(written, { type: 'kind-chosen', kind: 'reflection' })).toBe(written);
  });
});

describe('a reflection', () => {
  it('is complete with one word', () => {
    expect(codes(after(model.begin(about), { kind: 'reflection', type: 'text-written', text: 'tired' }))).toEqual([]);
  });

  it('keeps a text over the limit whole, and says so', () => {
    const text = 'a'.repeat(20_001);
    const payload = after(model.begin(about), { kind: 'reflection', type: 'text-written', text });
    expect(codes(payload)).toEqual(['text: too-long']);
    expect(payload).toMatchObject({ text });
    expect(codes(after(payload, { kind: 'reflection', type: 'text-written', text: text.slice(1) }))).toEqual([]);
  });

  it('goes without a question or a mood word when they are taken away', () => {
    const payload = after(model.begin(about), { kind: 'reflection', type: 'mood-word-chosen', mood: { id: 'calm' } }, { kind: 'reflection', type: 'mood-word-chosen' }, { kind: 'reflection', type: 'prompt-chosen' });
    expect(Object.keys(payload)).not.toContain('mood');
    expect(Object.keys(payload)).not.toContain('prompt');
  });
});

describe('a thought record', () => {
  const two = after(begun('thought'), { kind: 'thought', type: 'thought-added', text: 'They laugh at me' }, { kind: 'thought', type: 'thought-added', text: 'I cannot do this' });

  it('shows fewer columns and loses nothing', () => {
    const full = after(two, { kind: 'thought', type: 'field-written', field: 'balanced', text: 'Some smiled' }, { kind: 'thought', type: 'columns-chosen', columns: 3 });
    expect(after(full, { kind: 'thought', type: 'columns-chosen', columns: 7 })).toMatchObject({ balanced: 'Some smiled', columns: 7 });
  });

  it('keeps the thought that stings most marked when one before it is removed', () => {
    const marked = after(two, { kind: 'thought', type: 'hot-thought-chosen', at: 1 });
    expect(after(marked, { kind: 'thought', type: 'thought-removed', at: 0 })).toMatchObject({ hot: 0 });
    expect(after(marked, { kind: 'thought', type: 'thought-removed', at: 1 })).not.toHaveProperty('hot');
  });

  it('cannot mark a thought that is not there', () => {
    expect(after(two, { kind: 'thought', type: 'hot-thought-chosen', at: 7 })).not.toHaveProperty('hot');
  });
});

describe('a cool-down', () => {
  const start = Date.UTC(2026, 10, 23, 20);
  const timer = startCountdown(300_000, start);
  const paused = after(begun('time-out'), { kind: 'time-out', type: 'timer-set', timer });

  it('keeps its pause as it last was, and is not empty with it', () => {
    const ended = endCountdown(timer, start + 70_000);
    expect(after(paused, { kind: 'time-out', type: 'timer-set', timer: ended })).toMatchObject({ timer: { phase: 'ended', length: 300_000, elapsed: 70_000 } });
    expect(model.isEmpty(paused)).toBe(false);
  });
});

describe('a day', () => {
  it('takes the activities of another day, not what was thought and felt then', () => {
    const from = [{ part: 'morning', activity: 'Walk', thought: 'Nice', emotion: 'calm' }] as const;
    expect(after(begun('day'), { kind: 'day', type: 'activities-copied', from })).toMatchObject({ moments: [{ part: 'morning', activity: 'Walk', thought: '', emotion: '' }] });
  });
});

describe('what was stored or received', () => {
  it('is read without the fields nobody knows', () => {
    expect(parsePayload({ ...begun('day'), extra: 1, moments: [{ part: 'night', activity: 'a', thought: '', emotion: '', on: true }] }, 1)).toEqual({
      ...begun('day'), moments: [{ part: 'night', activity: 'a', thought: '', emotion: '' }],
    });
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'invalid: journal.kind is not valid'],
    ['another kind', { ...begun('day'), kind: 'toString' }, 'invalid: journal.kind is not valid'],
    ['a text that is a number', { ...begun('reflection'), text: 1 }, 'invalid: journal.text is not valid'],
    ['a day that does not exist', { ...begun('mood'), day: '2026-02-30' }, 'invalid: journal.day is not valid'],
    ['a rating beyond the scale', { ...begun('thought'), emotions: [{ word: 'sad', before: 101 }] }, 'invalid: journal.emotions.0.before is not valid'],
    ['a time that is none', { ...begun('sleep'), inBed: '25:00' }, 'invalid: journal.inBed is not valid'],
    ['a word of no list', { ...begun('mood'), words: [{ id: 'fine' }] }, 'invalid: journal.words.0 is not valid'],
    ['a place off the map', { ...begun('mood'), valence: 1.1 }, 'invalid: journal.valence is not valid'],
  ])('is refused, naming the field and never its value: %s', (_, value, message) => {
    expect(refusal(() => parsePayload(value, 1))).toBe(message);
  });

  it('of a newer version is left alone', () => {
    expect(refusal(() => parsePayload(begun('day'), 2))).toMatch(/^unsupported-version/);
  });
});
