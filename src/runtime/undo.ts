/** What can be undone and redone: pure, and gone at reload. */
export interface UndoStack<Payload> {
  readonly past: readonly Payload[];
  readonly future: readonly Payload[];
  /** When the newest step was made and what made it, so that typing in one field joins into one step. */
  readonly last?: { readonly key: string; readonly at: number };
}

/** A payload and what can be taken back of it. */
export interface Undoable<Payload> {
  readonly payload: Payload;
  readonly stack: UndoStack<Payload>;
}

const STEPS = 200; // beyond this the oldest is forgotten: memory stays bounded in an hour of writing
const TYPING = 1000; // milliseconds: the same message type within this is one step

/** An untouched stack. */
export const emptyStack: UndoStack<never> = { past: [], future: [] };

/** The state after a change from `before`; `key` names the field or message, `at` is in milliseconds. */
export function record<Payload>(stack: UndoStack<Payload>, before: Payload, key: string, at: number): UndoStack<Payload> {
  const joins = stack.last?.key === key && at - stack.last.at < TYPING && stack.past.length > 0;
  const past = joins ? stack.past : [...stack.past, before].slice(-STEPS);
  return { past, future: [], last: { key, at } };
}

/** One step back; the same object when there is none. */
export function undo<Payload>(state: Undoable<Payload>): Undoable<Payload> {
  const { past, future } = state.stack;
  if (past.length === 0) return state;
  return { payload: past[past.length - 1]!, stack: { past: past.slice(0, -1), future: [state.payload, ...future] } };
}

/** One step forward again; the same object when there is none. */
export function redo<Payload>(state: Undoable<Payload>): Undoable<Payload> {
  const [next, ...future] = state.stack.future;
  if (state.stack.future.length === 0) return state;
  return { payload: next as Payload, stack: { past: [...state.stack.past, state.payload], future } };
}
