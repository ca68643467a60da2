import type { ActivityName, Sharing } from '../core/record.js';
import type { DeskTop } from './desk-top.js';
import type { RecordDetail } from './events.js';
import { expected } from './refusals.js';

/** Keeps the draft on the desk as finished; with problems, or where the store refuses, it stays and the result is `undefined`. */
export async function finish<A extends ActivityName, Message extends { readonly type: string }>(
  top: DeskTop<A, Message>, sharing: Sharing, again: () => Promise<unknown>,
): Promise<RecordDetail | undefined> {
  const { draft, refusals, listener } = top;
  if (!draft || top.screen.at !== 'editing') return undefined;
  top.problems = draft.problems();
  if (top.problems.length > 0) return void listener.changed();
  const before = draft.record.draftOf === undefined ? undefined : await top.records.get(draft.record.draftOf).catch(expected);
  refusals.tryAgainWith(again);
  const finished = draft.payload;
  const final = await draft.complete(sharing).catch(expected);
  if (!final) return undefined;
  refusals.settle();
  const { shelf, records } = top.opened;
  shelf.leave(draft.record.id);
  if (draft.payload === finished) {
    top.draft = undefined;
    top.show({ at: 'kept', record: final });
  } else top.workOn({ ...(await records.draftOf(final.id)), payload: draft.payload }, 'unsaved'); // typed while the store was writing
  const detail = records.detail(final);
  listener.emit('rapport-saved', detail);
  if (before && before.sharing !== final.sharing) listener.emit('rapport-shared', detail);
  return detail;
}
