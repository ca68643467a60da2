/** The closed lists that entries choose from: small, so that reading a stored entry needs no form and no model. */

/** How many quiet minutes can be taken before writing. */
export const QUIET_MINUTES = [3, 5, 10] as const;
export type QuietMinutes = (typeof QUIET_MINUTES)[number];

/** How many columns a thought record can show; the others keep what was written in them. */
export const COLUMNS = [3, 5, 7] as const;
export type Columns = (typeof COLUMNS)[number];

/** A 24-hour clock time. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** What an IANA time zone looks like; one that the engine does not know counts as UTC. */
export const ZONE = /^[\w+\-/]{1,64}$/;
/** The largest count of a night that is read, either way. */
export const COUNT_LIMIT = 10_000; // far beyond any night: only a slip of the hand

/** How the mood was right now, or over the whole day. */
export const MOOD_SPANS = ['momentary', 'daily'] as const;
export type MoodSpan = (typeof MOOD_SPANS)[number];

/** What was going on: where HL7's Personal Health Record guide has a word for it, that word's code. */
export const MOOD_ABOUT = [
  'family', 'partner', 'friends', 'work', 'education', 'tasks', 'health', 'sleep', 'money', 'hobbies', 'selfCare', 'community', 'currentEvents', 'weather', 'therapy', 'alone',
] as const;
export type MoodAbout = (typeof MOOD_ABOUT)[number];

/** Things that calm many people; a person adds their own. */
export const CALMING = ['step-outside', 'cold-water', 'slow-breath', 'walk', 'music', 'look-around', 'hold-something', 'call-someone'] as const;
export type CalmingId = (typeof CALMING)[number];

/** How many minutes a pause can be set for. */
export const PAUSE_MINUTES = [1, 3, 5, 10, 20] as const;

/** The parts of a day, in order. */
export const DAY_PARTS = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
