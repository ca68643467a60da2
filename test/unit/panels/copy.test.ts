import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { register } from '../../../src/activities/index.js';
import type { ActivityName, ActivityRecord } from '../../../src/core/record.js';
import { canonical } from '../../../src/panels/my-data/copy/canonical.js';
import { bringBack } from '../../../src/panels/my-data/copy/bring-back.js';
import { COPY_LIMIT, copyText, readCopy, type ParserOf } from '../../../src/panels/my-data/copy/copy.js';
import { pageEntry, pageStart } from '../../../src/panels/my-data/copy/page.js';
import { tableText } from '../../../src/panels/my-data/copy/table.js';
import { counted, NOTHING } from '../../../src/panels/my-data/survey.model.js';
import { openBackup, sealBackup } from '../../../src/store/backup.js';
import { openMemoryStore } from '../../../src/store/index.js';
import { ofEveryActivity, reflection } from '../../support/panel-records.js';
import { refusal } from '../../contracts/note.js';

const ME = 'anna';
const AT = '2026-11-25T19:00:00+01:00';
const codecs = new Map(register.map(({ activity: { codec } }) => [codec.activity, codec]));
const parserOf: ParserOf = (activity) => codecs.get(activity)?.loadParser();
const store = () => openMemoryStore({ client: ME, codecs });
const all = async (from: ReturnType<typeof store>, as: 'client' | 'therapist' = 'client') => (await from.list({ as, limit: 100 })).records;
const textOf = ({ payload }: ActivityRecord) => (payload as { text?: string }).text;

describe('a copy', () => {
  test('gives back every record of every activity, to the letter', async () => {
    const records = ofEveryActivity(ME);
    expect(register.length - records.length).toBe(1); // a questionnaire has no payload before it has a form
    const read = await readCopy(copyText({ records, earlier: [] }, AT), parserOf);
    expect(read).toMatchObject({ savedAt: AT, refused: 0 });
    expect(canonical(read.records)).toBe(canonical(records));
  });

  test('gives back any words at all, locked and opened too', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 4 }), async (texts) => {
      const records = texts.map((text) => reflection(ME, text));
      const sealed = await sealBackup(copyText({ records, earlier: [] }, AT), 'a long passphrase');
      const { records: back } = await readCopy(await openBackup(sealed, 'a long passphrase'), parserOf);
      expect(canonical(back)).toBe(canonical(records));
    }), { numRuns: 5 });
  });

  test('of anything else is refused whole, and never throws anything but a refusal', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
      expect(await refusal(readCopy(text, parserOf))).toBe('invalid');
    }), { numRuns: 200 });
  });

  test('with a record that cannot be read gives the others, and counts it', async () => {
    const copy = JSON.parse(copyText({ records: [reflection(ME, 'sound'), reflection(ME, 'broken')], earlier: [] }, AT)) as { records: Record<string, unknown>[] };
    copy.records[1]!['payload'] = { kind: 'reflection', text: 7 };
    copy.records.push({ ...copy.records[0], id: 'not-an-id' }, { ...copy.records[0], activity: 'unheard-of' });
    const read = await readCopy(JSON.stringify(copy), parserOf);
    expect(read.records.map(textOf)).toEqual(['sound']);
    expect(read.refused).toBe(3);
  });

  test.each([
    ['too large', () => ' '.repeat(COPY_LIMIT + 1), 'too-large'],
    ['of too many records', () => JSON.stringify({ format: 'rapport-copy', version: 1, records: Array.from({ length: 50_001 }, () => 0) }), 'too-large'],
    ['nested too deep', () => `{"format":"rapport-copy","records":${'['.repeat(50)}${']'.repeat(50)}}`, 'invalid'],
    ['cut short', () => copyText({ records: [reflection(ME, 'words')], earlier: [] }, AT).slice(0, -20), 'invalid'],
    ['of a newer kit', () => JSON.stringify({ format: 'rapport-copy', version: 2, records: [] }), 'unsupported-version'],
  ])('that is %s is refused', async (_, text, code) => {
    expect(await refusal(readCopy(text(), parserOf))).toBe(code);
  });

  test('gives back what each record was before, to the letter', async () => {
    const now = reflection(ME, 'third', { revision: 3 });
    const earlier = [{ ...now, ...reflection(ME, 'second'), id: now.id, revision: 2 }, { ...now, ...reflection(ME, 'first'), id: now.id, revision: 1 }];
    const read = await readCopy(copyText({ records: [now], earlier }, AT), parserOf);
    expect(canonical(read.earlier)).toBe(canonical(earlier));
  });

  test('made by the journal is read too', async () => {
    const copy = JSON.stringify({ format: 'rapport-journal', version: 1, savedAt: AT, entries: [reflection(ME, 'from the journal')] });
    expect((await readCopy(copy, parserOf)).records.map(textOf)).toEqual(['from the journal']);
  });
});

