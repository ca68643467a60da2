import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RapportErrorCode } from '../../../src/core/errors.js';
import { isBackup, openBackup, sealBackup } from '../../../src/store/backup.js';

const PASSPHRASE = 'correct horse battery';
const HEAD = 41; // bytes before the sealed text

const codeOf = (refused: Promise<unknown>): Promise<RapportErrorCode | 'opened'> =>
  refused.then(() => 'opened' as const, (error: { code: RapportErrorCode }) => error.code);

describe('a backup locked with a passphrase', () => {
  test('gives every text back, whatever it and the passphrase are', async () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant(''));
    await fc.assert(fc.asyncProperty(texts, fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }), async (text, passphrase) => {
      expect(await openBackup(await sealBackup(text, passphrase), passphrase)).toBe(text);
    }), { numRuns: 8 });
  });

  test('holds no word of the text, and never looks the same twice', async () => {
    const [one, other] = await Promise.all([sealBackup('canary words', PASSPHRASE), sealBackup('canary words', PASSPHRASE)]);
    expect(Buffer.from(one).includes('canary')).toBe(false);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
    expect(isBackup(one)).toBe(true);
  });

  test('is locked with 600,000 rounds', async () => {
    const bytes = await sealBackup('words', PASSPHRASE);
    expect(new DataView(bytes.buffer).getUint32(9)).toBe(600_000);
  });

  test('opens with the same passphrase typed on another keyboard', async () => {
    expect(await openBackup(await sealBackup('words', 'cr\u00e8me br\u00fbl\u00e9e'), 'cre\u0300me bru\u0302le\u0301e')).toBe('words');
  });

  test('stays locked to any other passphrase', async () => {
    const bytes = await sealBackup('words', PASSPHRASE);
    await fc.assert(fc.asyncProperty(fc.string({ minLength: 0, maxLength: 30 }).filter((each) => each !== PASSPHRASE), async (other) => {
      expect(await codeOf(openBackup(bytes, other))).toBe('wrong-key');
    }), { numRuns: 4 });
  });

  test('does not open when any byte of it was changed', async () => {
    const bytes = await sealBackup('some words of one’s own', PASSPHRASE);
    const every = fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(fc.asyncProperty(every, async ([at, mask]) => {
      const changed = bytes.slice();
      changed[at]! ^= mask;
      expect(await codeOf(openBackup(changed, PASSPHRASE))).not.toBe('opened');
    }), { numRuns: 12, examples: [[[0, 1]], [[8, 2]], [[HEAD - 1, 1]], [[HEAD, 1]], [[bytes.length - 1, 128]]] });
  });

  test('does not open when its end is missing, wherever it was cut', async () => {
    const bytes = await sealBackup('some words of one’s own', PASSPHRASE);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
      expect(await codeOf(openBackup(bytes.slice(0, length), PASSPHRASE))).not.toBe('opened');
    }), { numRuns: 8, examples: [[0], [HEAD], [HEAD + 15], [bytes.length - 1]] });
  });

  test.each([[1, 'too few to be safe'], [599_999, 'just too few'], [4_000_000_000, 'enough to keep a device busy for minutes']])('refuses %i rounds: %s', async (rounds) => {
    const bytes = await sealBackup('words', PASSPHRASE);
    new DataView(bytes.buffer).setUint32(9, rounds);
    expect(await codeOf(openBackup(bytes, PASSPHRASE))).toBe('invalid');
  });

  test('of a newer kit says so', async () => {
    const bytes = await sealBackup('words', PASSPHRASE);
    bytes[8] = 2;
    expect(await codeOf(openBackup(bytes, PASSPHRASE))).toBe('unsupported-version');
  });

  test('is not made with a passphrase of under eight characters', async () => {
    expect(await codeOf(sealBackup('words', 'seven77'))).toBe('invalid');
  });
});
