import type { Model, Problem } from '../../core/model.js';
import { agreementProblems, type AgreementMessage, updateAgreement } from './agreement.js';
import { answersOf, type Answer, type Change, type Ending, type FeedbackPayload, type VoicePayload, type Voices, WORDS_LIMIT, writtenAnswers } from './feedback.payload.js';

/** Everything a person can do with their own voice. */
type VoiceMessage =
  | { readonly type: 'voices-set'; readonly voices: Voices }
  | { readonly type: 'answered'; readonly field: Answer; readonly words: string }
  | { readonly type: 'marked'; readonly field: Answer; readonly show: boolean | undefined }
  | { readonly type: 'stepped'; readonly to: VoicePayload['step'] }
  | { readonly type: 'finished'; readonly how: Ending };

/** Everything a person can do here. */
export type FeedbackMessage = VoiceMessage | AgreementMessage | { readonly type: 'agreement-begun'; readonly changes: readonly Change[] };

/** The pure heart of `<rapport-feedback>`. */
export const model: Model<'feedback', FeedbackMessage> = {
  activity: 'feedback',
  version: 1,
  begin: () => ({ part: 'voice', voices: 'both', step: 'write', liked: '', wouldChange: '', show: {} }),
  update,

  problems(payload) {
    switch (payload.part) {
      case 'voice': return voiceProblems(payload);
      case 'agreement': return agreementProblems(payload);
      case 'turn': return [];
    }
  },

  isEmpty(payload) {
    switch (payload.part) {
      case 'voice': return writtenAnswers(payload).length === 0 && payload.finished === undefined;
      case 'agreement': return payload.changes.every(({ text, since, happened }) => text.trim() === '' || (since !== undefined && happened === undefined));
      case 'turn': return false;
    }
  },
};

function update(payload: FeedbackPayload, message: FeedbackMessage): FeedbackPayload {
  switch (message.type) {
    case 'agreement-begun':
      return { part: 'agreement', changes: message.changes };
    case 'voices-set':
    case 'answered':
    case 'marked':
    case 'stepped':
    case 'finished':
      return payload.part === 'voice' ? updateVoice(payload, message) : payload;
    case 'change-added':
    case 'change-written':
    case 'owner-chosen':
    case 'due-set':
    case 'happened-noted':
    case 'change-removed':
      return payload.part === 'agreement' ? updateAgreement(payload, message) : payload;
  }
}

function updateVoice(payload: VoicePayload, message: VoiceMessage): VoicePayload {
  switch (message.type) {
    case 'voices-set':
      return payload.voices === message.voices ? payload : { ...payload, voices: message.voices };
    case 'answered':
      return answered(payload, message.field, message.words);
    case 'marked':
      return marked(payload, message.field, message.show);
    case 'stepped':
      return payload.step === message.to ? payload : { ...unfinished(payload), step: message.to };
    case 'finished':
      return payload.finished === message.how ? payload : { ...payload, finished: message.how };
  }
}

/** Other words: a mark was given to the earlier ones, so it is asked again. */
function answered(payload: VoicePayload, field: Answer, words: string): VoicePayload {
  if ((payload[field] ?? '') === words) return payload;
  const { [field]: _mark, ...show } = payload.show;
  return { ...unfinished(payload), [field]: words, show };
}

function marked(payload: VoicePayload, field: Answer, mark: boolean | undefined): VoicePayload {
  if (payload.show[field] === mark) return payload;
  const { [field]: _before, ...others } = payload.show;
  return { ...payload, show: mark === undefined ? others : { ...others, [field]: mark } };
}

function unfinished(payload: VoicePayload): VoicePayload {
  const { finished: _ended, ...rest } = payload;
  return rest;
}

/** No question has to be answered; only nothing at all, what is too long, and an answer without a mark stand in the way. */
function voiceProblems(payload: VoicePayload): readonly Problem[] {
  const written = writtenAnswers(payload);
  if (written.length === 0) return payload.finished === 'not-today' ? [] : [{ field: 'liked', code: 'nothing' }];
  const long = answersOf(payload.voices).filter((answer) => (payload[answer] ?? '').length > WORDS_LIMIT);
  const unmarked = payload.finished === 'to-reveal' ? written.filter((answer) => payload.show[answer] === undefined) : [];
  return [...long.map((field) => ({ field, code: 'too-long' })), ...unmarked.map((answer) => ({ field: `show-${answer}`, code: 'unmarked' }))];
}
