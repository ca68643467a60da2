import { isRapportError, type RapportError, type RapportErrorCode } from '../core/errors.js';
import { newId } from '../core/ids.js';
import type { Model, Problem } from '../core/model.js';
import type { ActivityName, ActivityPayloads, ActivityRecord, Author, Kept, Sharing } from '../core/record.js';
import { localIso, localTimeZone } from '../core/time.js';
import { keptOf } from '../store/kept.js';
import { Autosave } from './autosave.js';
import type { DraftStore } from './coming-store.js';
import { emptyStack, record as recordStep, redo, undo, type UndoStack } from './undo.js';

/** How safe the words on the screen are. "Saved" only ever follows the store's answer. */
export type SaveState =
  | { readonly is: 'untouched' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly kept: Kept }
  | { readonly is: 'failed'; readonly code: RapportErrorCode };

/** Who and what a new record is about. */
export interface About {
  readonly client: string;
  readonly author: Author;
  readonly session?: string;
}

/** What a working draft tells the controller. */
export interface DraftListener {
  changed(): void;
  durable(record: ActivityRecord): void;
  failed(error: RapportError): void;
  /** This draft lost a race and was kept beside the winner; work goes on in the copy. */
  conflicted(): void;
}

/** The envelope of a record that is not stored yet. */
export function newEnvelope<A extends ActivityName>(model: Model<A, never>, about: About): Omit<ActivityRecord<A>, 'payload'> {
  const now = localIso();
  const { client, author, session } = about;
  const envelope = {
    id: newId(), activity: model.activity, version: model.version, revision: 0, status: 'draft', client,
    author, sharing: 'private', createdAt: now, updatedAt: now, timeZone: localTimeZone(),
  } as const;
  return session === undefined ? envelope : { ...envelope, session };
}

/**
 * The one record being worked on: its payload, what can be undone, and its way into the store. It
 * belongs to one client and one store for life, so a save in flight never lands anywhere else.
 */
export class WorkingDraft<A extends ActivityName, Message extends { readonly type: string }> {
  readonly #store: DraftStore;
  readonly #model: Model<A, Message>;
  readonly #listener: DraftListener;
  readonly #autosave = new Autosave(() => this.#write());
  #envelope: Omit<ActivityRecord<A>, 'payload'>;
  #payload: ActivityPayloads[A];
  #stack: UndoStack<ActivityPayloads[A]> = emptyStack;
  #state: SaveState = { is: 'untouched' };
  #over = false;

  constructor(store: DraftStore, model: Model<A, Message>, from: About | ActivityRecord<A>, listener: DraftListener) {
    this.#store = store;
    this.#model = model;
    this.#listener = listener;
    if ('payload' in from) {
      const { payload, ...envelope } = from;
      this.#envelope = envelope;
      this.#payload = payload;
      if (envelope.revision > 0) this.#state = { is: 'saved', kept: keptOf(store.capabilities, envelope) };
    } else {
      this.#envelope = newEnvelope(model as unknown as Model<A, never>, from);
      const { author, session } = from;
      const now = this.#envelope.createdAt;
      this.#payload = model.begin(session === undefined ? { author, now } : { author, session, now });
    }
  }

