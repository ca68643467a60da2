import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import type { JournalElement } from '../../../src/activities/journal/journal.element.js';
import { accessible, clearPage, find, findAll, fitsPhone, fitsSpaced, focused, openEntry, openJournal, press, readable, settled, tabTo, write } from '../../support/journal-page.js';
import { formOf, FULL, type Later, payloadOf, send } from '../../support/journal-entries.js';
import { typeWords } from '../../support/typing.js';

const NAMES = { thought: 'Thought record', sleep: 'Sleep diary', mood: 'Mood', 'time-out': 'Cool down', day: 'My day' } as const;
const LATER = Object.keys(NAMES) as Later[];

/** Goes on to the next step, and waits until the focus is on its heading. Always forward: Firefox leaves the page after its last control. */
async function onward(): Promise<void> {
  await tabTo('Go on');
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => focused()?.getAttribute('role') === 'heading', 'the heading of the next step');
}

/** One way to fill in each kind without a mouse, in words without capitals and doubled letters, which the driver of WebKitGTK cannot type, and what can then be read of it. */
const BY_KEYS: Readonly<Record<Later, readonly [fill: () => Promise<void>, reads: readonly string[]]>> = {
  thought: [
    async () => {
      await tabTo('Where were you');
      await typeWords('at lunch');
      await onward();
      await tabTo('ashamed');
      await sendKeys({ press: ' ' });
      await tabTo('How strong was it then: ashamed');
      await sendKeys({ press: 'ArrowRight' });
      await onward();
      await tabTo('Thought 1');
      await typeWords('they laugh');
    },
    ['at lunch', 'ashamed: 55', 'they laugh'],
  ],
  sleep: [
    async () => {
      await tabTo('Minutes it took');
      await typeWords('18');
      await tabTo('How often');
      await typeWords('2');
      await tabTo('1 Very poor');
      await sendKeys({ press: '3' });
    },
    ['18', 'Fair'],
  ],
  mood: [
    async () => {
      await tabTo('Mood map');
      for (let i = 0; i < 3; i += 1) await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'ArrowUp' });
      await tabTo('anxious');
      await sendKeys({ press: ' ' });
      await tabTo('work');
      await sendKeys({ press: ' ' });
    },
    ['unpleasant and full of energy', 'anxious', 'work'],
  ],
  'time-out': [
    async () => {
      await tabTo('What set it off');
      await typeWords('a storm');
      await onward();
      await tabTo('0 Calm');
      await sendKeys({ press: '7' });
      await onward();
      await tabTo('Step outside');
      await sendKeys({ press: ' ' });
    },
    ['a storm', '7 of 10', 'Step outside'],
  ],
  day: [
    async () => {
      await tabTo('What you did');
      await typeWords('walked');
      await tabTo('What you felt');
      await typeWords('lighter');
    },
    ['walked', 'lighter'],
  ],
};

async function choose(journal: JournalElement, kind: Later): Promise<void> {
  await press(journal, NAMES[kind]);
  await formOf(journal, kind);
}

describe('the other kinds of entry', () => {
  afterEach(clearPage);

  for (const kind of LATER) {
    it(`${kind}: is filled in, kept and read with the keyboard alone`, async () => {
      const journal = await openJournal();
      await tabTo(NAMES[kind]);
      await sendKeys({ press: 'Enter' });
      await formOf(journal, kind);
      const [fill, reads] = BY_KEYS[kind];
      await fill();
      await tabTo('Keep for myself');
      const saved = oneEvent(journal, 'rapport-saved') as unknown as Promise<CustomEvent<{ id: string }>>;
      await sendKeys({ press: 'Enter' });
      const { detail } = await saved;
      await openEntry(journal, detail.id);
      for (const text of reads) assert.include(readable(journal), text);
    });

    it(`${kind}: has no violation empty, in trouble, filled or read, and fits a phone`, async () => {
      const languages = ['en', 'nl', PSEUDO_LOCALE];
      const journal = await openJournal({ kinds: kind });
      await formOf(journal, kind);
      assert.lengthOf(findAll(journal, '.kind').map(({ textContent }) => textContent), 0, 'one kind shows no chooser');
      await accessible(journal, languages);
      await fitsPhone(journal);
      await fitsSpaced(journal);
      await journal.complete();
      await settled(journal);
      await accessible(journal, ['en']);
      await fitsSpaced(journal);
      await send(journal, ...FULL[kind]);
      await accessible(journal, languages);
      await fitsPhone(journal);
      await fitsSpaced(journal);
      const { id } = (await journal.complete())!;
      await openEntry(journal, id);
      await accessible(journal, languages);
      await fitsPhone(journal);
      await fitsSpaced(journal);
    });
  }

  it('each keeps its own draft: leaving one for another loses nothing', async () => {
    const journal = await openJournal();
    await write(journal, 'text', 'half a reflection');
    await choose(journal, 'day');
    await write(journal, 'activity', 'half a day');
    await press(journal, 'Reflection');
    await waitUntil(() => find<HTMLTextAreaElement>(journal, '[data-field=text]')?.shadowRoot!.querySelector('textarea')!.value === 'half a reflection', 'the reflection');
    await press(journal, 'My day');
    await waitUntil(() => (payloadOf(journal) as { moments?: readonly { activity: string }[] }).moments?.[0]?.activity === 'half a day', 'the day');
  });

  it('from right to left too, the map of a mood has its words at the sides they name, and what is listed stays in its list', async () => {
    document.documentElement.lang = PSEUDO_LOCALE;
    const journal = await openJournal({ kinds: 'mood thought' });
    await formOf(journal, 'mood');
    await send(journal, { kind: 'mood', type: 'placed', valence: -1, arousal: 0 });
    const middle = (node: Element) => node.getBoundingClientRect().left + node.getBoundingClientRect().width / 2;
    await waitUntil(() => find(journal, '.sides') && find(journal, 'rk-mood-plane')!.shadowRoot!.querySelector('circle'), 'a place on the map');
    const [unpleasant, pleasant] = findAll(journal, '.sides > span');
    assert.isBelow(middle(unpleasant!), middle(pleasant!));
    assert.isBelow(middle(find(journal, '.plane circle')!), middle(find(journal, '.plane')!));
    findAll(journal, '.kind')[1]!.click();
    await formOf(journal, 'thought');
    await send(journal, ...FULL.thought, { kind: 'thought', type: 'emotion-added', word: 'lonely' }, { kind: 'thought', type: 'emotion-rated', at: 1, moment: 'before', rating: 60 });
    await openEntry(journal, (await journal.complete())!.id);
    for (const item of findAll(journal, 'article li')) assert.equal(getComputedStyle(item).direction, 'rtl', item.textContent);
  });

  it('are offered as the page says, in that order', async () => {
    const journal = await openJournal({ kinds: 'sleep mood nonsense' });
    assert.deepEqual(findAll(journal, '.kind').map(({ textContent }) => textContent), ['Sleep diary', 'Mood']);
    await formOf(journal, 'sleep');
  });

  it('can be about a day before, and not about one to come', async () => {
    const journal = await openJournal({ kinds: 'sleep' });
    await formOf(journal, 'sleep');
    const day = find<HTMLInputElement>(journal, '[data-field=day]')!;
    const set = async (value: string) => {
      day.value = value;
      day.dispatchEvent(new Event('change'));
      await settled(journal);
      return payloadOf(journal).day;
    };
    assert.equal(await set('2020-02-29'), '2020-02-29');
    assert.equal(await set('2999-01-01'), '2020-02-29');
    assert.equal(day.value, '2020-02-29');
  });
});
