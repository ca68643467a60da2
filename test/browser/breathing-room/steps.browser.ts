import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import { choose, goOnTo, heading, openRoom, visit } from '../../support/breathing-room-page.js';
import { accessible, clearPage, find, findAll, fitsPhone, focused, press, readable, settled, tabTo, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';
import { typeWords } from '../../support/typing.js';

const languages = ['en', 'nl', PSEUDO_LOCALE];
const enter = (name: string) => tabTo(name).then(() => sendKeys({ press: 'Enter' }));

describe('the five steps of the breathing room', () => {
  afterEach(clearPage);

  it('are walked with the keyboard alone, the focus on each new heading', async () => {
    const room = await openRoom({ ratings: true });
    const atHeading = (text: string) => waitUntil(() => focused()?.classList.contains('step-heading') && heading(room) === text, `the focus on "${text}"`);
    await tabTo('0');
    await sendKeys({ press: '3' });
    await enter('Go on');
    await atHeading('What do you like to do?');
    await tabTo('Being outside');
    await sendKeys({ press: ' ' });
    await tabTo('Or in your own words');
    await typeWords('birds');
    await enter('Go on');
    await atHeading('Somewhere easier to be');
    await waitUntil(() => find(room, 'rk-choice-cards'), 'cards');
    while (!(focused() instanceof HTMLInputElement && (focused() as HTMLInputElement).type === 'radio')) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await enter('Go on');
    await waitUntil(() => find(room, '.quiet-room') && focused()?.classList.contains('step-heading'), 'the quiet room');
    await enter('Breathe along');
    await enter('Start');
    await waitUntil(() => find(room, 'rk-pacer') && focused()?.textContent?.trim() === 'Stop', 'the focus on Stop');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !find(room, 'rk-pacer'), 'the pacer gone');
    await enter('I feel ready');
    await atHeading('Coming back');
    await tabTo('Next time');
    await typeWords('go again');
    await tabTo('Keep for myself');
    const saved = oneEvent(room, 'rapport-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    await waitUntil(() => findAll(room, '.history .entry').length === 1, 'the visit in the history');
    find(room, '.history .entry')!.click();
    await waitUntil(() => readable(room).includes('go again'), 'what was written');
    assert.include(readable(room), 'birds');
    assert.include(readable(room), '3 of 10');
  });

  it('have no violation in any state, language, direction or scheme, and fit a phone', async function () {
    this.timeout(120_000);
    const client = newClient();
    const first = await openRoom({ client });
    await visit(first, 'Old pictures', 'take the blue album');
    first.remove();
    const room = await openRoom({ client, ratings: true, author: 'client' });
    const check = async () => {
      await accessible(room, languages);
      for (const language of languages) await fitsPhone(room, language);
    };
    await check(); // arriving, with last time
    await press(room, 'Go on');
    await choose(room, 'Music');
    await check();
    await press(room, 'Go on');
    await press(room, '8 more');
    await choose(room, 'Something else');
    await check();
    await press(room, 'Go on');
    await check(); // the quiet room
    await press(room, 'A timer');
    await check();
    await press(room, 'Start the timer');
    await press(room, 'Old pictures');
    await check();
    await press(room, 'Breathe along');
    await choose(room, 'My own');
    await check();
    await press(room, 'Start');
    await check();
    await press(room, 'I feel ready');
    assert.isUndefined(await room.complete());
    await settled(room);
    await check(); // with a space that has no name yet in the way
    await room.discard();
    await settled(room);
    await check(); // deleted, with a way back
    find(room, '.history .entry')!.click();
    await waitUntil(() => find(room, 'article'), 'the visit');
    await check();
  });

  it('have no violation for the therapist either', async function () {
    this.timeout(60_000);
    const room = await openRoom({ author: 'therapist' });
    await accessible(room);
    await goOnTo(room, 'Somewhere easier to be');
    await choose(room, 'A café');
    await accessible(room);
    await fitsPhone(room);
    await press(room, 'Go on');
    await accessible(room);
  });

  it('can be visited in any order, left out, and told to the page without a word', async () => {
    const room = await openRoom();
    const steps: unknown[] = [];
    room.addEventListener('rapport-stepped', (event) => steps.push(JSON.parse(JSON.stringify(event.detail))));
    find(room, 'rk-step-guide')!.shadowRoot!.querySelectorAll('button')[4]!.click();
    await settled(room);
    assert.equal(heading(room), 'Coming back');
    find(room, 'rk-step-guide')!.shadowRoot!.querySelectorAll('button')[1]!.click();
    await settled(room);
    await press(room, 'Not today');
    assert.equal(heading(room), 'Somewhere easier to be');
    assert.deepEqual(steps.map((detail) => (detail as { step: number }).step), [5, 2, 3]);
    assert.hasAllKeys(steps[0] as object, ['activity', 'id', 'step', 'steps']);
    const detail = await room.complete({ sharing: 'shared' });
    assert.include((await detail!.read()).payload, { step: 'choose' });
  });

  it('lose nothing by going back', async () => {
    const room = await openRoom();
    await press(room, 'Go on');
    await choose(room, 'Animals');
    await write(room, 'interests', 'the dog next door');
    await press(room, 'Go on');
    await press(room, 'Back');
    assert.equal(find<HTMLTextAreaElement>(room, 'textarea')!.value, 'the dog next door');
    assert.isTrue(findAll<HTMLInputElement>(find(room, 'rk-chips')!, 'input').some((input) => input.value === 'animals' && input.checked));
  });

  it('say in words which step it is, to those who hear the page', async () => {
    const room = await openRoom();
    await press(room, 'Go on');
    await waitUntil(() => focused()?.textContent?.replaceAll(/\s+/g, ' ').includes('Step 2 of 5: What you like. What do you like to do?'), 'the place in the heading');
  });

  it('are there in the language of the place', async () => {
    document.documentElement.lang = 'nl';
    const room = await openRoom();
    await waitUntil(() => readable(room).includes('Je bent er'), 'Dutch words');
  });

  it('hold text spacing and letters twice as large', async () => {
    const room = await openRoom();
    await goOnTo(room, 'Somewhere easier to be');
    room.style.setProperty('--rapport-font-size', '32px');
    room.style.setProperty('--rapport-line-height', '2');
    Object.assign(room.style, { letterSpacing: '0.12em', wordSpacing: '0.16em' });
    await fitsPhone(room);
  });
});
