/** Words for a mood, four for each quarter of the mood map. */
export const MOOD_WORDS = [
  'happy', 'hopeful', 'proud', 'excited', // pleasant, energised
  'calm', 'content', 'grateful', 'relieved', // pleasant, calm
  'anxious', 'angry', 'overwhelmed', 'ashamed', // unpleasant, energised
  'sad', 'drained', 'lonely', 'discouraged', // unpleasant, calm
] as const;
export type MoodWordId = (typeof MOOD_WORDS)[number];

/** Tells whether `id` names a word of the list. */
export function isMoodWordId(id: string): id is MoodWordId {
  return (MOOD_WORDS as readonly string[]).includes(id);
}

/** The four words for the quarter of the mood map that this point lies in. */
export function wordsNear(valence: number, arousal: number): readonly MoodWordId[] {
  const quarter = (valence < 0 ? 2 : 0) + (arousal < 0 ? 1 : 0);
  return MOOD_WORDS.slice(quarter * 4, quarter * 4 + 4);
}
