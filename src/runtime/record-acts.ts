import type { ActivityName, ActivityRecord, Sharing } from '../core/record.js';
import type { DeskTop } from './desk-top.js';

/** What a person does with records that are kept: share, mark, remove, bring back. A refusal is said, told, and can be tried again. */
export class RecordActs<A extends ActivityName, Message extends { readonly type: string }> {
  /** The record last removed, while it can be brought back with one tap. */
  removed: { readonly id: string } | undefined;
  readonly #top: DeskTop<A, Message>;

  constructor(top: DeskTop<A, Message>) {
    this.#top = top;
  }

  async setSharing(id: string, sharing: Sharing): Promise<void> {
    await this.#changeKept('rapport-shared', () => this.#top.records.setSharing(id, sharing));
  }

  /** Changes a finished record by one message, without a draft: a mark on it, not its words. */
  async mark(id: string, message: Message): Promise<void> {
    const { activity: { model }, records } = this.#top;
    await this.#changeKept('rapport-saved', () => records.mark(id, (payload) => model.update(payload, message)));
  }

  /** Removes the draft on the screen; it can be brought back. */
  async discard(): Promise<void> {
    const top = this.#top;
    const { draft } = top;
    if (!draft) return;
    const { id, revision } = draft.record;
    await draft.discard();
    top.opened.shelf.leave(id);
    top.workOn(undefined);
    if (revision > 0) this.#wasRemoved(id);
  }

  /** Removes a record; it can be brought back. */
  async remove(id: string): Promise<void> {
    const top = this.#top;
    await top.refusals.guard(async () => {
      if (top.draft?.record.id === id) return this.discard();
      await top.records.remove(id);
      top.opened.shelf.drop(id);
      top.leaveScreenOf(id);
      this.#wasRemoved(id);
    });
  }

  async restore(id: string): Promise<void> {
    const top = this.#top;
    await top.refusals.guard(async () => {
      const record = await top.records.restore(id);
      if (this.removed?.id === id) this.removed = undefined;
      if (record.status === 'draft') top.opened.shelf.offer(record);
      this.#tell('rapport-restored', id);
    });
  }

  /** Deletes a record for good, its earlier revisions too. */
  async purge(id: string): Promise<void> {
    const top = this.#top;
    await top.refusals.guard(async () => {
      const removedBefore = this.removed?.id === id;
      await top.records.purge(id);
      if (removedBefore) this.removed = undefined;
      top.leaveScreenOf(id);
      if (removedBefore) top.listener.changed();
      else this.#tell('rapport-deleted', id);
    });
  }

  async #changeKept(event: 'rapport-shared' | 'rapport-saved', change: () => Promise<{ readonly record: ActivityRecord<A>; readonly changed: boolean }>): Promise<void> {
    const top = this.#top;
    await top.refusals.guard(async () => {
      const { record, changed } = await change();
      if ('record' in top.screen && top.screen.record.id === record.id) top.show({ ...top.screen, record });
      if (changed) top.listener.emit(event, top.records.detail(record));
    });
  }

  #wasRemoved(id: string): void {
    this.removed = { id };
    this.#tell('rapport-deleted', id);
  }

  #tell(event: 'rapport-deleted' | 'rapport-restored', id: string): void {
    const { activity, listener } = this.#top;
    listener.emit(event, { activity: activity.model.activity, id });
    listener.changed();
  }
}
