import { html, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { define } from '../../../runtime/define.js';
import { isMoodWordId, MOOD_WORDS, type MoodWord } from '../mood-words.js';
import type { JournalWords } from '../strings/en.js';
import type { ViewHost } from './view.js';

const LISTED = 'listed:'; // so that a person's own word is never taken for one of the list in another language

/** A mood word as it is read. */
export function moodText(word: MoodWord, words: JournalWords): string {
  return 'id' in word ? words.moodWords[word.id] : word.own;
}

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
export function moodChips(words: JournalWords, ids: readonly (typeof MOOD_WORDS)[number][] = MOOD_WORDS): readonly { readonly value: string; readonly label: string }[] {
  return ids.map((id) => ({ value: LISTED + id, label: words.moodWords[id] }));
}

/** The chips are loaded when they are first wanted; until then their place is empty. */
async function loadChips(): Promise<void> {
  define('rk-chips', (await import('../../../components/chips.js')).Chips);
}

/** One word of the list, or the person's own; folded until it is wanted. */
export function moodWordField({ words, readonly }: ViewHost, mood: MoodWord | undefined, choose: (mood?: MoodWord) => void): TemplateResult {
  return html`<details class="mood-word" @toggle=${loadChips}>
    <summary>${words.mood.summary} <span class="muted">(${mood ? html`<span dir="auto">${moodText(mood, words)}</span>` : words.mood.optional})</span></summary>
    <rk-chips exportparts="choice, field, button" .legend=${words.mood.legend} .options=${moodChips(words)} .words=${words.mood} ?readonly=${readonly}
      .values=${mood ? [chipOf(mood)] : []} @chosen=${({ detail }: CustomEvent<ChosenDetail>) => choose(detail.values[0] === undefined ? undefined : moodWordOf(detail.values[0]))}></rk-chips>
  </details>`;
}
