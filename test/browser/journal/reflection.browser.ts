import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import type { JournalElement } from '../../../src/activities/journal/journal.element.js';
import type { ReflectionPayload } from '../../../src/activities/journal/kinds/reflection.model.js';
import { accessible, clearPage, control, find, findAll, fitsPhone, focused, openEntry, openJournal, press, readable, settled, tabTo, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';
import { typeWords } from '../../support/typing.js';

const RTL = PSEUDO_LOCALE;

/** Keeps an entry with these words. */
async function keep(journal: JournalElement, text: string, sharing: 'private' | 'shared' = 'private') {
  if (!find(journal, '[data-field="text"]')) await journal.startNew();
  await settled(journal);
  await write(journal, 'text', text);
  const detail = (await journal.complete({ sharing }))!;
  await settled(journal);
  await waitUntil(() => find(journal, `[data-id="${detail.id}"]`), 'the entry in the history');
  return detail;
}

/** No capital and no doubled letter: the driver of WebKitGTK types neither. */
const WORDS = 'heavy at first and then light';

const cards = (journal: JournalElement) => findAll(journal, '.entry[data-id]');

describe('a reflection', () => {
  afterEach(clearPage);

  it('is written, kept and found again with the keyboard alone', async () => {
    const journal = await openJournal();
    await tabTo('Your words');
    await typeWords(WORDS);
    await tabTo('A word for how you feel');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => findAll(journal, 'input[type=radio]').length > 0, 'words to choose');
    await settled(journal);
    await tabTo('happy');
    for (let i = 0; i < 7; i += 1) await sendKeys({ press: 'ArrowRight' });
    await tabTo('Keep for myself');
    const saved = oneEvent(journal, 'rapport-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    await waitUntil(() => cards(journal).length === 1, 'the entry in the history');
    await waitUntil(() => focused()?.id === 'kept', 'the focus on what was said');
    await tabTo('Today');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => readable(journal).includes(WORDS), 'the words');
    assert.include(readable(journal), 'relieved');
    assert.isTrue(focused()?.classList.contains('heading'), 'the focus is at the top of what is read');
  });

  it('has no violation in any state, language or direction, and fits a phone', async () => {
    const languages = ['en', 'nl', RTL];
    const journal = await openJournal();
    await press(journal, 'A word for how you feel');
    await waitUntil(() => findAll(journal, 'input[type=radio]').length > 0, 'words to choose');
    await accessible(journal, languages); // empty
    await fitsPhone(journal);
    await journal.complete();
    await settled(journal);
    await accessible(journal, languages); // with something in the way
    await keep(journal, 'a'.repeat(300), 'shared');
    await accessible(journal, languages); // kept
    await fitsPhone(journal);
    cards(journal)[0]!.click();
    await waitUntil(() => find(journal, 'article.entry'), 'the entry');
    await press(journal, 'Earlier versions');
    await accessible(journal, languages); // being read
    await fitsPhone(journal);
  });

  it('begins with a question that can be changed, skipped and asked again', async () => {
    const journal = await openJournal();
    const question = () => find(journal, '.question')?.textContent;
    const first = question();
    assert.isNotEmpty(first);
    await press(journal, 'Another question');
    assert.notEqual(question(), first);
    await press(journal, 'No question');
    assert.isUndefined(question());
    await press(journal, 'Show a question');
    assert.equal(question(), first);
  });

  it('can begin with quiet minutes, which are kept with it once they ran to their end', async () => {
    const journal = await openJournal();
    await press(journal, 'A few quiet minutes first');
    await press(journal, '5 min');
    await press(journal, 'Begin');
    await waitUntil(() => readable(journal).includes('5 minutes left'), 'the time');
    await press(journal, 'End');
    await waitUntil(() => findAll(journal, 'button').some(({ textContent }) => textContent === 'Begin again'), 'the choice again');
    const payload = () => (journal as unknown as { payload: ReflectionPayload }).payload;
    assert.notProperty(payload(), 'quiet', 'ended early');
    await press(journal, 'Begin again');
    await waitUntil(() => readable(journal).includes('5 minutes left'), 'the time again');
    const now = Date.now;
    Date.now = () => now() + 5 * 60_000; // the minutes pass: the timer counts nothing itself
    try {
      await waitUntil(() => payload().quiet === 5, 'the minutes taken');
    } finally {
      Date.now = now;
    }
    await accessible(journal, ['en', 'nl', RTL]);
    const { id } = await keep(journal, 'after the quiet');
    await openEntry(journal, id);
    assert.include(readable(journal), 'After 5 quiet minutes');
  });

  it('asks what the therapist asked, by property or by slot, once, and keeps it with the words', async () => {
    const journal = await openJournal({ prompt: 'How was the phone call?' });
    assert.include(readable(journal), 'Your therapist asked');
    assert.equal(find(journal, '.question')!.textContent, 'How was the phone call?');
    await press(journal, 'No question');
    assert.lengthOf(findAll(journal, '.question').map(({ localName }) => localName), 0);
    await press(journal, 'Show a question');
    const detail = await keep(journal, 'Short.', 'shared');
    assert.deepEqual(((await detail.read()).payload as ReflectionPayload).prompt, { asked: 'How was the phone call?' });

    const other = document.createElement('span');
    other.slot = 'prompt';
    other.textContent = 'And the walk?';
    const slotted = document.createElement('rapport-journal');
    slotted.client = newClient();
    slotted.append(other);
    document.body.append(slotted);
    await waitUntil(() => find(slotted, '.question')?.textContent === 'And the walk?', 'the question of the slot');
  });

  it('shows only days and kinds until one is opened, and first lines where the page asks for them', async () => {
    const journal = await openJournal();
    await keep(journal, 'canary words\nsecond line');
    await journal.startNew();
    await settled(journal);
    assert.notInclude(readable(journal), 'canary');
    journal.previews = true;
    await settled(journal);
    assert.include(readable(journal), 'canary words');
    assert.notInclude(readable(journal), 'second line');
  });

  it('is changed later, and what it was before is kept and can be brought back', async () => {
    const journal = await openJournal();
    const { id } = await keep(journal, 'first thought');
    await openEntry(journal, id);
    await press(journal, 'Change it');
    await write(journal, 'text', 'second thought');
    await journal.complete();
    await settled(journal);
    await waitUntil(() => cards(journal).length === 1, 'still one entry');
    await openEntry(journal, id);
    assert.include(readable(journal), 'second thought');
    assert.notInclude(readable(journal), 'first thought');
    await press(journal, 'Earlier versions');
    await waitUntil(() => readable(journal).includes('first thought'), 'the earlier version');
    await press(journal, 'Go on from this version');
    await waitUntil(() => find<HTMLTextAreaElement>(journal, 'textarea')?.value === 'first thought', 'its words in the form');
    await journal.complete();
    await openEntry(journal, id);
    assert.include(readable(journal), 'first thought');
  });

  it('is shared and unshared from where it is read, and not twice counted as a version', async () => {
    const journal = await openJournal();
    const { id } = await keep(journal, 'for both');
    await openEntry(journal, id);
    const shared = oneEvent(journal, 'rapport-shared');
    await press(journal, 'Share with your clinic');
    assert.equal((await shared as CustomEvent<{ sharing: string }>).detail.sharing, 'shared');
    await waitUntil(() => readable(journal).includes('Shared with your clinic.'), 'that it is shared');
    await waitUntil(() => find(journal, '.badges')?.textContent?.includes('Shared'), 'a mark on its card');
    await press(journal, 'Earlier versions');
    await waitUntil(() => readable(journal).includes('There are no earlier versions.'), 'no version of its own');
    await press(journal, 'Stop sharing');
    await waitUntil(() => readable(journal).includes('Not shared.'), 'that it is not shared');
  });

  it('is deleted with a way back, or for good', async () => {
    const journal = await openJournal();
    const { id } = await keep(journal, 'to be deleted');
    await openEntry(journal, id);
    await press(journal, 'Delete');
    await waitUntil(() => cards(journal).length === 0, 'an empty history');
    await press(journal, 'Undo');
    await waitUntil(() => cards(journal).length === 1, 'the entry again');
    await openEntry(journal, id);
    await press(journal, 'Delete');
    await press(journal, 'Delete for good now');
    await journal.open(id).then(() => assert.fail('it was opened'), (error: { code?: string }) => assert.equal(error.code, 'not-found'));
  });

  it('keeps a text over the limit on the screen, and says why it cannot be kept', async () => {
    const journal = await openJournal();
    const text = 'x'.repeat(20_001);
    await write(journal, 'text', text);
    assert.isUndefined(await journal.complete());
    await settled(journal);
    assert.equal(find<HTMLTextAreaElement>(journal, 'textarea')!.value, text);
    assert.include(readable(journal), 'This is too long to keep whole.');
    assert.include(readable(journal), '1 letter too many.');
    await waitUntil(() => focused()?.localName === 'textarea', 'the focus in the text');
  });

  it('comes in pages, newest first', async () => {
    const journal = await openJournal();
    for (let i = 1; i <= 21; i += 1) {
      await write(journal, 'text', `entry ${i}`);
      await journal.complete();
      await journal.startNew();
      await settled(journal);
    }
    await waitUntil(() => cards(journal).length === 20, 'the first page');
    await press(journal, 'Show older ones');
    await waitUntil(() => cards(journal).length === 21, 'all of them');
    cards(journal).at(-1)!.click();
    await waitUntil(() => readable(journal).includes('entry 1'), 'the oldest');
  });

  it('can be read and not changed where the page says so', async () => {
    const client = newClient();
    const journal = await openJournal({ client });
    const { id } = await keep(journal, 'read me', 'shared');
    journal.remove();
    const reader = await openJournal({ client, readonly: true, record: id });
    await waitUntil(() => readable(reader).includes('read me'), 'the words');
    assert.notMatch(findAll(reader, 'button').map(({ textContent }) => textContent).join(), /Change it|Delete|Share with|Stop sharing|Keep/);
    await press(reader, 'Back to writing');
    assert.lengthOf(findAll(reader, 'textarea').map(({ localName }) => localName), 0);
  });

  it('of the client is not there for the therapist unless it was shared', async () => {
    const client = newClient();
    const journal = await openJournal({ client });
    await keep(journal, 'mine alone');
    await keep(journal, 'for both', 'shared');
    journal.remove();
    const therapist = await openJournal({ client, author: 'therapist' });
    await waitUntil(() => cards(therapist).length === 1, 'what was shared');
    cards(therapist)[0]!.click();
    await waitUntil(() => readable(therapist).includes('for both'), 'the words');
    assert.notMatch(findAll(therapist, 'button').map(({ textContent }) => textContent).join(), /Change it|Delete/);
  });

  it('goes back to what was being written after an earlier entry was read', async () => {
    const journal = await openJournal();
    const { id } = await keep(journal, 'earlier');
    await journal.startNew();
    await settled(journal);
    await write(journal, 'text', 'half a sen');
    await openEntry(journal, id);
    await press(journal, 'Back to writing');
    assert.equal(find<HTMLTextAreaElement>(journal, 'textarea')!.value, 'half a sen');
    assert.isTrue(control(journal, 'Keep for myself').isConnected);
  });
});
