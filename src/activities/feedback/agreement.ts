import type { Problem } from '../../core/model.js';
import { type AgreementPayload, type Change, MOST_CHANGES, type Outcome, type Owner, WORDS_LIMIT } from './feedback.payload.js';

/** Everything the two can do with what they agree. `field` is the change it is about. */
export type AgreementMessage =
  | { readonly type: 'change-added'; readonly id: string }
  | { readonly type: 'change-written'; readonly field: string; readonly words: string }
  | { readonly type: 'owner-chosen'; readonly field: string; readonly owner: Owner }
  | { readonly type: 'due-set'; readonly field: string; readonly due: string | undefined }
  | { readonly type: 'happened-noted'; readonly field: string; readonly happened: Outcome | undefined }
  | { readonly type: 'change-removed'; readonly field: string };

/** The agreement after `message`; the same object when nothing changed. */
export function updateAgreement(payload: AgreementPayload, message: AgreementMessage): AgreementPayload {
  switch (message.type) {
    case 'change-added':
      if (payload.changes.length >= MOST_CHANGES || payload.changes.some(({ id }) => id === message.id)) return payload;
      return { ...payload, changes: [...payload.changes, { id: message.id, text: '', owner: 'both' }] };
    case 'change-written':
      return put(payload, message.field, 'text', message.words);
    case 'owner-chosen':
      return put(payload, message.field, 'owner', message.owner);
    case 'due-set':
      return put(payload, message.field, 'due', message.due);
    case 'happened-noted':
      return put(payload, message.field, 'happened', message.happened);
    case 'change-removed':
      return payload.changes.some(({ id }) => id === message.field) ? { ...payload, changes: payload.changes.filter(({ id }) => id !== message.field) } : payload;
  }
}

function put<Key extends keyof Change>(payload: AgreementPayload, id: string, key: Key, value: Change[Key] | undefined): AgreementPayload {
  const index = payload.changes.findIndex((change) => change.id === id);
  const change = payload.changes[index];
  if (!change || change[key] === value) return payload;
  const { [key]: _before, ...rest } = change;
  return { ...payload, changes: payload.changes.with(index, (value === undefined ? rest : { ...rest, [key]: value }) as Change) };
}

/** An agreement holds at least one change, and each says something. */
export function agreementProblems({ changes }: AgreementPayload): readonly Problem[] {
  if (changes.length === 0) return [{ field: 'add-change', code: 'no-change' }];
  return changes.flatMap(({ id, text }) => {
    if (text.trim() === '') return [{ field: id, code: 'change-empty' }];
    return text.length > WORDS_LIMIT ? [{ field: id, code: 'too-long' }] : [];
  });
}

/** An agreement and the calendar day it was made. */
export interface DatedAgreement {
  readonly day: string;
  readonly changes: readonly Change[];
}

/** The changes of the newest agreement that are still open, to be taken along: what happened to each is asked anew. */
export function openChanges(newest: DatedAgreement | undefined): readonly Change[] {
  return (newest?.changes ?? [])
    .filter(({ happened }) => happened !== 'yes' && happened !== 'let-go')
    .map(({ happened: _asked, since, ...change }) => ({ ...change, since: since ?? newest!.day }));
}

/** A change that was agreed more than once and is still open, and how often. */
export interface Returning {
  readonly id: string;
  readonly text: string;
  readonly times: number;
}

/** What keeps coming back: the open changes of the newest agreement that stand in others too, most often first. */
export function returning(agreements: readonly DatedAgreement[]): readonly Returning[] {
  return openChanges(agreements[0])
    .map(({ id, text }) => ({ id, text, times: agreements.filter(({ changes }) => changes.some((change) => change.id === id)).length }))
    .filter(({ times }) => times > 1)
    .sort((one, other) => other.times - one.times);
}