describe('bringing a copy back', () => {
  test('brings what an entry was before back as its history, and nothing that does not belong to it', async () => {
    const now = reflection('someone', 'third', { revision: 3 });
    const before = (text: string, revision: number, fields = {}) => ({ ...reflection('someone', text, fields), id: now.id, revision });
    const earlier = [before('second', 2, { sharing: 'shared' }), before('first', 1), before('not theirs', 1, { author: 'therapist' }), before('a draft', 1, { status: 'draft' })];
    const target = store();
    await bringBack({ records: [now], earlier }, { store: target, client: ME, author: 'client' });
    expect((await all(target)).map(textOf)).toEqual(['third']);
    const history = await target.history(now.id, { as: 'client' });
    expect(history.map((record) => [textOf(record), record.sharing])).toEqual([['second', 'private'], ['first', 'private']]);
    await bringBack({ records: [now], earlier }, { store: target, client: ME, author: 'client' });
    expect(await target.history(now.id, { as: 'client' })).toHaveLength(2);
  });

  test('puts every record among those of the client, private, in its order', async () => {
    const [older, newer] = [reflection('someone', 'older', { sharing: 'shared' }), reflection('someone', 'newer')];
    const target = store();
    const result = await bringBack({ records: [newer, older], earlier: [] }, { store: target, client: ME, author: 'client' });
    expect(result).toEqual({ added: 2, known: 0, conflicts: 0, others: 0 });
    const records = await all(target);
    expect(records.map(textOf)).toEqual(['newer', 'older']);
    expect(new Set(records.map(({ client, sharing }) => `${client} ${sharing}`))).toEqual(new Set([`${ME} private`]));
    expect(await target.outbox.pending(10)).toEqual([]);
  });

  test('twice adds nothing, and what is different here is kept beside the other, once', async () => {
    const target = store();
    const [same, changed] = [reflection(ME, 'the same'), reflection(ME, 'before')];
    for (const each of [same, changed]) await target.put(each, { expect: 0 });
    await target.put({ ...changed, payload: { ...changed.payload, text: 'after' } as never }, { expect: 1 });
    const bring = () => bringBack({ records: [changed, same], earlier: [] }, { store: target, client: ME, author: 'client' });
    expect(await bring()).toEqual({ added: 0, known: 1, conflicts: 1, others: 0 });
    expect(await bring()).toEqual({ added: 0, known: 2, conflicts: 0, others: 0 });
    const beside = (await all(target)).find(({ conflictOf }) => conflictOf === changed.id)!;
    expect([textOf(beside), beside.status]).toEqual(['before', 'draft']);
    expect(textOf(await target.get(changed.id, { as: 'client' }))).toBe('after');
  });

  test('leaves out what another wrote, and what was deleted here stays deleted', async () => {
    const target = store();
    const gone = await target.put(reflection(ME, 'deleted'), { expect: 0 });
    await target.remove(gone.id, { as: 'client' });
    const theirs = reflection(ME, 'by the therapist', { author: 'therapist', sharing: 'shared' });
    expect(await bringBack({ records: [gone, theirs], earlier: [] }, { store: target, client: ME, author: 'client' })).toEqual({ added: 0, known: 1, conflicts: 0, others: 1 });
    expect([...await all(target), ...await all(target, 'therapist')]).toEqual([]);
  });

  test('lets a draft edit a final only where that final is', async () => {
    const target = store();
    const final = reflection(ME, 'final');
    const drafts = [reflection(ME, 'with', { status: 'draft', draftOf: final.id }), reflection(ME, 'without', { status: 'draft', draftOf: reflection(ME, '').id })];
    await bringBack({ records: [...drafts, final], earlier: [] }, { store: target, client: ME, author: 'client' });
    const back = await all(target);
    expect(Object.fromEntries(back.map((each) => [textOf(each), each.draftOf]))).toEqual({ final: undefined, with: final.id, without: undefined });
  });
});

describe('a table', () => {
  test('runs nothing in a spreadsheet, whatever was written', () => {
    fc.assert(fc.property(fc.tuple(fc.constantFrom('=', '+', '-', '@', ' =', '\t='), fc.string()), ([sign, rest]) => {
      const text = tableText([reflection(ME, sign + rest)], { nameOf: () => '=name', kindOf: () => '@kind' });
      const cells = [...text.matchAll(/(?:^\ufeff?|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      expect(cells.filter((cell) => /^\s*[=+@](?!\d)/.test(cell))).toEqual([]); // a comma or a line within quotes begins no cell
      expect(cells).toContain("'@kind");
      expect(text).toContain("'=name");
    }));
  });

  test('has one line for each thing that was written', () => {
    const lines = tableText([reflection(ME, 'some words')], { nameOf: () => 'Journal', kindOf: () => 'Reflection' }).trim().split('\r\n');
    expect(lines[0]).toContain('field,value');
    expect(lines.some((line) => line.endsWith('text,some words'))).toBe(true);
  });
});

describe('a page to read', () => {
  test('is text alone, whatever was written', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const words = `<script>alert(1)</script>"'&${text}`;
      const page = pageStart({ language: 'en" onload="x', direction: 'ltr', title: words, note: words }) + pageEntry({ title: words, facts: words, lines: [words] });
      expect(page).not.toMatch(/<script|onload="x"/);
      expect(page.match(/<p dir="auto">/g)).toHaveLength(1);
    }));
  });
});

describe('counting', () => {
  test('page by page comes to the same as all at once', () => {
    const records = [...ofEveryActivity(ME), reflection(ME, 'a', { status: 'draft' }), reflection(ME, 'b', { sharing: 'shared', createdAt: '2025-01-02T03:04:05+00:00' })];
    const kindOf = ({ activity }: ActivityRecord<ActivityName>) => activity;
    const atOnce = counted(NOTHING, records, 1, kindOf);
    const byPage = records.reduce((count, each, at) => counted(count, [each], at === 0 ? 1 : 0, kindOf), NOTHING);
    expect(byPage).toEqual(atOnce);
    expect(atOnce).toMatchObject({ total: 7, since: '2025-01-02T03:04:05+00:00', unreadable: 1 });
    expect(atOnce.tallies.find(({ activity }) => activity === 'journal')).toMatchObject({ finals: 2, drafts: 1, shared: 1 });
  });
});

test('a sample record is one the kit accepts', async () => {
  const target = store();
  for (const each of ofEveryActivity(ME)) await target.put(each, { expect: 0 });
  expect(await all(target)).toHaveLength(register.length - 1);
});
