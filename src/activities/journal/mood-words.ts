import type { Listed } from './listed.js';

/** Words for a mood, four for each quarter of the mood map. */
export const MOOD_WORDS = [
  'happy', 'hopeful', 'proud', 'excited', // pleasant, energised
  'calm', 'content', 'grateful', 'relieved', // pleasant, calm
  'anxious', 'angry', 'overwhelmed', 'ashamed', // unpleasant, energised
  'sad', 'drained', 'lonely', 'discouraged', // unpleasant, calm
] as const;
export type MoodWordId = (typeof MOOD_WORDS)[number];

/** A word of the list, or the person's own. */
export type MoodWord = Listed<MoodWordId>;

/** A point of the mood map: −1 unpleasant to 1 pleasant, −1 calm to 1 energised; a side that was not chosen is absent. */
interface Point {
  readonly valence?: number | undefined;
  readonly arousal?: number | undefined;
}

/** Which quarter of the mood map a point lies in: pleasant and energised, pleasant and calm, unpleasant and energised, unpleasant and calm; `undefined` while it is not whole. */
function quarterOf({ valence, arousal }: Point): number | undefined {
  return valence === undefined || arousal === undefined ? undefined : (valence < 0 ? 2 : 0) + (arousal < 0 ? 1 : 0);
}

/** The four words for the quarter that a point lies in; all words while it lies in none. */
export function wordsNear(point: Point): readonly MoodWordId[] {
  const quarter = quarterOf(point);
  return quarter === undefined ? MOOD_WORDS : MOOD_WORDS.slice(quarter * 4, quarter * 4 + 4);
}

/** A place on the mood map in words, of one for each quarter; `undefined` while it is not whole. */
export function placeWords(point: Point, quarters: readonly string[]): string | undefined {
  return quarters[quarterOf(point) ?? -1];
}
