import { array, boolean, custom, exactOptional, finite, type GenericSchema, integer, literal, maxValue, minValue, number, object, picklist, pipe, regex, safeParse, strictObject, string, union } from 'valibot';
import { countdownSchema } from '../../core/countdown-schema.js';
import { RapportError } from '../../core/errors.js';
import { type JournalPayload, VERSION } from './journal.model.js';
import { CALMING, CLOCK, COLUMNS, COUNT_LIMIT, DAY_PARTS, MOOD_ABOUT, MOOD_SPANS, QUIET_MINUTES, ZONE } from './kinds/choices.js';
import { type EntryKind, isDay } from './kinds/entry.js';
import { MOOD_WORDS } from './mood-words.js';
import { PROMPTS } from './prompts.js';

const between = (from: number, to: number) => pipe(number(), finite(), minValue(from), maxValue(to));
const wholeBetween = (from: number, to: number) => pipe(number(), integer(), minValue(from), maxValue(to));
const percent = exactOptional(wholeBetween(0, 100));
const words = string(); // of any length: what is over the limit is kept until it is shortened
const day = custom<string>(isDay);
const entry = { day, bring: boolean() } as const;

const moodWord = union([strictObject({ id: picklist(MOOD_WORDS) }), strictObject({ own: words })]);
const calmingAction = union([strictObject({ id: picklist(CALMING) }), strictObject({ own: words })]);
const prompt = union([strictObject({ id: picklist(PROMPTS) }), strictObject({ asked: words })]);

const reflectionSchema = object({
  kind: literal('reflection'),
  ...entry,
  prompt: exactOptional(prompt),
  text: words,
  mood: exactOptional(moodWord),
  quiet: exactOptional(picklist(QUIET_MINUTES)),
});

const thoughtSchema = object({
  kind: literal('thought'),
  ...entry,
  columns: picklist(COLUMNS),
  situation: words,
  evidenceFor: words,
  evidenceAgainst: words,
  balanced: words,
  emotions: array(object({ word: words, before: percent, after: percent, later: percent })),
  thoughts: array(object({ text: words, belief: percent })),
  hot: exactOptional(wholeBetween(0, 1000)),
  balancedBelief: percent,
  laterOn: exactOptional(day),
});

const clock = exactOptional(pipe(string(), regex(CLOCK)));
const count = exactOptional(wholeBetween(-COUNT_LIMIT, COUNT_LIMIT));
const zone = exactOptional(pipe(string(), regex(ZONE)));

const sleepSchema = object({
  kind: literal('sleep'),
  ...entry,
  zone,
  eveningZone: zone,
  inBed: clock,
  triedToSleep: clock,
  minutesToFallAsleep: count,
  awakenings: count,
  minutesAwake: count,
  wokeUp: clock,
  outOfBed: clock,
  quality: exactOptional(wholeBetween(1, 5)),
  comments: words,
});

const moodSchema = object({
  kind: literal('mood'),
  ...entry,
  span: picklist(MOOD_SPANS),
  valence: exactOptional(between(-1, 1)),
  arousal: exactOptional(between(-1, 1)),
  words: array(moodWord),
  about: array(picklist(MOOD_ABOUT)),
  note: words,
});

const timeOutSchema = object({
  kind: literal('time-out'),
  ...entry,
  trigger: words,
  before: percent,
  action: exactOptional(calmingAction),
  timer: exactOptional(countdownSchema),
  after: percent,
  next: words,
});

const daySchema = object({
  kind: literal('day'),
  ...entry,
  moments: array(object({ part: picklist(DAY_PARTS), activity: words, thought: words, emotion: words })),
});

const schemas: { readonly [K in EntryKind]: GenericSchema<unknown, Extract<JournalPayload, { readonly kind: K }>> } = {
  reflection: reflectionSchema, thought: thoughtSchema, sleep: sleepSchema, mood: moodSchema, 'time-out': timeOutSchema, day: daySchema,
};

/**
 * Validates a stored, imported or received entry of this or any older version and drops fields it does not know.
 * @throws {RapportError} `invalid`, naming the field and never its value, or `unsupported-version` for a newer one.
 */
export function parsePayload(value: unknown, version: number): JournalPayload {
  if (version > VERSION) throw new RapportError('unsupported-version', 'a newer journal entry');
  const kind = typeof value === 'object' && value !== null ? (value as { readonly kind?: unknown }).kind : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(schemas, kind)) throw new RapportError('invalid', 'journal.kind is not valid');
  const { success, output, issues } = safeParse<GenericSchema<unknown, JournalPayload>>(schemas[kind as EntryKind], value, { abortEarly: true });
  if (success) return output;
  throw new RapportError('invalid', `journal.${issues[0].path?.map(({ key }) => String(key)).join('.') ?? kind} is not valid`);
}
