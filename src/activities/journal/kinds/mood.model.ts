import type { Problem } from '../../../core/model.js';
import { isSame } from '../listed.js';
import type { MoodWord } from '../mood-words.js';
import type { MoodAbout, MoodSpan } from './choices.js';
import { type EntryPayload, type KindModel, tooLong, withField, wordless } from './entry.js';
import { added, removed, toggled } from './rows.js';

/** A place on the mood map, with words for it. */
export interface MoodPayload extends EntryPayload {
  readonly kind: 'mood';
  readonly span: MoodSpan;
  /** −1 unpleasant to 1 pleasant, in hundredths. */
  readonly valence?: number;
  /** −1 calm to 1 energised, in hundredths. */
  readonly arousal?: number;
  readonly words: readonly MoodWord[];
  readonly about: readonly MoodAbout[];
  readonly note: string;
}

export type MoodMessage = { readonly kind: 'mood' } & (
  | { readonly type: 'span-chosen'; readonly span: MoodSpan }
  /** Without a number: that side was cleared. */
  | { readonly type: 'placed'; readonly valence?: number; readonly arousal?: number }
  /** Puts the word in, or takes it out. */
  | { readonly type: 'word-toggled'; readonly word: MoodWord }
  | { readonly type: 'about-toggled'; readonly about: MoodAbout }
  | { readonly type: 'note-written'; readonly text: string }
);

/** An unplaced mood of this moment. */
function begin(entry: EntryPayload): MoodPayload {
  return { kind: 'mood', ...entry, span: 'momentary', words: [], about: [], note: '' };
}

/** The mood after `message`. */
function update(payload: MoodPayload, message: MoodMessage): MoodPayload {
  switch (message.type) {
    case 'span-chosen':
      return withField(payload, 'span', message.span);
    case 'placed':
      return withField(withField(payload, 'valence', onAxis(message.valence)), 'arousal', onAxis(message.arousal));
    case 'word-toggled': {
      const at = payload.words.findIndex((word) => isSame(word, message.word));
      return withField(payload, 'words', at < 0 ? added(payload.words, message.word) : removed(payload.words, at));
    }
    case 'about-toggled':
      return withField(payload, 'about', toggled(payload.about, message.about));
    case 'note-written':
      return withField(payload, 'note', message.text);
  }
}

/** What a mood still needs: a place on the map, or a word. */
function problems(payload: MoodPayload): readonly Problem[] {
  return isEmpty(payload) ? [{ field: 'place', code: 'no-mood' }] : tooLong({ note: payload.note });
}

/** Tells whether neither a place nor a word was chosen, and nothing was noted. */
function isEmpty({ valence, arousal, words: chosen, note }: MoodPayload): boolean {
  return valence === undefined && arousal === undefined && chosen.length === 0 && wordless(note);
}

function onAxis(value: number | undefined): number | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  return Math.round(Math.min(1, Math.max(-1, value)) * 100) / 100 + 0; // + 0: no minus zero, which JSON loses
}

/** A mood, as the journal needs it. */
export const moodModel: KindModel<MoodPayload, MoodMessage> = { begin, update, problems, isEmpty };
