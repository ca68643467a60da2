import type { MoodWordId } from './mood-words.js';

/** A word of the list, or the person's own. */
export type MoodWord = { readonly id: MoodWordId } | { readonly own: string };

/** Tells whether two mood words are the same word. */
export function sameMoodWord(one: MoodWord | undefined, other: MoodWord | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return 'id' in one ? 'id' in other && one.id === other.id : 'own' in other && one.own === other.own;
}

/** A mood word as it is read. */
export function moodText(word: MoodWord, { moodWords }: { readonly moodWords: Readonly<Record<MoodWordId, string>> }): string {
  return 'id' in word ? moodWords[word.id] : word.own;
}
