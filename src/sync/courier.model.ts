const SECOND = 1000;

/** How the courier paces itself, in milliseconds unless said otherwise. */
export const PACE = {
  /** Items in the hands of the endpoint at once: what bounds memory and the time one flight takes. */
  batch: 20,
  /** The wait after a failure: between the first and twice as long each time, up to the last; full jitter. */
  first: SECOND,
  last: 300 * SECOND,
  /** What an endpoint may ask for at most; longer than this is taken as this. */
  longestAsked: 3600 * SECOND,
  /** One flight: after this it is called off. */
  flight: 25 * SECOND,
  /** What a flight that was called off has to hand in the receipts it already holds. */
  grace: SECOND,
  /** A lock that is not given up for this long is held by a frozen tab; longer than a flight with its grace. */
  lease: 40 * SECOND,
  /**
   * An item without an answer may still be on its way. Nothing newer of its record is sent before that is over,
   * or what is late could replace what is newer.
   */
  stray: 60 * SECOND,
  /** Items set aside at most, in number; beyond it the courier rests. */
  aside: 500,
} as const;

/** The wait after `failures` failures in a row, with `random` from 0 to 1. */
export function backoff(failures: number, random: number): number {
  const longest = Math.min(PACE.last, PACE.first * 2 ** Math.min(failures, 20));
  return PACE.first + random * (longest - PACE.first);
}

/** An entry that waits for its turn to come again. */
export interface Aside {
  readonly ticket: number;
  readonly failures: number;
  /** When this same entry may go again; `Infinity`: when the page says that something has changed. */
  readonly until: number;
  /** When a newer change of the same record may go. */
  readonly strayUntil: number;
}

/** When an entry with this ticket may go, by what is known of its record. */
export function mayGo(aside: Aside | undefined, ticket: number): number {
  if (!aside) return 0;
  return aside.ticket === ticket ? aside.until : aside.strayUntil;
}
