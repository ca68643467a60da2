import { assert } from '@open-wc/testing';
import { ENTRY_KINDS } from '../../../src/activities/journal/kinds/entry.js';
import { clearPage, find, findAll, openEntry, openJournal, press, settled, write } from '../../support/journal-page.js';
import { catchPrints } from '../../support/printed.js';
import { waitUntil } from '../../support/wait.js';

const ONE_PAGE = 241 * (96 / 25.4); // CSS pixels that A4 and Letter both leave between the margins

describe('on paper', () => {
  let prints: ReturnType<typeof catchPrints>;
  beforeEach(() => (prints = catchPrints()));
  afterEach(() => {
    prints.stop();
    clearPage();
  });

  const printed = async (count: number) => {
    await waitUntil(() => prints.sheets.length === count, `sheet ${count}`);
    return prints.sheets.at(-1)!;
  };

  it('one entry stands alone, without buttons or what surrounds it', async () => {
    const journal = await openJournal();
    await write(journal, 'text', 'words for paper');
    const { id } = (await journal.complete())!;
    await openEntry(journal, id);
    await press(journal, 'Print');
    const { text } = await printed(1);
    assert.include(text, 'words for paper');
    assert.notInclude(text, 'Bring to session');
    assert.lengthOf(document.querySelectorAll('iframe'), 0, 'the copy is gone');
  });

  it('there is a blank sheet of every kind, with its questions', async () => {
    const journal = await openJournal();
    await press(journal, 'Print blank');
    await waitUntil(() => findAll(journal, '.panel button').length === ENTRY_KINDS.length, 'a button for each kind');
    const questions = ['A word for how you feel', 'What does not fit with it', 'You got into bed at', 'Words that fit', 'What set it off', 'Morning: What you did'];
    for (const [i, question] of questions.entries()) {
      findAll(journal, '.panel button')[i]!.click();
      const { text } = await printed(i + 1);
      assert.include(text, question);
    }
  });

  it('what is marked for the session fits on one page, in smaller letters where it is much', async () => {
    const journal = await openJournal();
    const keep = async (text: string) => {
      await journal.startNew();
      await settled(journal);
      await write(journal, 'text', text);
      find<HTMLInputElement>(journal, '.bring input')!.click();
      await journal.complete();
      await settled(journal);
    };
    await keep('a short thing');
    await press(journal, 'For the session');
    await waitUntil(() => find(journal, 'dialog.agenda article'), 'the agenda');
    await press(find(journal, 'dialog.agenda')!, 'Print');
    const short = await printed(1);
    assert.approximately(short.points, 12, 0.1);
    await press(find(journal, 'dialog.agenda')!, 'Close');
    for (let i = 0; i < 3; i += 1) await keep('It rained all the way home and I thought about what we said. '.repeat(22));
    await press(journal, 'For the session');
    await waitUntil(() => findAll(journal, 'dialog.agenda article').length === 4, 'the agenda');
    await press(find(journal, 'dialog.agenda')!, 'Print');
    const long = await printed(2);
    assert.isBelow(long.points, 12);
    assert.isAtMost(long.height, ONE_PAGE);
    assert.include(long.text, 'a short thing');
  });
});
