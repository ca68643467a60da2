import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import { dayAfter } from '../../../src/activities/journal/kinds/entry.js';
import { dayOf, localIso } from '../../../src/core/time.js';
import { formOf, FULL, payloadOf, send } from '../../support/journal-entries.js';
import { accessible, clearPage, control, find, findAll, openEntry, openJournal, press, readable, settled, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

describe('a thought record', () => {
  afterEach(clearPage);

  it('keeps the thought in view from then on, shows more or less of it, and loses nothing', async () => {
    const journal = await openJournal({ kinds: 'thought', columns: 5 });
    await formOf(journal, 'thought');
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
    await formOf(journal, 'thought');
    await send(journal, ...FULL.thought);
    const { id } = (await journal.complete())!;
    await openEntry(journal, id);
    assert.include(readable(journal), 'ashamed: 80, then 40');
    await press(journal, 'Come back to this');
    await waitUntil(() => readable(journal).includes('How strong is it today: ashamed'), 'the question of today');
    await send(journal, { kind: 'thought', type: 'emotion-rated', at: 0, moment: 'later', rating: 20 });
    await journal.complete();
    await openEntry(journal, id);
    assert.include(readable(journal), 'ashamed: 80, then 20');
    assert.include(readable(journal), '60 less');
  });
});

describe('a sleep diary', () => {
  afterEach(clearPage);

  it('shows what follows from the times, and how it was worked out', async () => {
    const journal = await openJournal({ kinds: 'sleep' });
    await formOf(journal, 'sleep');
    for (const [field, value] of [['inBed', '22:00'], ['triedToSleep', '22:30'], ['minutesToFallAsleep', '18'], ['minutesAwake', '30'], ['wokeUp', '06:30'], ['outOfBed', '06:45']] as const) await write(journal, field, value);
    await settled(journal);
    const sums = find(journal, '.sums')!.textContent!;
    for (const text of ['8 h 45 min', '8 h 0 min', '7 h 12 min', '82 %', 'less the time it took to fall asleep']) assert.include(sums.replaceAll(/\s+/g, ' '), text);
  });

  it('offers the mornings that are still empty, each with a draft of its own', async () => {
    const journal = await openJournal({ kinds: 'sleep' });
    await formOf(journal, 'sleep');
    const ago = (days: number) => dayAfter(dayOf(localIso()), -days);
    assert.isUndefined(find(journal, '.missing'), 'nothing is missing before anything was noted');
    await send(journal, { type: 'day-chosen', day: ago(3) }, ...FULL.sleep);
    await journal.complete();
    await journal.startNew();
    await settled(journal);
    await waitUntil(() => findAll(journal, '.missing button').length === 2, 'yesterday and the day before'); // today is on the form
    await write(journal, 'minutesAwake', '12');
    await press(journal, 'Yesterday');
    await waitUntil(() => payloadOf(journal).day === ago(1), 'that morning');
    assert.notProperty(payloadOf(journal), 'minutesAwake');
    await accessible(journal, ['en', 'nl', PSEUDO_LOCALE]);
    await press(journal, 'Today');
    await waitUntil(() => (payloadOf(journal) as { minutesAwake?: number }).minutesAwake === 12, 'what was written about today');
  });

  it('leaves the share of time asleep out where the page says so', async () => {
    const journal = document.createElement('rapport-journal');
    journal.setAttribute('show-efficiency', 'false');
    journal.setAttribute('kinds', 'sleep');
    journal.client = newClient();
    document.body.append(journal);
    await formOf(journal, 'sleep');
    await send(journal, ...FULL.sleep);
    assert.include(readable(journal), '7 h 12 min');
    assert.notInclude(readable(journal), '82');
  });

  it('says what is less than nothing, and where times do not follow one another', async () => {
    const journal = await openJournal({ kinds: 'sleep' });
    await formOf(journal, 'sleep');
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
    await formOf(journal, 'time-out');
    await send(journal, { kind: 'time-out', type: 'action-chosen', action: { own: 'Feed the birds' } });
    await press(journal, 'Step 4 of');
    await press(journal, 'Begin');
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
    await formOf(journal, 'day');
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
