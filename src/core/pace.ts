/** Seconds of each part of one breath; the two pauses may be left out. */
export interface Pace {
  readonly in: number;
  /** Seconds of rest after breathing in. */
  readonly full?: number;
  readonly out: number;
  /** Seconds of rest after breathing out. */
  readonly empty?: number;
}

/** Where in a breath one is: going in, resting full, going out, resting empty. */
export type BreathPhase = 'in' | 'full' | 'out' | 'empty';

/** One moment of paced breathing. */
export interface BreathMoment {
  readonly phase: BreathPhase;
  /** How far the lungs are filled, 0 to 1, eased as breath is: slow at both ends. */
  readonly fill: number;
  /** How far this phase has gone, 0 to 1, evenly. */
  readonly progress: number;
  /** Milliseconds until the next phase begins. */
  readonly left: number;
}

/** The patterns that have a name. The first is the default: longer out than in, without holding. */
export const paces = {
  'long-out': { in: 4, out: 6 },
  even: { in: 5, out: 5 },
  short: { in: 3, out: 4 },
  square: { in: 4, full: 4, out: 4, empty: 4 },
} as const satisfies Record<string, Pace>;

/** Name of a built-in pattern. */
export type PaceName = keyof typeof paces;

/** The slowest and the quickest part of a breath a person can ask for, in seconds. */
export const PACE_LIMITS = { shortest: 2, longest: 12 } as const;

const phases = ['in', 'full', 'out', 'empty'] as const;

/** Where in the pattern one is, `elapsed` milliseconds after its first breath in began. */
export function breathAt(pace: Pace, elapsed: number): BreathMoment {
  const lengths = phases.map((phase) => ({ phase, length: (pace[phase] ?? 0) * 1000 })).filter(({ length }) => length > 0);
  const breath = lengths.reduce((sum, { length }) => sum + length, 0);
  let into = Math.max(0, elapsed) % breath;
  for (const { phase, length } of lengths) {
    if (into < length) return { phase, fill: fillOf(phase, into / length), progress: into / length, left: length - into };
    into -= length;
  }
  return { phase: 'in', fill: 0, progress: 0, left: pace.in * 1000 }; // reached by rounding only, at the seam of two breaths
}

/** Milliseconds of one whole breath. */
export function breathLength(pace: Pace): number {
  return phases.reduce((sum, phase) => sum + (pace[phase] ?? 0), 0) * 1000;
}

/** `pace` with each part brought inside what a person can breathe; whole seconds. */
export function withinLimits(pace: Pace): Pace {
  const seconds = (value: number) => Math.min(Math.max(Math.round(value) || 0, PACE_LIMITS.shortest), PACE_LIMITS.longest);
  const rest = (value: number | undefined) => (value ? Math.min(Math.max(Math.round(value) || 0, 0), PACE_LIMITS.longest) : 0);
  const [full, empty] = [rest(pace.full), rest(pace.empty)];
  return { in: seconds(pace.in), ...(full && { full }), out: seconds(pace.out), ...(empty && { empty }) };
}

function fillOf(phase: BreathPhase, progress: number): number {
  const eased = (1 - Math.cos(progress * Math.PI)) / 2;
  switch (phase) {
    case 'in':
      return eased;
    case 'full':
      return 1;
    case 'out':
      return 1 - eased;
    case 'empty':
      return 0;
  }
}
