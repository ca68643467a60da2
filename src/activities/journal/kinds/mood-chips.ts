import type { MoodWord } from '../mood-word.js';
import { isMoodWordId, MOOD_WORDS, type MoodWordId } from '../mood-words.js';
import type { JournalWords } from '../strings/en.js';

const LISTED = 'listed:'; // so that a person's own word is never taken for one of the list in another language

/** A mood word as the value of a chip. */
export function chipOf(word: MoodWord): string {
  return 'id' in word ? LISTED + word.id : word.own;
}

/** The mood word that a chip stands for. */
export function moodWordOf(chip: string): MoodWord {
  const id = chip.slice(LISTED.length);
  return chip.startsWith(LISTED) && isMoodWordId(id) ? { id } : { own: chip };
}

/** The words of the list as chips. */
export function moodChips(words: JournalWords, ids: readonly MoodWordId[] = MOOD_WORDS): readonly { readonly value: string; readonly label: string }[] {
  return ids.map((id) => ({ value: LISTED + id, label: words.moodWords[id] }));
}
