import type { Problem } from '../../../core/model.js';
import type { Columns } from './choices.js';
import { type EntryPayload, isDay, type KindModel, tooLong, wholeWithin, withField, wordless } from './entry.js';
import { added, removed, replaced } from './rows.js';

/** One word for a feeling and how strong it was, 0 to 100: then, after looking again, and on coming back. */
export interface Emotion {
  readonly word: string;
  readonly before?: number;
  readonly after?: number;
  readonly later?: number;
}
export type EmotionMoment = 'before' | 'after' | 'later';

/** A thought that came by itself, and how true it felt, 0 to 100. */
interface Thought {
  readonly text: string;
  readonly belief?: number;
}

const TEXTS = ['situation', 'evidenceFor', 'evidenceAgainst', 'balanced'] as const;
type ThoughtText = (typeof TEXTS)[number];

/** A thought record: a situation, what was felt and thought, and another way to see it. */
export interface ThoughtPayload extends EntryPayload, Readonly<Record<ThoughtText, string>> {
  readonly kind: 'thought';
  readonly columns: Columns;
  readonly emotions: readonly Emotion[];
  readonly thoughts: readonly Thought[];
  /** Which of the thoughts stings most. */
  readonly hot?: number;
  /** How true the balanced thought feels, 0 to 100. */
  readonly balancedBelief?: number;
  /** The day the emotions were rated once more. */
  readonly laterOn?: string;
}

export type ThoughtMessage = { readonly kind: 'thought' } & (
  | { readonly type: 'columns-chosen'; readonly columns: Columns }
  | { readonly type: 'field-written'; readonly field: ThoughtText; readonly text: string }
  | { readonly type: 'emotion-added'; readonly word: string }
  | { readonly type: 'emotion-removed'; readonly at: number }
  /** Without a rating: it was cleared. */
  | { readonly type: 'emotion-rated'; readonly at: number; readonly moment: EmotionMoment; readonly rating?: number }
  | { readonly type: 'thought-added'; readonly text: string }
  | { readonly type: 'thought-written'; readonly at: number; readonly text: string }
  | { readonly type: 'thought-removed'; readonly at: number }
  | { readonly type: 'thought-rated'; readonly at: number; readonly belief?: number }
  | { readonly type: 'hot-thought-chosen'; readonly at?: number }
  | { readonly type: 'balanced-rated'; readonly belief?: number }
  | { readonly type: 'come-back'; readonly on: string }
);

/** An unwritten thought record of seven columns. */
function begin(entry: EntryPayload): ThoughtPayload {
  return { kind: 'thought', ...entry, columns: 7, situation: '', evidenceFor: '', evidenceAgainst: '', balanced: '', emotions: [], thoughts: [] };
}

/** The thought record after `message`; a row that is not there changes nothing. */
function update(payload: ThoughtPayload, message: ThoughtMessage): ThoughtPayload {
  switch (message.type) {
    case 'columns-chosen':
      return withField(payload, 'columns', message.columns);
    case 'field-written':
      return withField(payload, message.field, message.text);
    case 'emotion-added':
      return withField(payload, 'emotions', added(payload.emotions, { word: message.word }));
    case 'emotion-removed':
      return withField(payload, 'emotions', removed(payload.emotions, message.at));
    case 'emotion-rated':
      return withField(payload, 'emotions', replaced(payload.emotions, message.at, (emotion) => withField(emotion, message.moment, wholeWithin(message.rating, 0, 100))));
    case 'thought-added':
      return withField(payload, 'thoughts', added(payload.thoughts, { text: message.text }));
    case 'thought-written':
      return withField(payload, 'thoughts', replaced(payload.thoughts, message.at, (thought) => withField(thought, 'text', message.text)));
    case 'thought-removed':
      return withoutThought(payload, message.at);
    case 'thought-rated':
      return withField(payload, 'thoughts', replaced(payload.thoughts, message.at, (thought) => withField(thought, 'belief', wholeWithin(message.belief, 0, 100))));
    case 'hot-thought-chosen':
      return withField(payload, 'hot', payload.thoughts[message.at ?? -1] && message.at);
    case 'balanced-rated':
      return withField(payload, 'balancedBelief', wholeWithin(message.belief, 0, 100));
    case 'come-back':
      return isDay(message.on) ? withField(payload, 'laterOn', message.on) : payload;
  }
}

function withoutThought(payload: ThoughtPayload, at: number): ThoughtPayload {
  const thoughts = removed(payload.thoughts, at);
  if (thoughts === payload.thoughts) return payload;
  const { hot } = payload;
  const stillHot = hot === undefined || hot === at ? undefined : hot > at ? hot - 1 : hot;
  return withField({ ...payload, thoughts }, 'hot', stillHot);
}

/** What a thought record still needs: anything at all is enough, in any column. */
function problems(payload: ThoughtPayload): readonly Problem[] {
  if (isEmpty(payload)) return [{ field: 'situation', code: 'nothing-written' }];
  const { situation, evidenceFor, evidenceAgainst, balanced } = payload;
  return tooLong({ situation, ...Object.fromEntries(payload.thoughts.map(({ text }, i) => [`thoughts.${i}`, text])), evidenceFor, evidenceAgainst, balanced });
}

/** Tells whether no column holds a word. */
function isEmpty(payload: ThoughtPayload): boolean {
  return (
    wordless(...TEXTS.map((field) => payload[field])) &&
    wordless(...payload.emotions.map(({ word }) => word)) &&
    wordless(...payload.thoughts.map(({ text }) => text))
  );
}

/** A thought record, as the journal needs it. */
export const thoughtModel: KindModel<ThoughtPayload, ThoughtMessage> = { begin, update, problems, isEmpty };
