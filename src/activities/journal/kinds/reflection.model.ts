import type { Problem } from '../../../core/model.js';
import { isSame } from '../listed.js';
import type { MoodWord } from '../mood-words.js';
import { type Prompt, promptOn } from '../prompts.js';
import type { QuietMinutes } from './choices.js';
import { type EntryPayload, type KindModel, tooLong, withField, wordless } from './entry.js';

/** Free writing, with a question to start from. */
export interface ReflectionPayload extends EntryPayload {
  readonly kind: 'reflection';
  /** The question that was asked; absent when it was skipped. */
  readonly prompt?: Prompt;
  readonly text: string;
  readonly mood?: MoodWord;
  /** The quiet minutes taken before writing. */
  readonly quiet?: QuietMinutes;
}

export type ReflectionMessage = { readonly kind: 'reflection' } & (
  | { readonly type: 'text-written'; readonly text: string }
  /** Without a prompt: the question was skipped. */
  | { readonly type: 'prompt-chosen'; readonly prompt?: Prompt }
  /** Without a mood: the word was taken back. */
  | { readonly type: 'mood-word-chosen'; readonly mood?: MoodWord }
  | { readonly type: 'quiet-taken'; readonly minutes: QuietMinutes }
);

/** An unwritten reflection, with the question of its day. */
function begin(entry: EntryPayload, afterSession: boolean): ReflectionPayload {
  return { kind: 'reflection', ...entry, prompt: promptOn(entry.day, afterSession), text: '' };
}

/** The reflection after `message`. */
function update(payload: ReflectionPayload, message: ReflectionMessage): ReflectionPayload {
  switch (message.type) {
    case 'text-written':
      return withField(payload, 'text', message.text);
    case 'prompt-chosen':
      return withField(payload, 'prompt', message.prompt);
    case 'mood-word-chosen':
      return isSame(payload.mood, message.mood) ? payload : withField(payload, 'mood', message.mood);
    case 'quiet-taken':
      return withField(payload, 'quiet', message.minutes);
  }
}

/** What a reflection still needs: one word is enough. */
function problems({ text }: ReflectionPayload): readonly Problem[] {
  return wordless(text) ? [{ field: 'text', code: 'nothing-written' }] : tooLong({ text });
}

/** Tells whether nothing was written or chosen. */
function isEmpty({ text, mood }: ReflectionPayload): boolean {
  return wordless(text) && mood === undefined;
}

/** Free writing, as the journal needs it. */
export const reflectionModel: KindModel<ReflectionPayload, ReflectionMessage> = { begin, update, problems, isEmpty };
