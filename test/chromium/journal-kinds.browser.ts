import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../src/runtime/pseudo-locale/index.js';
import type { JournalElement } from '../../src/activities/journal/journal.element.js';
import type { JournalMessage, JournalPayload } from '../../src/activities/journal/journal.model.js';
import type { EntryKind } from '../../src/activities/journal/kinds/entry.js';
import { accessible, clearPage, control, find, findAll, fitsPhone, focused, openJournal, press, readable, settled, tabTo, write } from '../support/journal-page.js';
import { newClient } from '../support/mount.js';

const NAMES = { thought: 'Thought record', sleep: 'Sleep diary', mood: 'Mood', 'time-out': 'Cool down', day: 'My day' } as const;
type Later = keyof typeof NAMES;

/** What is on the form of each kind once it is there. */
const FIRST: Readonly<Record<Later, string>> = { thought: 'rk-step-guide', sleep: '[data-field=inBed]', mood: 'rk-mood-plane', 'time-out': 'rk-step-guide', day: '[data-field=activity]' };

/** Goes on to the next step, and waits until the focus is on its heading. */
async function onward(): Promise<void> {
  await tabTo('Go on');
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => focused()?.getAttribute('role') === 'heading', 'the heading of the next step');
}

/** One way to fill in each kind without a mouse, and what can then be read of it. */
const BY_KEYS: Readonly<Record<Later, readonly [fill: () => Promise<void>, reads: readonly string[]]>> = {
  thought: [
    async () => {
      await tabTo('Where were you');
      await sendKeys({ type: 'At lunch' });
      await tabTo('Step 2 of 7');
      await sendKeys({ press: 'Enter' });
      await tabTo('ashamed');
      await sendKeys({ press: ' ' });
      await tabTo('How strong was it then: ashamed');
      await sendKeys({ press: 'ArrowRight' });
      await tabTo('Go on');
      await sendKeys({ press: 'Enter' });
      await tabTo('Thought 1');
      await sendKeys({ type: 'They laugh' });
    },
    ['At lunch', 'ashamed: 55', 'They laugh'],
  ],
  sleep: [
    async () => {
      await tabTo('Minutes it took');
      await sendKeys({ type: '18' });
      await tabTo('How often');
      await sendKeys({ type: '2' });
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
      await sendKeys({ type: 'A letter' });
      await onward();
      await tabTo('0 Calm');
      await sendKeys({ press: '7' });
      await onward();
      await tabTo('Step outside');
      await sendKeys({ press: ' ' });
    },
    ['A letter', '7 of 10', 'Step outside'],
  ],
  day: [
    async () => {
      await tabTo('What you did');
      await sendKeys({ type: 'Walked' });
      await tabTo('What you felt');
      await sendKeys({ type: 'lighter' });
    },
    ['Walked', 'lighter'],
  ],
};

async function choose(journal: JournalElement, kind: Later): Promise<void> {
  await press(journal, NAMES[kind]);
  await waitUntil(() => find(journal, FIRST[kind]), `the form of ${kind}`);
  await settled(journal);
}

/** Changes the form as its handlers do. */
async function send(journal: JournalElement, ...messages: readonly JournalMessage[]): Promise<void> {
  for (const message of messages) (journal as unknown as { send(message: JournalMessage): void }).send(message);
  await settled(journal);
}

const payloadOf = (journal: JournalElement) => (journal as unknown as { payload: JournalPayload }).payload;

