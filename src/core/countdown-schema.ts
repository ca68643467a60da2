import * as v from 'valibot';
import { LONGEST_COUNTDOWN, type Countdown } from './countdown.js';

const length = v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(LONGEST_COUNTDOWN));
const elapsed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_COUNTDOWN));

/** Validates a stored or received countdown, for the payloads that hold one. */
export const countdownSchema = v.pipe(
  v.variant('phase', [
    v.object({ phase: v.literal('running'), length, elapsed, since: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)) }), // 8.64e15: the last time a Date can hold
    v.object({ phase: v.literal('paused'), length, elapsed }),
    v.object({ phase: v.literal('ended'), length, elapsed }),
  ]),
  v.check((countdown) => countdown.elapsed <= countdown.length, 'ran longer than its length'),
) satisfies v.GenericSchema<unknown, Countdown>;
