import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { model } from '../../../src/activities/feedback/feedback.model.js';
import { parsePayload } from '../../../src/activities/feedback/feedback.parse.js';
import { answers, type FeedbackPayload, MOST_CHANGES, type VoicePayload, WORDS_LIMIT } from '../../../src/activities/feedback/feedback.payload.js';
import { payload } from './arbitrary.js';

const begun = model.begin({ author: 'client', now: '2026-11-23T14:05:00+01:00' }) as VoicePayload;
const voice = (change: Partial<VoicePayload>): VoicePayload => ({ ...begun, ...change });
const id = '6f2b1d3e-8a4c-4f7d-9b1e-0123456789ab';
const agreement = (...texts: string[]): FeedbackPayload => ({ part: 'agreement', changes: texts.map((text, i) => ({ id: id.replace(/.$/, String(i)), text, owner: 'both' })) });
const codes = (of: FeedbackPayload) => model.problems(of).map(({ field, code }) => `${field}: ${code}`);

describe('a voice', () => {
  it('needs no answer in particular, and one at least', () => {
    expect(codes(begun)).toEqual(['liked: nothing']);
    for (const answer of answers) expect(codes(voice({ [answer]: 'yes' }))).toEqual([]);
    expect(codes(voice({ liked: ' \n ' }))).toEqual(['liked: nothing']);
  });

  it('may end its turn with "not today", with or without words', () => {
    expect(codes(voice({ finished: 'not-today' }))).toEqual([]);
    expect(codes(voice({ finished: 'not-today', liked: 'x', show: {} }))).toEqual([]);
  });

  it('is too long past 20,000 units, in that answer only', () => {
    expect(codes(voice({ wish: 'a'.repeat(WORDS_LIMIT) }))).toEqual([]);
    expect(codes(voice({ liked: 'x', wish: 'a'.repeat(WORDS_LIMIT + 1) }))).toEqual(['wish: too-long']);
  });

  it('is ready to be shown when every answer given has a mark', () => {
    const ready = voice({ liked: 'a', wish: 'b', show: { liked: true }, finished: 'to-reveal' });
    expect(codes(ready)).toEqual(['show-wish: unmarked']);
    expect(codes({ ...ready, show: { liked: true, wish: false } })).toEqual([]);
  });

  it('asks again before it shows words that were changed after they were marked', () => {
    const marked = voice({ liked: 'kind', show: { liked: true, wish: false }, finished: 'to-reveal' });
    const after = model.update(marked, { type: 'answered', field: 'liked', words: 'kinder' }) as VoicePayload;
    expect(after.show).toEqual({ wish: false });
    expect(after.finished).toBeUndefined();
  });

  it('is not over any more when the person goes back to write', () => {
    const after = model.update(voice({ step: 'show', finished: 'to-reveal' }), { type: 'stepped', to: 'write' });
    expect(after).not.toHaveProperty('finished');
  });
});

describe('an agreement', () => {
  it('holds one change at least, and none without words', () => {
    expect(codes(agreement())).toEqual(['add-change: no-change']);
    expect(codes(agreement('Start with a walk'))).toEqual([]);
    expect(codes(agreement('Start with a walk', ' '))).toEqual([`${id.replace(/.$/, '1')}: change-empty`]);
  });

  it('takes no more changes than can be kept', () => {
    const whole: FeedbackPayload = { part: 'agreement', changes: Array.from({ length: MOST_CHANGES }, (_, i) => ({ id: `${i}`, text: 'x', owner: 'both' })) };
    expect(model.update(whole, { type: 'change-added', id })).toBe(whole);
  });

  it('is worth keeping once something was added to what was taken along', () => {
    const carried = { part: 'agreement', changes: [{ id, text: 'Walk', owner: 'both', since: '2026-11-02' }] } satisfies FeedbackPayload;
    expect(model.isEmpty(carried)).toBe(true);
    expect(model.isEmpty(model.update(carried, { type: 'happened-noted', field: id, happened: 'partly' }))).toBe(false);
  });
});

const messages = fc.oneof(
  fc.record({ type: fc.constant('answered' as const), field: fc.constantFrom(...answers), words: fc.string() }),
  fc.record({ type: fc.constant('marked' as const), field: fc.constantFrom(...answers), show: fc.boolean() }),
  fc.record({ type: fc.constant('stepped' as const), to: fc.constantFrom('write' as const, 'show' as const) }),
  fc.record({ type: fc.constant('finished' as const), how: fc.constantFrom('to-reveal' as const, 'not-today' as const) }),
  fc.record({ type: fc.constant('voices-set' as const), voices: fc.constantFrom('both' as const, 'client' as const) }),
  fc.record({ type: fc.constant('change-added' as const), id: fc.uuid({ version: 4 }) }),
  fc.record({ type: fc.constant('change-written' as const), field: fc.constant(id), words: fc.string() }),
  fc.record({ type: fc.constant('owner-chosen' as const), field: fc.constant(id), owner: fc.constantFrom('client' as const, 'both' as const) }),
  fc.record({ type: fc.constant('due-set' as const), field: fc.constant(id), due: fc.constantFrom('2026-12-01', undefined) }),
  fc.record({ type: fc.constant('happened-noted' as const), field: fc.constant(id), happened: fc.constantFrom('yes' as const, undefined) }),
  fc.record({ type: fc.constant('change-removed' as const), field: fc.constant(id) }),
);

describe('whatever a person does', () => {
  it('leaves a payload that can be stored and read back', () => {
    const start = fc.constantFrom<FeedbackPayload>(begun, agreement('Walk'));
    fc.assert(fc.property(start, fc.array(messages), (from, list) => {
      const after = list.reduce<FeedbackPayload>((state, message) => model.update(state, message), from);
      expect(parsePayload(JSON.parse(JSON.stringify(after)), 1)).toEqual(after);
    }));
  });

  it('is told as no change where it is done twice', () => {
    fc.assert(fc.property(messages, (message) => {
      for (const from of [begun, agreement('Walk')]) {
        const once = model.update(from, message);
        expect(model.update(once, message)).toBe(once);
      }
    }));
  });

  it('is read back as it was kept', () => {
    fc.assert(fc.property(payload, (kept) => {
      expect(parsePayload(JSON.parse(JSON.stringify(kept)), 1)).toEqual(kept);
    }));
  });
});

describe('what is not feedback', () => {
  it.each([
    [{ part: 'choir' }], [{ ...begun, liked: 3 }], [{ ...begun, show: { liked: 'yes' } }], [{ ...begun, finished: 'maybe' }], [null],
    [{ part: 'agreement', changes: [{ id: 'x', text: 'a', owner: 'both' }] }],
    [{ part: 'agreement', changes: [{ id, text: 'a', owner: 'both', due: '2026-02-30' }] }],
    [{ part: 'agreement', changes: [{ id, text: 'a', owner: 'both' }, { id, text: 'b', owner: 'both' }] }],
  ])('is refused, naming the field and no word of it: %j', (value) => {
    expect(() => parsePayload(value, 1)).toThrow(/^feedback\..* is not valid$/);
  });

  it('is refused when it comes from a newer version', () => {
    expect(() => parsePayload(begun, 2)).toThrow('no version 2');
  });
});
