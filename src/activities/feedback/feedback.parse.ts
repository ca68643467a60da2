import * as v from 'valibot';
import { RapportError } from '../../core/errors.js';
import { isId } from '../../core/ids.js';
import { type FeedbackPayload, MOST_CHANGES, outcomes, owners } from './feedback.payload.js';

const draftWords = v.pipe(v.string(), v.maxLength(64_000)); // a draft may be over the limit: it stays on screen, marked
const words = v.optional(draftWords);
const mark = v.optional(v.boolean());
const day = v.optional(v.custom<string>((value) => typeof value === 'string' && isDay(value)));

const voice = v.object({
  part: v.literal('voice'),
  voices: v.picklist(['both', 'client']),
  step: v.picklist(['write', 'show']),
  liked: draftWords,
  wouldChange: draftWords,
  helped: words,
  hindered: words,
  unsaid: words,
  wish: words,
  show: v.object({ liked: mark, wouldChange: mark, helped: mark, hindered: mark, unsaid: mark, wish: mark }),
  finished: v.optional(v.picklist(['to-reveal', 'not-today'])),
});

const turn = v.object({
  part: v.literal('turn'),
  ending: v.picklist(['to-reveal', 'not-today']),
  shown: v.optional(v.object({ liked: words, wouldChange: words, helped: words, hindered: words, unsaid: words, wish: words })),
});

const change = v.object({
  id: v.custom<string>(isId), text: draftWords, owner: v.picklist(owners),
  due: day, since: day, happened: v.optional(v.picklist(outcomes)),
});

const agreement = v.object({
  part: v.literal('agreement'),
  changes: v.pipe(
    v.array(change),
    v.maxLength(MOST_CHANGES),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'a change stands twice'),
  ),
});

const payload = v.variant('part', [voice, turn, agreement]);

/**
 * Reads a stored, imported or received payload.
 * @throws {RapportError} `invalid`, naming the field and never its value; `unsupported-version` for a newer one.
 */
export function parsePayload(value: unknown, version: number): FeedbackPayload {
  if (version !== 1) throw new RapportError('unsupported-version', `feedback has no version ${version} here`);
  const read = v.safeParse(payload, value);
  if (!read.success) throw new RapportError('invalid', `feedback.${v.getDotPath(read.issues[0]) ?? 'payload'} is not valid`);
  return read.output as FeedbackPayload;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
