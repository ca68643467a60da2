import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import { accessible, clearPage, find, findAll, fitsPhone, focused, press, readable, settled, tabTo, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';
import { addSong, choose, heading, openMusic, session, stepOn, titlesShown } from '../../support/music-share-page.js';
import { typeWords } from '../../support/typing.js';

const languages = ['en', 'nl', PSEUDO_LOCALE];
const enter = (name: string) => tabTo(name).then(() => sendKeys({ press: 'Enter' }));

describe('the five steps of the music share', () => {
  afterEach(clearPage);

  it('are walked with the keyboard alone, the focus on each new heading', async function () {
    this.timeout(60_000);
    const music = await openMusic({ ratings: true });
    const atHeading = (text: string) => waitUntil(() => focused()?.id === 'step' && heading(music) === text, `the focus on "${text}"`);
    await tabTo('0');
    await sendKeys({ press: '4' });
    await tabTo('What would make today a little easier?');
    await typeWords('a walk first');
    await enter('Go on');
    await atHeading('What do you like to listen to?');
    await enter('Add a song');
    await waitUntil(() => focused()?.localName === 'input', 'the focus in the new title');
    await typeWords('blue');
    await enter('Add a song');
    await waitUntil(() => titlesShown(music).length === 2 && focused()?.localName === 'input', 'a second song');
    await typeWords('gold'); // no letter twice in a row: WebKit's driver swallows the second
    await tabTo('Move gold up');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titlesShown(music).join() === 'gold,blue', 'the order');
    await waitUntil(() => focused()?.getAttribute('aria-label') === 'Move gold up', 'the focus on the same button');
    await enter('Add more to gold');
    await tabTo('Link');
    await typeWords('youtu.be/dqw4w9wgxcq');
    await waitUntil(() => readable(music).includes('Video on YouTube'), 'the link known');
    await enter('Go on');
    await atHeading('How could music have a place here?');
    await tabTo('A speaker');
    await sendKeys({ press: ' ' });
    await enter('Go on');
    await atHeading('Try it');
    await tabTo('A speaker: when and how?');
    await typeWords('on mondays');
    await enter('Begin to rest');
    await waitUntil(() => readable(music).includes('7 minutes left'), 'the timer');
    await enter('End');
    await waitUntil(() => readable(music).includes('The time is over.'), 'the end');
    await enter('Go on');
    await atHeading('How was it?');
    while (!(focused() instanceof HTMLInputElement && (focused() as HTMLInputElement).type === 'radio')) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: '5' });
    await tabTo('For next time');
    await typeWords('bring the guitar');
    const { nextTime } = music['payload'];
    assert.isOk(nextTime);
    await tabTo('Keep for myself');
    const saved = oneEvent(music, 'rapport-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    await waitUntil(() => findAll(music, '.entry').length === 1, 'the session in the history');
    find(music, '.entry')!.click();
    await waitUntil(() => readable(music).includes(nextTime!), 'what was written');
    for (const words of ['a walk first', 'gold', 'blue', 'on mondays', 'Very good', '4 of 10']) assert.include(readable(music), words);
  });

  it('have no violation in any state, language, direction or scheme, and fit a phone', async function () {
    this.timeout(180_000);
    const client = newClient();
    const first = await openMusic({ client });
    await session(first, [{ title: 'Het dorp' }, { title: 'Blue' }]);
    first.remove();
    const music = await openMusic({ client, ratings: true, players: true });
    const check = async () => {
      await accessible(music, languages);
      for (const language of languages) await fitsPhone(music, language);
    };
    await waitUntil(() => readable(music).includes('You shared Het dorp and Blue.'), 'last time');
    await check(); // arriving, with last time
    await stepOn(music, 2);
    await check(); // no songs
    await addSong(music, { title: 'Blue', link: 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC' });
    await addSong(music, { title: 'An unusually long title of a song that does not end and then goes on', link: 'javascript:alert(1)' });
    await addSong(music, { link: `https://example.org/${'a'.repeat(120)}` }, 1);
    await press(music, 'Add more to Blue');
    await press(music, 'Play here: Blue');
    await check(); // asked about the player
    await stepOn(music, 3);
    await choose(music, 'One pair, shared');
    await choose(music, 'Something else');
    await check();
    await stepOn(music, 4);
    await choose(music, 'Own time');
    await check();
    await press(music, 'Begin to rest');
    await check();
    await stepOn(music, 5);
    await choose(music, '4');
    await press(music, 'Show how our sessions went');
    await check();
    assert.isUndefined(await music.complete());
    await settled(music);
    await check(); // a song without a title in the way
    await music.discard();
    await settled(music);
    await check(); // deleted, with a way back
    find(music, '.entry')!.click();
    await waitUntil(() => find(music, 'article'), 'the session');
    await check();
  });

  it('have no violation for the therapist or alone either', async function () {
    this.timeout(120_000);
    const client = newClient();
    const music = await openMusic({ client, author: 'therapist' });
    for (const step of [1, 2, 3, 4, 5]) {
      await stepOn(music, step);
      if (step === 3) await choose(music, 'One pair, shared');
      if (step === 5) await choose(music, 'Came late');
      await accessible(music);
      await fitsPhone(music);
    }
    await session(music, [{ title: 'Blue', link: 'https://youtu.be/dqw4w9wgxcq' }], 'shared');
    music.remove();
    const alone = await openMusic({ client, setting: 'alone' });
    await waitUntil(() => readable(alone).includes('Blue'), 'the songs chosen before');
    await accessible(alone);
    await fitsPhone(alone);
    await press(alone, 'Begin');
    await accessible(alone);
  });

  it('can be visited in any order, left out, and told to the page without a word', async () => {
    const music = await openMusic();
    const steps: unknown[] = [];
    music.addEventListener('rapport-stepped', (event) => steps.push(JSON.parse(JSON.stringify(event.detail))));
    await stepOn(music, 5);
    assert.equal(heading(music), 'How was it?');
    await stepOn(music, 2);
    await press(music, 'Not today');
    assert.equal(heading(music), 'How could music have a place here?');
    assert.deepEqual(steps.map((detail) => (detail as { step: number }).step), [5, 2, 3]);
    assert.hasAllKeys(steps[0] as object, ['activity', 'id', 'step', 'steps']);
    assert.deepEqual(music['payload'].skipped, ['songs']);
  });

  it('lose nothing by going back', async () => {
    const music = await openMusic();
    await write(music, 'arrival', 'tea');
    await press(music, 'Go on');
    await addSong(music, { title: 'Blue', why: 'the summer of 2012' });
    await press(music, 'Go on');
    await press(music, 'Back');
    assert.deepEqual(titlesShown(music), ['Blue']);
    assert.include(findAll<HTMLTextAreaElement>(music, 'textarea').map(({ value }) => value), 'the summer of 2012');
    await press(music, 'Back');
    assert.equal(find<HTMLTextAreaElement>(music, 'textarea')!.value, 'tea');
  });

  it('say in words which step it is, to those who hear the page', async () => {
    const music = await openMusic();
    await press(music, 'Go on');
    await waitUntil(() => focused()?.textContent?.replaceAll(/\s+/g, ' ').includes('Step 2 of 5: Your music. What do you like to listen to?'), 'the place in the heading');
  });

  it('show both lists side by side where there is room, one under the other on a phone; beside them that one can stop any time', async () => {
    const music = await openMusic();
    await stepOn(music, 2);
    const lists = () => findAll(music, '.side').map((side) => side.getBoundingClientRect());
    music.style.inlineSize = '44em';
    assert.equal(lists()[0]!.top, lists()[1]!.top);
    music.style.inlineSize = '320px';
    assert.isAbove(lists()[1]!.top, lists()[0]!.bottom - 1);
    assert.include(readable(music), 'Music can bring back hard things. Stop any time.');
  });

  it('offer nine ideas, one pair of earphones only "if you both want to"', async () => {
    const music = await openMusic();
    await stepOn(music, 3);
    const cards = findAll(find(music, 'rk-choice-cards')!, '.card').map((card) => readable(card).trim());
    assert.lengthOf(cards, 9);
    assert.include(cards[2], 'One pair, shared An ear each, if you both want to');
    for (const idea of ['A speaker', 'Two pairs of earphones', 'Resting with music Five to ten minutes', 'Singing', 'Playing an instrument', 'A song to begin or end', 'A playlist for hard moments', 'Something else']) {
      assert.isTrue(cards.some((card) => card.startsWith(idea)), idea);
    }
  });

  it('ask at the end how it was, in words and shapes, with nothing chosen beforehand', async () => {
    const music = await openMusic();
    await stepOn(music, 5);
    const points = findAll(find(music, 'rk-rating-scale')!, '.point');
    assert.deepEqual(points.map((point) => find(point, '.word')!.textContent), ['Not good', 'Not so good', 'In between', 'Good', 'Very good']);
    for (const point of points) assert.isTrue(find(point, '.word')!.clientHeight > 10 && find(point, 'svg')!.checkVisibility());
    assert.isFalse(points.some((point) => find<HTMLInputElement>(point, 'input')!.checked));
  });

  it('prompt the therapist and never the client', async () => {
    const music = await openMusic({ author: 'therapist' });
    await stepOn(music, 3);
    assert.include(find(music, '.prompt')!.textContent, 'Go on with this only when sharing comes gladly.');
    await choose(music, 'One pair, shared');
    assert.include(readable(music), 'ask first; no is fine');
    music.author = 'client';
    await waitUntil(() => !find(music, '.prompt'), 'no prompt');
  });

  it('lead to the song that has no title, and name it', async () => {
    const music = await openMusic();
    await stepOn(music, 2);
    await addSong(music, { link: 'https://youtu.be/dqw4w9wgxcq' });
    await stepOn(music, 5);
    assert.isUndefined(await music.complete());
    await waitUntil(() => heading(music) === 'What do you like to listen to?' && focused()?.localName === 'input', 'the focus in the title');
    assert.include(readable(music), 'Give this song a title, or take it away.');
  });

  it('can only be read where nothing may be changed', async () => {
    const client = newClient();
    const music = await openMusic({ client });
    await stepOn(music, 2);
    await addSong(music, { title: 'Blue' });
    await music.flush();
    music.readonly = true;
    await settled(music);
    assert.isTrue(findAll<HTMLInputElement>(music, '[data-field$="-title"]').every((field) => field.shadowRoot!.querySelector('input')!.readOnly));
    assert.isEmpty(findAll(music, 'button').filter((button) => button.textContent.includes('Add a song')));
    await stepOn(music, 5);
    assert.equal(heading(music), 'How was it?', 'looking is not changing');
    assert.equal(music['payload'].step, 'songs');
  });

  it('hold text spacing and letters twice as large', async () => {
    const music = await openMusic({ players: true });
    await stepOn(music, 2);
    await addSong(music, { title: 'Blue', link: 'https://youtu.be/dqw4w9wgxcq' });
    music.style.setProperty('--rapport-font-size', '32px');
    music.style.setProperty('--rapport-line-height', '2');
    Object.assign(music.style, { letterSpacing: '0.12em', wordSpacing: '0.16em' });
    for (const step of [2, 3, 4, 5]) {
      await stepOn(music, step);
      await fitsPhone(music);
    }
  });
});
