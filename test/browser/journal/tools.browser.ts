import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import type { JournalElement } from '../../../src/activities/journal/journal.element.js';
import type { JournalMessage } from '../../../src/activities/journal/journal.model.js';
import { accessible, clearPage, find, findAll, fitsPhone, openEntry, openJournal, press, readable, settled, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';

/** Keeps a reflection with these words. */
async function keep(journal: JournalElement, text: string, sharing: 'private' | 'shared' = 'private') {
  await journal.startNew();
  await settled(journal);
  await write(journal, 'text', text);
  const detail = (await journal.complete({ sharing }))!;
  await waitUntil(() => find(journal, `[data-id="${detail.id}"]`), 'the entry in the history');
  await settled(journal);
  return detail;
}

const says = (journal: JournalElement, text: string) => waitUntil(() => readable(journal).includes(text), `"${text}"`);
const cards = (journal: JournalElement) => findAll(journal, '.entry[data-id]').length;

describe('around the entries of a journal', () => {
  afterEach(clearPage);

  it('Find appears from ten entries, finds by the beginning of words and shows where', async () => {
    const journal = await openJournal();
    for (let i = 1; i <= 9; i += 1) await keep(journal, `about number ${i}`);
    assert.notInclude(findAll(journal, '.tools button').map(({ textContent }) => textContent).join(), 'Find');
    await keep(journal, 'My BROTHER came by');
    await press(journal, 'Find');
    await says(journal, '10 entries found.');
    const field = find<HTMLInputElement>(journal, 'input[type=search]')!;
    field.value = 'broth';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await says(journal, '1 entry found.');
    assert.equal(find(journal, 'mark')!.textContent, 'BROTHER');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
    await press(journal, 'Today');
    await says(journal, 'My BROTHER came by');
  });

  it('one tap marks an entry for the session, and the agenda gathers what is marked', async () => {
    const journal = await openJournal();
    const { id } = await keep(journal, 'talk about this');
    await keep(journal, 'not this one');
    await openEntry(journal, id);
    await press(journal, 'Bring to session');
    await says(journal, 'Do not bring to session');
    await waitUntil(() => find(journal, '.badges')?.textContent?.includes('For the session'), 'a mark on its card');
    await press(journal, 'Back to writing');
    await press(journal, 'For the session');
    const agenda = () => find<HTMLDialogElement>(journal, 'dialog.agenda');
    await waitUntil(() => agenda()?.open && agenda()!.textContent!.includes('talk about this'), 'the agenda');
    assert.isTrue(agenda()!.matches(':modal'));
    assert.notInclude(agenda()!.textContent, 'not this one');
    assert.isAbove(parseFloat(getComputedStyle(agenda()!).fontSize), 20, 'large type');
    assert.approximately(agenda()!.getBoundingClientRect().width, innerWidth, 2, 'the whole screen');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await press(agenda()!, 'Close');
    await waitUntil(() => !agenda(), 'the journal again');
  });

  it('several are shared together, after a look at exactly what would be', async () => {
    const journal = await openJournal();
    const [first, second] = [await keep(journal, 'for both one'), await keep(journal, 'for both two')];
    const third = await keep(journal, 'for me alone');
    await press(journal, 'Share several');
    await waitUntil(() => findAll(journal, 'li input[type=checkbox]').length === 3, 'boxes');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
    const boxes = findAll<HTMLInputElement>(journal, 'li input[type=checkbox]');
    boxes[1]!.click();
    await settled(journal);
    boxes[2]!.click();
    await settled(journal);
    await press(journal, 'Look at 2 entries');
    const review = find(journal, 'section.panel')!;
    assert.include(review.textContent, 'for both one');
    assert.notInclude(review.textContent, 'for me alone');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
    const shared: string[] = [];
    journal.addEventListener('rapport-shared', ({ detail }) => shared.push(detail.id));
    assert.isEmpty(shared, 'nothing is shared by looking');
    await press(journal, 'Share these 2 with');
    await waitUntil(() => shared.length === 2, 'both shared');
    assert.sameMembers(shared, [first.id, second.id]);
    await third.read().then(() => assert.fail('a private entry was read'), ({ code }: { code: string }) => assert.equal(code, 'private'));
  });

  it('what was deleted lately can be brought back, or emptied at once', async () => {
    const journal = await openJournal();
    for (const text of ['one', 'two', 'three']) {
      const { id } = await keep(journal, text);
      await openEntry(journal, id);
      await press(journal, 'Delete');
      await waitUntil(() => cards(journal) === 0, 'an empty history');
    }
    await press(journal, 'Recently deleted');
    const rows = () => findAll(journal, '.plain li').length;
    await waitUntil(() => rows() === 3, 'all three');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
    await press(journal, 'Bring back');
    await waitUntil(() => cards(journal) === 1 && rows() === 2, 'one of them back');
    await press(journal, 'Delete all of these for good');
    await says(journal, 'Nothing was deleted lately.');
    assert.equal(cards(journal), 1);
  });

  it('gives the portal what was shared and nothing else, in three forms', async () => {
    const journal = await openJournal();
    await keep(journal, '=private canary');
    await keep(journal, '=SUM(A1)', 'shared');
    const [json, csv, bundle] = [await journal.exportEntries('json'), await journal.exportEntries('csv'), await journal.exportEntries('fhir')];
    for (const text of [json, csv, JSON.stringify(bundle)]) {
      assert.include(text, 'SUM(A1)');
      assert.notInclude(text, 'canary');
    }
    assert.include(csv, `"'=SUM(A1)"`);
  });

  it('a copy of one client is read back for another, once, as private entries', async () => {
    const journal = await openJournal();
    await keep(journal, 'carried over', 'shared');
    const copy = await journal.exportEntries('json');
    journal.remove();
    const other = await openJournal({ client: newClient() });
    assert.deepEqual(await other.importEntries(copy), { added: 1, known: 0, refused: 0 });
    assert.deepEqual(await other.importEntries(copy), { added: 0, known: 1, refused: 0 });
    await waitUntil(() => cards(other) === 1, 'the entry');
    assert.notInclude(await other.exportEntries('json'), 'carried over');
    await other.importEntries('{"format":"another"}').then(() => assert.fail('it was read'), ({ code }: { code: string }) => assert.equal(code, 'invalid'));
  });

  it('says before a copy is saved that it is not locked, and says what came of reading one', async () => {
    const journal = await openJournal();
    await press(journal, 'Save a copy');
    await says(journal, 'This copy will not be locked.');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
    const field = find<HTMLInputElement>(journal, 'input[type=file]')!;
    const choose = (text: string) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'copy.json'));
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
    };
    choose('no copy');
    await says(journal, 'This is not a copy of a journal. Nothing was changed.');
    choose('{"format":"rapport-journal","entries":[{}]}');
    await says(journal, '0 added, 0 already here, 1 could not be read.');
  });

  it('a change of client leaves nothing of what was found or gathered', async () => {
    const journal = await openJournal();
    const { id } = await keep(journal, 'canary of one client');
    await openEntry(journal, id);
    await press(journal, 'Bring to session');
    await press(journal, 'Back to writing');
    await press(journal, 'For the session');
    await says(journal, 'canary of one client');
    const ready = new Promise((resolve) => journal.addEventListener('rapport-ready', resolve, { once: true }));
    journal.client = newClient();
    await ready;
    await settled(journal);
    assert.notInclude(readable(journal), 'canary');
  });

  it('the last nights and moods are pictures with a table beside them', async () => {
    const journal = await openJournal({ kinds: 'sleep mood' });
    const send = (message: JournalMessage) => (journal as unknown as { send(message: JournalMessage): void }).send(message);
    await waitUntil(() => find(journal, '[data-field=inBed]'), 'the diary');
    for (const [field, value] of [['inBed', '22:00'], ['triedToSleep', '22:30'], ['minutesToFallAsleep', '18'], ['minutesAwake', '30'], ['wokeUp', '06:30'], ['outOfBed', '06:45']] as const) await write(journal, field, value);
    await journal.complete();
    await press(journal, 'Your nights');
    for (const text of ['1 night noted.', 'To bed around 22:00', 'Up around 06:45', 'Asleep, on average 7 h 12 min']) await says(journal, text);
    const [bed, asleep] = [find(journal, '.picture .bed')!, find(journal, '.picture .sleep')!];
    const width = (bar: Element) => Number(bar.getAttribute('width'));
    assert.approximately(width(asleep) / width(bed), 462 / 525, 0.001, 'from falling asleep to waking up, of the time in bed');
    await press(journal, 'As a table');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);

    await press(journal, 'Write another');
    await press(journal, 'Mood');
    await waitUntil(() => find(journal, 'rk-mood-plane'), 'the map');
    send({ kind: 'mood', type: 'placed', valence: -0.5, arousal: 0.5 });
    send({ kind: 'mood', type: 'word-toggled', word: { own: 'wobbly' } });
    await journal.complete();
    await press(journal, 'Your month');
    await waitUntil(() => findAll(journal, '.month circle').length === 1, 'one point');
    assert.include(find(journal, '.panel table')!.textContent, 'wobbly');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
  });
});
