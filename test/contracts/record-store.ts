import { newId } from '../../src/core/ids.js';
import type { RecordStore, StoreCapabilities, StoreChange } from '../../src/store/record-store.js';
import { CLIENT, finalNote, note, refusal, sharedNote, textOf } from './note.js';

/** What a test runner gives the suite; vitest and mocha both do. */
export interface Runner {
  describe(title: string, body: () => void): void;
  it(title: string, body: () => Promise<void>): void;
  afterEach(body: () => Promise<void>): void;
  readonly assert: Chai.AssertStatic;
}

/** A store to put to the test: an empty one of `CLIENT`, and how to put it away. */
export interface Subject {
  readonly capabilities: Omit<StoreCapabilities, 'kept'>;
  /** False for a store of a host's that deletes nothing for good. */
  readonly purges?: boolean;
  open(): Promise<RecordStore>;
  close?(store: RecordStore): Promise<void>;
}

const byClient = { as: 'client' } as const;
const byTherapist = { as: 'therapist' } as const;

/** What every `RecordStore` promises, the host's own included. */
export function recordStoreContract(name: string, { describe, it, afterEach, assert }: Runner, subject: Subject): void {
  const { capabilities: { history, restore }, purges = true } = subject;
  const opened: RecordStore[] = [];
  const open = async () => {
    const store = await subject.open();
    opened.push(store);
    return store;
  };
  const ids = async (store: RecordStore, options: Partial<Parameters<RecordStore['list']>[0]> = {}) =>
    (await store.list({ ...byClient, limit: 50, ...options })).records.map(({ id }) => id);

  describe(`${name} keeps records`, () => {
    afterEach(async () => {
      for (const store of opened.splice(0)) await subject.close?.(store);
    });

    it('says what it can do', async () => {
      const { kept, keptUnshared = kept, ...can } = (await open()).capabilities;
      assert.includeMembers(['device', 'memory', 'server'], [kept, keptUnshared]);
      assert.deepEqual(can, subject.capabilities);
    });

    it('gives back what was put, one revision on', async () => {
      const store = await open();
      const draft = note('the first words', { session: 'session 3' });
      const stored = await store.put(draft, { expect: 0 });
      assert.deepEqual(stored, { ...draft, revision: 1 });
      assert.deepEqual(await store.get(draft.id, byClient), stored);
    });

    it('does not follow what its caller does to the record later', async () => {
      const store = await open();
      const draft = note('as it was');
      await store.put(draft, { expect: 0 });
      (draft.payload as unknown as { text: string }).text = 'changed behind its back';
      assert.equal(textOf(await store.get(draft.id, byClient)), 'as it was');
    });

    it('keeps any text: other scripts, emoji, lone surrogates, control characters', async () => {
      const store = await open();
      const text = 'Zoë 漢字 👩‍👩‍👧 \ud800 \u0000\u2028 "\\';
      const { id } = await store.put(note(text), { expect: 0 });
      assert.equal(textOf(await store.get(id, byClient)), text);
    });

    it('refuses a writer who has not seen the latest revision', async () => {
      const store = await open();
      const draft = note('one');
      await store.put(draft, { expect: 0 });
      await store.put({ ...draft, payload: note('two').payload }, { expect: 1 });
      assert.equal(await refusal(store.put(draft, { expect: 1 })), 'conflict');
      assert.equal(await refusal(store.put(draft, { expect: 0 })), 'conflict');
      assert.equal(await refusal(store.put(note('never stored'), { expect: 4 })), 'conflict');
      assert.equal(textOf(await store.get(draft.id, byClient)), 'two');
    });

    it('lets one of two writers win who saw the same revision', async () => {
      const store = await open();
      const { id } = await store.put(note('before'), { expect: 0 });
      const outcomes = await Promise.allSettled(['left', 'right'].map((text) => store.put(note(text, { id }), { expect: 1 })));
      assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      const winner = ['left', 'right'][outcomes.findIndex(({ status }) => status === 'fulfilled')];
      assert.equal(textOf(await store.get(id, byClient)), winner);
    });

    it('refuses a record of another client, one that is none, and one no activity reads', async () => {
      const store = await open();
      assert.equal(await refusal(store.put(note('', { client: 'someone-else' }), { expect: 0 })), 'invalid');
      assert.equal(await refusal(store.put(note('', { id: 'not-a-uuid' }), { expect: 0 })), 'invalid');
      assert.equal(await refusal(store.put(note('', { payload: { text: 7 } }), { expect: 0 })), 'invalid');
      assert.equal(await refusal(store.put(note('', { activity: 'unheard-of' }), { expect: 0 })), 'unsupported-version');
      assert.deepEqual(await ids(store), []);
    });

    it('keeps the 20,000 units a journal may have, and refuses what would not fit a value', async () => {
      const store = await open();
      const { id } = await store.put(note('漢'.repeat(20_000)), { expect: 0 });
      assert.equal(textOf(await store.get(id, byClient)).length, 20_000);
      assert.equal(await refusal(store.put(note('漢'.repeat(22_000)), { expect: 0 })), 'too-large');
    });

    it('answers not-found for what it does not know', async () => {
      const store = await open();
      assert.equal(await refusal(store.get(newId(), byClient)), 'not-found');
      assert.equal(await refusal(store.history(newId(), byClient)), 'not-found');
      assert.equal(await refusal(store.remove(newId(), byClient)), 'not-found');
      assert.equal(await refusal(store.restore(newId(), byClient)), 'not-found');
      if (purges) assert.equal(await refusal(store.purge!(newId(), byClient)), 'not-found');
    });

    it('completes an edit in one step: the final is replaced and its draft is gone', async () => {
      const store = await open();
      const final = await store.put(finalNote('as kept'), { expect: 0 });
      const draft = await store.put(note('as edited', { draftOf: final.id }), { expect: 0 });
      await store.put({ ...final, payload: draft.payload }, { expect: 1, dropDraft: draft.id });
      assert.equal(textOf(await store.get(final.id, byClient)), 'as edited');
      assert.equal(await refusal(store.get(draft.id, byClient)), 'not-found');
    });

    it('keeps the draft when completing it was refused', async () => {
      const store = await open();
      const final = await store.put(finalNote('as kept'), { expect: 0 });
      await store.put({ ...final }, { expect: 1 });
      const draft = await store.put(note('as edited', { draftOf: final.id }), { expect: 0 });
      assert.equal(await refusal(store.put({ ...final, payload: draft.payload }, { expect: 1, dropDraft: draft.id })), 'conflict');
      assert.equal(textOf(await store.get(draft.id, byClient)), 'as edited');
    });

    it('drops no draft of another author', async () => {
      const store = await open();
      const theirs = await store.put(note('of the therapist', { author: 'therapist' }), { expect: 0 });
      await store.put(finalNote('of the client'), { expect: 0, dropDraft: theirs.id });
      assert.equal(textOf(await store.get(theirs.id, byTherapist)), 'of the therapist');
    });

    it('never turns a final back into a draft, nor a record of one activity into another’s', async () => {
      const store = await open();
      const final = await store.put(finalNote('kept'), { expect: 0 });
      assert.equal(await refusal(store.put({ ...final, status: 'draft' }, { expect: 1 })), 'invalid');
      assert.equal(await refusal(store.put(finalNote('kept', { id: final.id, activity: 'mood-note' }), { expect: 1 })), 'invalid');
    });
  });

  describe(`${name} lists records`, () => {
    afterEach(async () => {
      for (const store of opened.splice(0)) await subject.close?.(store);
    });

    it('newest first in writing order, whatever their clocks said and however often they were changed', async () => {
      const store = await open();
      const years = ['2026', '1999', '2031'];
      const written = [];
      for (const year of years) written.push(await store.put(finalNote(year, { createdAt: `${year}-01-01T00:00:00Z`, updatedAt: `${year}-01-01T00:00:00Z` }), { expect: 0 }));
      await store.put({ ...written[0]! }, { expect: 1 });
      assert.deepEqual(await ids(store), written.map(({ id }) => id).reverse());
    });

    it('in pages that show every record once, although some are removed and added in between', async () => {
      const store = await open();
      const written: string[] = [];
      for (let count = 0; count < 23; count += 1) {
        const fields = { author: count % 3 === 0 ? 'therapist' : 'client', sharing: count % 2 === 0 ? 'shared' : 'private', status: count % 5 === 4 ? 'draft' : 'final' };
        const { id } = await store.put(note(String(count), fields), { expect: 0 });
        if (fields.author === 'client' || (fields.sharing === 'shared' && fields.status === 'final')) written.push(id);
      }
      const seen: string[] = [];
      let before: number | undefined;
      do {
        const page = await store.list({ ...byClient, limit: 4, ...(before === undefined ? {} : { before }) });
        assert.isAtMost(page.records.length, 4);
        seen.push(...page.records.map(({ id }) => id));
        const mine = page.records.find(({ author }) => author === 'client');
        if (mine) await store.remove(mine.id, byClient);
        await store.put(note('a later one'), { expect: 0 });
        before = page.next;
      } while (before !== undefined);
      assert.deepEqual(seen, written.reverse());
    });

    it('in pages of one kind, with a cursor on each but the last', async () => {
      const store = await open();
      const written: string[] = [];
      for (let count = 0; count < 5; count += 1) written.unshift((await store.put(note(String(count)), { expect: 0 })).id);
      const first = await store.list({ ...byClient, status: 'draft', limit: 2 });
      const second = await store.list({ ...byClient, status: 'draft', limit: 2, before: first.next! });
      const third = await store.list({ ...byClient, status: 'draft', limit: 2, before: second.next! });
      assert.deepEqual([first, second, third].map(({ records }) => records.map(({ id }) => id)), [written.slice(0, 2), written.slice(2, 4), written.slice(4)]);
      assert.deepEqual(third.next, undefined);
    });

    it('of one activity and one status', async () => {
      const store = await open();
      const draft = await store.put(note('d'), { expect: 0 });
      const final = await store.put(finalNote('f'), { expect: 0 });
      const mood = await store.put(finalNote('m', { activity: 'mood-note' }), { expect: 0 });
      const about = (activity: string) => ({ activity: activity as never });
      assert.deepEqual(await ids(store, { status: 'final' }), [mood.id, final.id]);
      assert.deepEqual(await ids(store, about('note')), [final.id, draft.id]);
      assert.deepEqual(await ids(store, { ...about('note'), status: 'draft' }), [draft.id]);
      assert.deepEqual(await ids(store, about('unheard-of')), []);
    });

    it('with no cursor on the last page, and refuses a page of no size', async () => {
      const store = await open();
      const { id } = await store.put(note('only one'), { expect: 0 });
      assert.deepEqual((await store.list({ ...byClient, limit: 1 })).next, undefined);
      assert.deepEqual(await ids(store, { limit: 1 }), [id]);
      for (const limit of [0, 501, 1.5, Number.NaN]) assert.equal(await refusal(store.list({ ...byClient, limit })), 'invalid');
    });
  });

  describe(`${name} keeps two authors apart`, () => {
    afterEach(async () => {
      for (const store of opened.splice(0)) await subject.close?.(store);
    });

    it('a private record exists for its author only', async () => {
      const store = await open();
      for (const record of [note('a draft'), finalNote('a private final')]) {
        const { id } = await store.put(record, { expect: 0 });
        for (const attempt of [store.get(id, byTherapist), store.history(id, byTherapist), store.remove(id, byTherapist), store.restore(id, byTherapist), ...(purges ? [store.purge!(id, byTherapist)] : [])]) {
          assert.equal(await refusal(attempt), 'not-found');
        }
        assert.equal(await refusal(store.put({ ...record, author: 'therapist' }, { expect: 1 })), 'conflict');
        assert.equal(textOf(await store.get(id, byClient)), textOf(record));
      }
      assert.deepEqual(await ids(store, byTherapist), []);
    });

    it('a shared final is for both, and changed by its author only', async () => {
      const store = await open();
      const shared = await store.put(sharedNote('for both'), { expect: 0 });
      assert.equal(textOf(await store.get(shared.id, byTherapist)), 'for both');
      assert.deepEqual(await ids(store, byTherapist), [shared.id]);
      assert.equal(await refusal(store.put({ ...shared, author: 'therapist' }, { expect: 1 })), 'invalid');
      assert.equal(await refusal(store.remove(shared.id, byTherapist)), 'invalid');
      if (purges) assert.equal(await refusal(store.purge!(shared.id, byTherapist)), 'invalid');
      assert.equal(textOf(await store.get(shared.id, byClient)), 'for both');
    });

    it('a draft is its author’s alone, even one that is to be shared', async () => {
      const store = await open();
      const { id } = await store.put(note('not finished', { sharing: 'shared' }), { expect: 0 });
      assert.equal(await refusal(store.get(id, byTherapist)), 'not-found');
      assert.deepEqual(await ids(store, byTherapist), []);
    });

    it('what was taken back is private again', async () => {
      const store = await open();
      const shared = await store.put(sharedNote('for both'), { expect: 0 });
      await store.put({ ...shared, sharing: 'private' }, { expect: 1 });
      assert.equal(await refusal(store.get(shared.id, byTherapist)), 'not-found');
      assert.equal(await refusal(store.get(shared.id, { ...byTherapist, revision: 1 })), 'not-found');
      assert.equal(await refusal(store.history(shared.id, byTherapist)), 'not-found');
    });
  });

  describe(`${name} takes records away and brings them back`, () => {
    afterEach(async () => {
      for (const store of opened.splice(0)) await subject.close?.(store);
    });

    it('a removed record is in no list, cannot be opened, and cannot be written over unseen', async () => {
      const store = await open();
      const final = await store.put(finalNote('taken away'), { expect: 0 });
      await store.remove(final.id, byClient);
      assert.equal(await refusal(store.get(final.id, byClient)), 'not-found');
      assert.equal(await refusal(store.remove(final.id, byClient)), 'not-found');
      assert.equal(await refusal(store.put(final, { expect: 1 })), 'conflict');
      assert.deepEqual(await ids(store), []);
    });

    if (purges) {
      it('a purged record is gone for good, its history too', async () => {
        const store = await open();
        const final = await store.put(finalNote('one'), { expect: 0 });
        await store.put({ ...final }, { expect: 1 });
        await store.purge!(final.id, byClient);
        assert.equal(await refusal(store.get(final.id, byClient)), 'not-found');
        assert.equal(await refusal(store.restore(final.id, byClient)), 'not-found');
        assert.deepEqual(await ids(store, { removed: true }), []);
        const again = await store.put(final, { expect: 0 });
        assert.deepEqual(await store.history(again.id, byClient), []);
      });

      it('a record is purged as it was seen, and stays where it was changed since', async () => {
        const store = await open();
        const first = await store.put(note('one'), { expect: 0 });
        const second = await store.put({ ...first, payload: note('two').payload }, { expect: first.revision });
        assert.equal(await refusal(store.purge!(first.id, { ...byClient, revision: first.revision })), 'conflict');
        assert.equal(textOf(await store.get(first.id, byClient)), 'two');
        await store.purge!(first.id, { ...byClient, revision: second.revision });
        assert.equal(await refusal(store.get(first.id, byClient)), 'not-found');
      });
    }

    it('erases everything of its client, and nothing for another', async () => {
      const store = await open();
      const final = await store.put(finalNote('one'), { expect: 0 });
      assert.equal(await refusal(store.erase('someone-else')), 'invalid');
      assert.deepEqual(await ids(store), [final.id]);
      await store.erase(CLIENT);
      assert.deepEqual(await ids(store), []);
      assert.equal(await refusal(store.get(final.id, byClient)), 'not-found');
      const { id } = await store.put(note('a new beginning'), { expect: 0 });
      assert.deepEqual(await ids(store), [id]);
    });

    if (restore) {
      it('a removed record is listed among the removed ones and comes back as it was, in its old place', async () => {
        const store = await open();
        const older = await store.put(sharedNote('older'), { expect: 0 });
        const newer = await store.put(finalNote('newer'), { expect: 0 });
        await store.remove(older.id, byClient);
        assert.deepEqual(await ids(store, { removed: true }), [older.id]);
        assert.deepEqual(await ids(store, { removed: true, ...byTherapist }), []);
        assert.equal(await refusal(store.restore(older.id, byTherapist)), 'not-found');
        assert.deepEqual(await store.restore(older.id, byClient), older);
        assert.deepEqual(await ids(store), [newer.id, older.id]);
        assert.deepEqual(await ids(store, byTherapist), [older.id]);
        assert.deepEqual(await ids(store, { removed: true }), []);
        assert.equal(await refusal(store.restore(older.id, byClient)), 'not-found');
      });

      if (purges) it('a removed record can be purged', async () => {
        const store = await open();
        const { id } = await store.put(note('unwanted'), { expect: 0 });
        await store.remove(id, byClient);
        await store.purge!(id, byClient);
        assert.equal(await refusal(store.restore(id, byClient)), 'not-found');
      });
    }

    if (history) {
      it('superseded finals stay in the history, newest first; drafts leave none', async () => {
        const store = await open();
        const draft = await store.put(note('a draft'), { expect: 0 });
        const first = await store.put({ ...draft, status: 'final', payload: note('first').payload }, { expect: 1 });
        const second = await store.put({ ...first, payload: note('second').payload }, { expect: 2 });
        await store.put({ ...second, payload: note('third').payload }, { expect: 3 });
        assert.deepEqual((await store.history(draft.id, byClient)).map(textOf), ['second', 'first']);
        assert.equal(textOf(await store.get(draft.id, { ...byClient, revision: 2 })), 'first');
        assert.equal(textOf(await store.get(draft.id, { ...byClient, revision: 4 })), 'third');
        assert.equal(await refusal(store.get(draft.id, { ...byClient, revision: 1 })), 'not-found');
      });

      it('the reader of a shared record sees only those earlier ones that were shared', async () => {
        const store = await open();
        const first = await store.put(finalNote('private at first'), { expect: 0 });
        const second = await store.put({ ...first, sharing: 'shared', payload: note('shared').payload }, { expect: 1 });
        await store.put({ ...second, payload: note('shared and changed').payload }, { expect: 2 });
        assert.deepEqual((await store.history(first.id, byTherapist)).map(textOf), ['shared']);
        assert.equal(await refusal(store.get(first.id, { ...byTherapist, revision: 1 })), 'not-found');
        assert.equal((await store.history(first.id, byClient)).length, 2);
      });
    }
  });

  describe(`${name} tells of changes`, () => {
    afterEach(async () => {
      for (const store of opened.splice(0)) await subject.close?.(store);
    });

    it('to every listener after each one, until it stops listening, and without a word of content', async () => {
      const store = await open();
      const heard: StoreChange[] = [];
      const stop = store.watch((change) => heard.push(change));
      const { id, activity } = await store.put(finalNote('a secret'), { expect: 0 });
      if (restore) {
        await store.remove(id, byClient);
        await store.restore(id, byClient);
      }
      await (purges ? store.purge!(id, byClient) : store.remove(id, byClient));
      stop();
      await store.put(note('unheard'), { expect: 0 });
      assert.deepEqual(heard.map(({ kind }) => kind), restore ? ['put', 'removed', 'restored', 'removed'] : ['put', 'removed']);
      assert.deepEqual(heard[0], { kind: 'put', id, activity, revision: 1, elsewhere: false });
      assert.notInclude(JSON.stringify(heard), 'secret');
    });

    it('not of what was refused', async () => {
      const store = await open();
      const heard: StoreChange[] = [];
      store.watch((change) => heard.push(change));
      await refusal(store.put(note('x'), { expect: 9 }));
      assert.deepEqual(heard, []);
    });
  });
}
