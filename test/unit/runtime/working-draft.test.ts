import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/core/model.js';
import { WorkingDraft } from '../../../src/runtime/working-draft.js';
import { openMemoryStore } from '../../../src/store/index.js';
import { CLIENT, noteCodecs } from '../../contracts/note.js';

const model = {
  activity: 'note', version: 1,
  begin: () => ({ text: '' }),
  update: (_before: unknown, { text }: { readonly text: string }) => ({ text }),
  problems: () => [],
  isEmpty: ({ text }: { readonly text: string }) => text === '',
} as unknown as Model<never, { readonly type: string; readonly text: string }>;

describe('a draft whose store breaks in a way nobody expected', () => {
  it('says that the words are not saved, and hands the bug on', async () => {
    const store = openMemoryStore({ client: CLIENT, codecs: noteCodecs });
    const bug = new TypeError('a bug');
    store.put = () => Promise.reject(bug);
    const told: unknown[] = [];
    const draft = new WorkingDraft(store, model, { client: CLIENT, author: 'client' }, {
      changed: () => undefined, durable: () => undefined, failed: (error) => told.push(error), conflicted: () => undefined,
    });
    draft.send({ type: 'typed', text: 'words' });
    await expect(draft.flush()).rejects.toBe(bug);
    expect(draft.saveState).toEqual({ is: 'failed', code: 'storage-unavailable' });
    expect(draft.unsaved).toBe(true);
    expect(told).toEqual([]);
  });
});