  /** The record as it stands on the screen. */
  get record(): ActivityRecord<A> {
    return { ...this.#envelope, payload: this.#payload };
  }

  get payload(): ActivityPayloads[A] {
    return this.#payload;
  }

  get saveState(): SaveState {
    return this.#state;
  }

  /** True while words stand on the screen that the store has not confirmed. */
  get unsaved(): boolean {
    return this.#autosave.pending || this.#state.is === 'failed';
  }

  get canUndo(): boolean {
    return this.#stack.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#stack.future.length > 0;
  }

  /** True while nothing was typed that is worth keeping, and nothing is stored. */
  get untouched(): boolean {
    return this.#envelope.revision === 0 && this.#model.isEmpty(this.#payload);
  }

  problems(): readonly Problem[] {
    return this.#model.problems(this.#payload);
  }

  send(message: Message): void {
    const before = this.#payload;
    const after = this.#model.update(before, message);
    if (after === before) return;
    const field = 'field' in message ? `:${String(message.field)}` : '';
    this.#stack = recordStep(this.#stack, before, message.type + field, performance.now());
    this.#become(after);
  }

  /** These words are not stored yet: they are saved in time. */
  touch(): void {
    this.#autosave.changed();
  }

  undo(): void {
    this.#step(undo({ payload: this.#payload, stack: this.#stack }));
  }

  redo(): void {
    this.#step(redo({ payload: this.#payload, stack: this.#stack }));
  }

  /** Resolves when everything typed is durable; rejects with the refusal otherwise. */
  async flush(): Promise<void> {
    await this.#autosave.flush();
  }

  /**
   * Turns the draft into a final, replacing the one it edits and dropping the draft in one transaction.
   * @returns the stored final. @throws {RapportError} what the store refused with; the draft stays.
   */
  async complete(sharing: Sharing): Promise<ActivityRecord<A>> {
    await this.#autosave.flush();
    const now = localIso();
    const draft = { ...this.record, sharing, status: 'final', updatedAt: now, completedAt: now } as ActivityRecord<A>;
    this.#become(this.#payload, { is: 'saving' });
    try {
      const final = await this.#finish(draft);
      this.#over = true;
      this.#state = { is: 'saved', kept: keptOf(this.#store.capabilities, final) };
      return final;
    } catch (error) {
      if (isRapportError(error, 'conflict')) await this.#besideTheWinner(error).catch((worse: unknown) => this.#refused(worse));
      else this.#refused(error);
      throw error;
    }
  }

  /** Ends here: its words are kept elsewhere, and nothing more of it is written. */
  letGo(): void {
    this.#autosave.cancel();
    this.#over = true;
  }

  /** Takes the draft out of the store; what was never stored is only forgotten. */
  async discard(): Promise<void> {
    this.letGo();
    if (this.#envelope.revision > 0) await this.#store.remove(this.#envelope.id, { as: this.#envelope.author });
  }

  async #finish(draft: ActivityRecord<A>): Promise<ActivityRecord<A>> {
    if (draft.draftOf === undefined) return this.#store.put(withoutConflict(draft), { expect: draft.revision });
    const replaced = await this.#store.get(draft.draftOf, { as: draft.author });
    const { draftOf: id, ...rest } = draft;
    const final = { ...rest, id, revision: replaced.revision, createdAt: replaced.createdAt } as ActivityRecord<A>;
    const options = { expect: replaced.revision };
    return this.#store.put(withoutConflict(final), this.#envelope.revision > 0 ? { ...options, dropDraft: draft.id } : options);
  }

  #step(next: { readonly payload: ActivityPayloads[A]; readonly stack: UndoStack<ActivityPayloads[A]> }): void {
    if (next.payload === this.#payload) return;
    this.#stack = next.stack;
    this.#become(next.payload);
  }

  #become(payload: ActivityPayloads[A], state?: SaveState): void {
    this.#payload = payload;
    if (state) this.#state = state;
    else this.#autosave.changed();
    this.#listener.changed();
  }

  async #write(): Promise<void> {
    if (this.#over || this.untouched) return;
    if (this.#state.is !== 'failed') this.#state = { is: 'saving' };
    this.#listener.changed();
    try {
      await this.#put().catch((error: unknown) => this.#besideTheWinner(error));
    } catch (error) {
      this.#refused(error);
      throw error;
    }
    this.#state = { is: 'saved', kept: keptOf(this.#store.capabilities, this.#envelope) };
    this.#listener.changed();
    this.#listener.durable(this.record);
  }

  async #put(): Promise<void> {
    const draft = { ...this.record, updatedAt: localIso(), timeZone: localTimeZone(), version: this.#model.version };
    const { revision, updatedAt } = await this.#store.put(draft, { expect: draft.revision });
    this.#envelope = { ...this.#envelope, revision, updatedAt, timeZone: draft.timeZone, version: draft.version };
  }

  /** Another window was faster: these words get a record of their own, at once, and work goes on there. */
  async #besideTheWinner(error: unknown): Promise<void> {
    const removedElsewhere = isRapportError(error, 'not-found');
    if (!isRapportError(error, 'conflict') && !removedElsewhere) throw error;
    this.#envelope = { ...this.#envelope, id: newId(), revision: 0, conflictOf: this.#envelope.id };
    await this.#put();
    this.#listener.conflicted();
  }

  #refused(error: unknown): void {
    this.#state = { is: 'failed', code: isRapportError(error) ? error.code : 'storage-unavailable' };
    this.#listener.changed();
    if (!isRapportError(error)) throw error; // a bug, told where bugs are told; nothing says "saving" for ever
    this.#listener.failed(error);
  }
}

function withoutConflict<A extends ActivityName>(record: ActivityRecord<A>): ActivityRecord<A> {
  const { conflictOf: _settled, ...rest } = record;
  return rest;
}
