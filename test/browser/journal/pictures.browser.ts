import { assert } from '@open-wc/testing';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import type { JournalElement } from '../../../src/activities/journal/journal.element.js';
import type { JournalMessage } from '../../../src/activities/journal/journal.model.js';
import { dayAfter } from '../../../src/activities/journal/kinds/entry.js';
import { dayOf, localIso } from '../../../src/core/time.js';
import { formOf, FULL, send } from '../../support/journal-entries.js';
import { accessible, clearPage, find, findAll, fitsPhone, fitsSpaced, focused, openJournal, press, readable, settled } from '../../support/journal-page.js';
import { waitUntil } from '../../support/wait.js';

const ago = (days: number) => dayAfter(dayOf(localIso()), -days);
const says = (journal: JournalElement, text: string) => waitUntil(() => readable(journal).includes(text), `"${text}"`);
const buttons = (journal: JournalElement) => findAll(journal, '.panel button').map(({ textContent }) => textContent);

/** A journal with one entry for each of these numbers of days ago. */
async function journalWith(kind: 'sleep' | 'mood', days: readonly number[], messages: readonly JournalMessage[]): Promise<JournalElement> {
  const journal = await openJournal({ kinds: kind });
  for (const each of days) {
    await journal.startNew();
    await formOf(journal, kind);
    await send(journal, { type: 'day-chosen', day: ago(each) }, ...messages);
    await journal.complete();
    await settled(journal);
  }
  await waitUntil(() => findAll(journal, '.entry[data-id]').length === days.length, 'the entries');
  return journal;
}

describe('the picture of nights', () => {
  afterEach(clearPage);

  it('turns back to the first night ever noted, past weeks with none, and comes back to this week', async () => {
    const journal = await journalWith('sleep', [400, 10, 9], FULL.sleep);
    await press(journal, 'Your nights');
    await says(journal, 'No night noted.');
    assert.isUndefined(find(journal, '.picture'), 'an empty week is just empty');
    assert.deepEqual(buttons(journal), ['Earlier nights']);
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await press(journal, 'Earlier nights');
    await says(journal, '2 nights noted.');
    assert.lengthOf(findAll(journal, '.picture .bed'), 2);
    assert.equal(focused()?.textContent, 'Earlier nights');
    await press(journal, 'Earlier nights');
    await says(journal, '1 night noted.');
    assert.deepEqual(buttons(journal), ['Later nights'], 'there is nothing before it');
    assert.equal(focused()?.textContent, 'Later nights');
    await press(journal, 'As a table');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
    await fitsSpaced(journal);
    await press(journal, 'Later nights');
    await press(journal, 'Later nights');
    await says(journal, 'No night noted.');
  });
});

describe('the picture of moods', () => {
  afterEach(clearPage);

  it('turns back to the first mood ever noted, past months with none, and comes back to this month', async () => {
    const journal = await journalWith('mood', [500, 40, 35], FULL.mood);
    await press(journal, 'Your month');
    await waitUntil(() => findAll(journal, '.month li').length === 28, 'four weeks');
    assert.lengthOf(findAll(journal, '.month circle'), 0);
    assert.isUndefined(find(journal, '.panel table'), 'no table of nothing');
    assert.deepEqual(buttons(journal), ['Earlier moods']);
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await press(journal, 'Earlier moods');
    await waitUntil(() => findAll(journal, '.month circle').length === 2, 'both moods');
    assert.deepEqual(buttons(journal), ['Earlier moods', 'Later moods']);
    await press(journal, 'Earlier moods');
    await waitUntil(() => findAll(journal, '.month circle').length === 1, 'the first mood');
    assert.deepEqual(buttons(journal), ['Later moods']);
    assert.equal(focused()?.textContent, 'Later moods');
    await press(journal, 'As a table');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await fitsPhone(journal);
    await fitsSpaced(journal);
    await press(journal, 'Later moods');
    await waitUntil(() => findAll(journal, '.month circle').length === 2, 'both moods');
  });
});

describe('blank sheets', () => {
  afterEach(clearPage);

  it('are offered without a violation, and fit a phone', async () => {
    const journal = await openJournal();
    await press(journal, 'Print blank');
    await waitUntil(() => findAll(journal, '.panel button').length === 6, 'a sheet of each kind');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    for (const language of ['en', 'nl', PSEUDO_LOCALE]) await fitsPhone(journal, language);
    await fitsSpaced(journal);
  });
});
