import * as v from 'valibot';
import { type ClinicRoom, interests } from './rooms.js';

/** Something in the page's `rooms` that cannot be shown; names the place, never the content. */
export interface ClinicRoomProblem {
  readonly index: number;
  /** Path of the field, as `facts.minutes`. */
  readonly field: string;
}

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240));

const facts = v.partial(
  v.object({
    place: v.picklist(['indoors', 'outdoors', 'either']),
    noise: v.picklist(['quiet', 'some', 'lively']),
    cost: v.picklist(['free', 'small', 'paid']),
    stepFree: v.picklist(['yes', 'ask', 'no']),
    overheard: v.picklist(['no', 'maybe', 'yes']),
    minutes: v.pipe(
      v.tuple([minutes, minutes]),
      v.check(([from, to]) => from <= to),
    ),
  }),
);

/** A picture is the text of an SVG, or an address that loads an image and runs nothing. */
const picture = v.pipe(
  v.string(),
  v.maxLength(100_000),
  v.check((value) => /^\s*<svg[\s>]/i.test(value) || /^(https:\/\/|blob:|data:image\/|\.{0,2}\/(?!\/)|[\w-]+[\w./-]*$)/i.test(value)),
);

const text = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max));

const clinicRoom = v.object({
  id: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
  title: text(120),
  description: v.optional(text(400)),
  picture: v.optional(picture),
  facts: v.optional(facts, {}),
  suits: v.optional(v.array(v.picklist(interests)), []),
});

/** A space as a page hands it over. */
export type ClinicRoomInput = v.InferInput<typeof clinicRoom>;

/**
 * Reads the spaces a clinic offers. One that cannot be read is left out and told as a problem; the others stay.
 * A room without an `id` is known by its place in the list.
 */
export function readClinicRooms(value: unknown): { readonly rooms: readonly ClinicRoom[]; readonly problems: readonly ClinicRoomProblem[] } {
  if (value === undefined || value === null) return { rooms: [], problems: [] };
  if (!Array.isArray(value)) return { rooms: [], problems: [{ index: -1, field: 'rooms' }] };
  const rooms: ClinicRoom[] = [];
  const problems: ClinicRoomProblem[] = [];
  value.forEach((each: unknown, index) => {
    const read = v.safeParse(clinicRoom, each);
    const id = (read.success && read.output.id) || `room-${index + 1}`;
    if (!read.success) problems.push(...read.issues.map((issue) => ({ index, field: v.getDotPath(issue) ?? 'room' })));
    else if (rooms.some((room) => room.id === id)) problems.push({ index, field: 'id' });
    else rooms.push({ ...read.output, kind: 'clinic', id } as ClinicRoom);
  });
  return { rooms, problems };
}
