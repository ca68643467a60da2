import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { model, TEXT_LIMIT } from '../../../src/activities/my-activity/my-activity.model.js';
import { parsePayload } from '../../../src/activities/my-activity/my-activity.parse.js';

const begun = model.begin({ author: 'client', now: '2026-11-23T14:00:00+01:00' });
const written = (text: string) => model.update(begun, { type: 'text-written', text });

describe('my activity', () => {
  it('is empty until a word is written', () => {
    expect(model.isEmpty(begun)).toBe(true);
    expect(model.isEmpty(written(' \n'))).toBe(true);
    expect(model.isEmpty(written('rain'))).toBe(false);
  });

  it('is whole with one word', () => {
    expect(model.problems(begun)).toEqual([{ field: 'text', code: 'nothing-written' }]);
    expect(model.problems(written('rain'))).toEqual([]);
  });

  it('keeps what is over the limit, and tells it', () => {
    const long = 'a'.repeat(TEXT_LIMIT + 1);
    expect(written(long).text).toBe(long);
    expect(model.problems(written(long))).toEqual([{ field: 'text', code: 'too-long' }]);
  });

  it('is the same object when nothing changed', () => {
    expect(written('')).toBe(begun);
  });

  it('can be stored and read back unchanged, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePayload(JSON.parse(JSON.stringify(written(text))), 1)).toEqual({ text });
      }),
    );
  });

  it('refuses what it did not write', () => {
    expect(() => parsePayload({ text: 7 }, 1)).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => parsePayload({ text: '' }, 2)).toThrow(expect.objectContaining({ code: 'unsupported-version' }));
  });
});
