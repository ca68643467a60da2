import * as v from 'valibot';
import { countdownSchema } from '../../core/countdown-schema.js';
import { RapportError } from '../../core/errors.js';
import { isId } from '../../core/ids.js';
import { isLocalIso } from '../../core/time.js';
import { endings, ideas, type MusicSharePayload, stepsOf } from './music-share.payload.js';
import { attendances } from './regularity.js';
import { MOST_SONGS, FEWEST_MINUTES, MOST_MINUTES } from './limits.js';

const draftWords = v.pipe(v.string(), v.maxLength(64_000)); // a draft may be over the limit: it stays on screen, marked
const words = v.optional(draftWords);
const iso = v.custom<string>(isLocalIso);
const step = v.picklist(stepsOf('together'));
const calm = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)));

const song = v.object({ id: v.custom<string>(isId), title: draftWords, artist: words, why: words, feeling: words, link: words });
const songs = v.pipe(
  v.array(song),
  v.maxLength(MOST_SONGS),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'a song stands twice'),
);

const payload = v.object({
  setting: v.picklist(['together', 'alone']),
  step,
  skipped: v.array(step),
  calmBefore: calm,
  calmAfter: calm,
  arrival: words,
  clientSongs: songs,
  therapistSongs: songs,
  ideas: v.pipe(
    v.array(v.object({ idea: v.picklist(ideas), plan: words })),
    v.check((chosen) => new Set(chosen.map(({ idea }) => idea)).size === chosen.length, 'an idea stands twice'),
  ),
  ownIdea: words,
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(FEWEST_MINUTES), v.maxValue(MOST_MINUTES))),
  ending: v.optional(v.picklist(endings)),
  fade: v.optional(v.boolean()),
  stayAwake: v.optional(v.boolean()),
  timer: v.optional(countdownSchema),
  rest: v.optional(v.object({ startedAt: iso, endedAt: v.optional(iso) })),
  satisfaction: v.optional(v.picklist([1, 2, 3, 4, 5])),
  note: words,
  nextTime: words,
  attendance: v.optional(v.picklist(attendances)),
});

/**
 * Reads a stored, imported or received payload.
 * @throws {RapportError} `invalid`, naming the field and never its value; `unsupported-version` for a newer one.
 */
export function parsePayload(value: unknown, version: number): MusicSharePayload {
  if (version !== 1) throw new RapportError('unsupported-version', `music-share has no version ${version} here`);
  const read = v.safeParse(payload, value);
  if (!read.success) throw new RapportError('invalid', `music-share.${v.getDotPath(read.issues[0]) ?? 'payload'} is not valid`);
  return read.output as MusicSharePayload;
}
