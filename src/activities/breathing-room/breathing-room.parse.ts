import * as v from 'valibot';
import { countdownSchema } from '../../core/countdown-schema.js';
import { RapportError } from '../../core/errors.js';
import { PACE_LIMITS, type PaceName, paces } from '../../core/pace.js';
import { isLocalIso } from '../../core/time.js';
import { type BreathingRoomPayload, stepsOf } from './breathing-room.payload.js';
import { interests, isRoomId, type RoomId } from './rooms.js';
import { TITLE_LIMIT, MOST_MINUTES } from './limits.js';

const draftWords = v.pipe(v.string(), v.maxLength(64_000)); // a draft may be over the limit: it stays on screen, marked
const iso = v.custom<string>(isLocalIso);
const step = v.picklist(stepsOf('together'));
const calm = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)));

const breath = v.pipe(v.number(), v.integer(), v.minValue(PACE_LIMITS.shortest), v.maxValue(PACE_LIMITS.longest));
const rest = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PACE_LIMITS.longest)));

const choice = v.variant('kind', [
  v.object({ kind: v.literal('built-in'), room: v.custom<RoomId>((value) => typeof value === 'string' && isRoomId(value)) }),
  v.object({ kind: v.literal('clinic'), room: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), title: v.pipe(v.string(), v.maxLength(TITLE_LIMIT)) }),
  v.object({ kind: v.literal('own'), title: draftWords }),
]);

const fields = v.object({
  setting: v.picklist(['together', 'alone']),
  step,
  skipped: v.array(step),
  interests: v.array(v.picklist(interests)),
  interestWords: draftWords,
  narrowing: v.object({ stepFree: v.boolean(), notOverheard: v.boolean() }),
  proposed: v.optional(choice),
  chosen: v.optional(choice),
  visit: v.optional(v.object({ startedAt: iso, endedAt: v.optional(iso) })),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES))),
  ending: v.optional(v.picklist(['nothing', 'tone', 'vibration'])),
  timer: v.optional(countdownSchema),
  companion: v.optional(
    v.object({
      pace: v.picklist([...(Object.keys(paces) as PaceName[]), 'own'] as const),
      own: v.optional(v.object({ in: breath, full: rest, out: breath, empty: rest })),
      by: v.picklist(['shape', 'text', 'vibration']),
    }),
  ),
  calmBefore: calm,
  calmAfter: calm,
  helped: v.optional(v.picklist(['yes', 'somewhat', 'no', 'unsure'])),
  note: v.optional(draftWords),
  nextTime: v.optional(draftWords),
});

const payload = v.pipe(
  fields,
  v.check(({ setting, step }) => stepsOf(setting).includes(step), 'a step that is not there'),
);

/**
 * Reads a stored, imported or received payload.
 * @throws {RapportError} `invalid`, naming the field and never its value; `unsupported-version` for a newer one.
 */
export function parsePayload(value: unknown, version: number): BreathingRoomPayload {
  if (version !== 1) throw new RapportError('unsupported-version', `breathing-room has no version ${version} here`);
  const read = v.safeParse(payload, value);
  if (!read.success) throw new RapportError('invalid', `breathing-room.${v.getDotPath(read.issues[0]) ?? 'payload'} is not valid`);
  return read.output as BreathingRoomPayload;
}