describe('the other kinds of entry', () => {
  afterEach(clearPage);

  for (const kind of Object.keys(NAMES) as Later[]) {
    it(`${kind}: is filled in, kept and read with the keyboard alone`, async () => {
      const journal = await openJournal();
      await tabTo(NAMES[kind]);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => find(journal, FIRST[kind]), 'the form');
      await settled(journal);
      const [fill, reads] = BY_KEYS[kind];
      await fill();
      await tabTo('Keep for myself');
      const saved = oneEvent(journal, 'rapport-saved') as unknown as Promise<CustomEvent<{ id: string }>>;
      await sendKeys({ press: 'Enter' });
      const { detail } = await saved;
      await journal.open(detail.id);
      await settled(journal);
      for (const text of reads) assert.include(readable(journal), text);
    });

    it(`${kind}: has no violation empty, in trouble, filled or read, and fits a phone`, async () => {
      const languages = ['en', 'nl', PSEUDO_LOCALE];
      const journal = await openJournal({ kinds: kind });
      await waitUntil(() => find(journal, FIRST[kind]), 'the form');
      assert.lengthOf(findAll(journal, '.kind').map(({ textContent }) => textContent), 0, 'one kind shows no chooser');
      await accessible(journal, languages);
      await fitsPhone(journal);
      await journal.complete();
      await settled(journal);
      await accessible(journal, ['en']);
      await send(journal, ...FULL[kind]);
      await accessible(journal, languages);
      await fitsPhone(journal);
      const { id } = (await journal.complete())!;
      await journal.open(id);
      await settled(journal);
      await accessible(journal, languages);
      await fitsPhone(journal);
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

  it('are offered as the page says, in that order', async () => {
    const journal = await openJournal({ kinds: 'sleep mood nonsense' });
    assert.deepEqual(findAll(journal, '.kind').map(({ textContent }) => textContent), ['Sleep diary', 'Mood']);
    await waitUntil(() => find(journal, FIRST.sleep), 'the first of them');
  });

  it('can be about a day before, and not about one to come', async () => {
    const journal = await openJournal({ kinds: 'sleep' });
    await waitUntil(() => find(journal, FIRST.sleep), 'the form');
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

describe('a thought record', () => {
  afterEach(clearPage);

  it('keeps the thought in view from then on, shows more or less of it, and loses nothing', async () => {
    const journal = await openJournal({ kinds: 'thought', columns: 5 });
    await waitUntil(() => find(journal, FIRST.thought), 'the form');
    assert.equal(findAll(journal, 'rk-step-guide [part=step], li button[part=step]').length, 5);
    await send(journal, ...FULL.thought);
    await press(journal, 'Step 4 of');
    assert.include(find(journal, '.in-view')!.textContent, 'They laugh at me');
    await send(journal, { kind: 'thought', type: 'columns-chosen', columns: 3 });
    assert.equal(findAll(journal, 'li button[part=step]').length, 3);
    await send(journal, { kind: 'thought', type: 'columns-chosen', columns: 7 });
    await press(journal, 'Step 6 of');
    assert.equal(find<HTMLTextAreaElement>(journal, '#control')!.value, 'Some smiled');
  });

  it('is come back to later, and rated once more', async () => {
    const journal = await openJournal({ kinds: 'thought' });
    await send(journal, ...FULL.thought);
    const { id } = (await journal.complete())!;
    await journal.open(id);
    await settled(journal);
    assert.include(readable(journal), 'ashamed: 80, then 40');
    await press(journal, 'Come back to this');
    await waitUntil(() => readable(journal).includes('How strong is it today: ashamed'), 'the question of today');
    await send(journal, { kind: 'thought', type: 'emotion-rated', at: 0, moment: 'later', rating: 20 });
    await journal.complete();
    await journal.open(id);
    await settled(journal);
    assert.include(readable(journal), 'ashamed: 80, then 20');
    assert.include(readable(journal), '60 less');
  });
});

describe('a sleep diary', () => {
  afterEach(clearPage);

  it('shows what follows from the times, and how it was worked out', async () => {
    const journal = await openJournal({ kinds: 'sleep' });
    await waitUntil(() => find(journal, FIRST.sleep), 'the form');
    for (const [field, value] of [['inBed', '22:00'], ['triedToSleep', '22:30'], ['minutesToFallAsleep', '18'], ['minutesAwake', '30'], ['wokeUp', '06:30'], ['outOfBed', '06:45']] as const) await write(journal, field, value);
    await settled(journal);
    const sums = find(journal, '.sums')!.textContent!;
    for (const text of ['8 h 45 min', '8 h 0 min', '7 h 12 min', '82 %', 'less the time it took to fall asleep']) assert.include(sums.replaceAll(/\s+/g, ' '), text);
  });

  it('leaves the share of time asleep out where the page says so', async () => {
    const journal = document.createElement('rapport-journal');
    journal.setAttribute('show-efficiency', 'false');
    journal.setAttribute('kinds', 'sleep');
    journal.client = newClient();
    document.body.append(journal);
    await waitUntil(() => find(journal, FIRST.sleep), 'the form');
    await send(journal, ...FULL.sleep);
    assert.include(readable(journal), '7 h 12 min');
    assert.notInclude(readable(journal), '82');
  });

  it('says what is less than nothing, and where times do not follow one another', async () => {
    const journal = await openJournal({ kinds: 'sleep' });
    await waitUntil(() => find(journal, FIRST.sleep), 'the form');
    await write(journal, 'minutesAwake', '-5');
    await write(journal, 'inBed', '23:00');
    await write(journal, 'triedToSleep', '22:00');
    await write(journal, 'outOfBed', '21:00');
    assert.isUndefined(await journal.complete());
    await settled(journal);
    assert.include(readable(journal), 'This cannot be less than zero.');
    assert.include(readable(journal), 'These times do not follow one another.');
  });
});

describe('a mood', () => {
  afterEach(clearPage);

  it('is placed by a tap, by keys, or by two sliders', async () => {
    const journal = await openJournal({ kinds: 'mood' });
    await waitUntil(() => find(journal, '.plane'), 'the map');
    const plane = find(journal, '.plane')!;
    const { left, top, width, height } = plane.getBoundingClientRect();
    plane.dispatchEvent(new MouseEvent('click', { clientX: left + width * 0.94, clientY: top + height * 0.5, bubbles: true }));
    assert.deepInclude(payloadOf(journal), { valence: 1, arousal: 0 });
    plane.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowDown' });
    assert.deepInclude(payloadOf(journal), { valence: 0.9, arousal: -0.1 });
    await settled(journal);
    assert.include(readable(journal), 'You are here: pleasant and calm');
    assert.isTrue(control(journal, 'calm').isConnected, 'the words of that quarter');
    control(journal, 'Unpleasant to pleasant').focus();
    await sendKeys({ press: 'ArrowLeft' });
    assert.deepInclude(payloadOf(journal), { arousal: -0.1 });
    assert.isBelow((payloadOf(journal) as { valence: number }).valence, 0.9);
  });
});

describe('a cool-down', () => {
  afterEach(clearPage);

  it('has a pause that may be ended at any time, and remembers what the person wrote to help', async () => {
    const journal = await openJournal({ kinds: 'time-out' });
    await waitUntil(() => find(journal, FIRST['time-out']), 'the form');
    await send(journal, { kind: 'time-out', type: 'action-chosen', action: { own: 'Feed the birds' } });
    await press(journal, 'Step 4 of');
    await press(journal, 'Start the pause');
    await waitUntil(() => readable(journal).includes('5 minutes left'), 'the time');
    await press(journal, 'End');
    assert.equal((payloadOf(journal) as { timer?: { phase: string } }).timer?.phase, 'ended');
    await journal.complete();
    await journal.startNew();
    await settled(journal);
    await press(journal, 'Step 3 of');
    await waitUntil(() => readable(journal).includes('Feed the birds'), 'the own action among the choices');
  });
});

describe('a day', () => {
  afterEach(clearPage);

  it('takes over what was done the day before', async () => {
    const journal = await openJournal({ kinds: 'day' });
    await waitUntil(() => find(journal, FIRST.day), 'the form');
    const yesterday = new Date(Date.now() - 86_400_000 - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    await send(journal, { type: 'day-chosen', day: yesterday }, ...FULL.day);
    await journal.complete();
    await journal.startNew();
    await settled(journal);
    await waitUntil(() => findAll(journal, '.entry[data-id]').length === 1, 'the day before');
    await press(journal, 'Copy what you did the day before');
    assert.deepInclude(payloadOf(journal), { moments: [{ part: 'morning', activity: 'Walk', thought: '', emotion: '' }] });
  });
});

const FULL: Readonly<Record<Later, readonly JournalMessage[]>> = {
  thought: [
    { kind: 'thought', type: 'field-written', field: 'situation', text: 'At lunch' },
    { kind: 'thought', type: 'emotion-added', word: 'ashamed' },
    { kind: 'thought', type: 'emotion-rated', at: 0, moment: 'before', rating: 80 },
    { kind: 'thought', type: 'emotion-rated', at: 0, moment: 'after', rating: 40 },
    { kind: 'thought', type: 'thought-added', text: 'Nobody minds me' },
    { kind: 'thought', type: 'thought-added', text: 'They laugh at me' },
    { kind: 'thought', type: 'hot-thought-chosen', at: 1 },
    { kind: 'thought', type: 'field-written', field: 'balanced', text: 'Some smiled' },
  ],
  sleep: [
    ...(['inBed 22:00', 'triedToSleep 22:30', 'wokeUp 06:30', 'outOfBed 06:45'].map((each) => {
      const [field, time] = each.split(' ');
      return { kind: 'sleep', type: 'time-noted', field, time, zone: 'Europe/Amsterdam' };
    }) as unknown as readonly JournalMessage[]),
    { kind: 'sleep', type: 'counted', field: 'minutesToFallAsleep', count: 18 },
    { kind: 'sleep', type: 'counted', field: 'minutesAwake', count: 30 },
    { kind: 'sleep', type: 'quality-rated', quality: 4 },
  ],
  mood: [
    { kind: 'mood', type: 'placed', valence: -0.5, arousal: 0.4 },
    { kind: 'mood', type: 'word-toggled', word: { id: 'anxious' } },
    { kind: 'mood', type: 'word-toggled', word: { own: 'wobbly' } },
    { kind: 'mood', type: 'note-written', text: 'Before the call' },
  ],
  'time-out': [
    { kind: 'time-out', type: 'field-written', field: 'trigger', text: 'A letter' },
    { kind: 'time-out', type: 'intensity-rated', moment: 'before', rating: 70 },
    { kind: 'time-out', type: 'action-chosen', action: { id: 'walk' } },
    { kind: 'time-out', type: 'timer-started', minutes: 5, now: Date.now() - 60_000 },
  ],
  day: [
    { kind: 'day', type: 'moment-added', part: 'morning', activity: 'Walk' },
    { kind: 'day', type: 'moment-written', at: 0, field: 'emotion', text: 'lighter' },
  ],
} satisfies Record<Exclude<EntryKind, 'reflection'>, readonly JournalMessage[]>;
