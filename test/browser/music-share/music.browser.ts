import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import type { Timer } from '../../../src/components/timer.js';
import { remainingTime } from '../../../src/core/countdown.js';
import { clearPage, control, find, findAll, press, readable, settled } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';
import { addSong, choose, heading, openMusic, pick, session, stepOn, titlesShown } from '../../support/music-share-page.js';
import { stereoFile } from './stereo-file.js';

const now = Date.now;
const track = 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC';
const timerOf = (music: Element) => find<Timer>(music, 'rk-timer')!;

/** Hosts that were asked for anything since the page was opened. */
const hostsAsked = () => new Set([...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].map(({ name }) => new URL(name).host).filter(Boolean));

describe('songs', () => {
  afterEach(clearPage);

  it('a link is known on the device alone, and kept as it was pasted', async () => {
    const music = await openMusic();
    await stepOn(music, 2);
    await addSong(music, { title: 'Blue', link: `${track}?si=who-shared-it` });
    assert.include(readable(music), 'Song on Spotify');
    const link = control(music, 'Play Blue, in a new tab') as HTMLAnchorElement;
    assert.equal(link.href, track, 'without what follows the sharer');
    assert.equal(link.rel, 'noopener noreferrer');
    assert.equal(link.target, '_blank');
    assert.equal(music['payload'].clientSongs[0]!.link, `${track}?si=who-shared-it`);
    assert.isUndefined(find(music, 'iframe'));
  });

  it('a link put where the title belongs can be played too, and a title is never taken for one', async () => {
    const music = await openMusic();
    await stepOn(music, 2);
    await addSong(music, { title: track });
    assert.include(readable(music), 'Song on Spotify');
    assert.equal(find(music, '.play a')!.getAttribute('href'), track);
    await addSong(music, { title: 'Mr.Brightside' });
    assert.lengthOf(findAll(music, '.play a'), 1);
  });

  for (const [link, sentence] of [
    ['javascript:alert(1)', 'This is not a link to a web page.'],
    ['data:text/html,<script>alert(1)</script>', 'This is not a link to a web page.'],
    ['https://me:secret@open.spotify.com/track/1', 'This link has a name or a password in it.'],
    ['https://open.spot\u200bify.com/track/1', 'This link has hidden characters in it.'],
    ['https://spotify.com.evil.example/track/1', 'This looks like a music service, but is not one.'],
  ] as const) {
    it(`${link.slice(0, 24)} is refused with a sentence, and its words are kept`, async () => {
      const music = await openMusic({ players: true });
      await stepOn(music, 2);
      await addSong(music, { title: 'Odd', link });
      assert.include(readable(music), `${sentence}`);
      assert.include(readable(music), 'It is kept as words and never opened.');
      assert.isEmpty(findAll(music, 'a, iframe'));
      assert.equal(music['payload'].clientSongs[0]!.link, link);
    });
  }

  it('nobody is asked for anything before a second, consented press; then only the service', async () => {
    const music = await openMusic({ players: true });
    await stepOn(music, 2);
    const id = await addSong(music, { title: 'Blue', link: track });
    await press(music, 'Play here: Blue');
    assert.include(readable(music), 'Spotify then learns your internet address, what you play, and that someone listens now.');
    assert.isUndefined(find(music, 'iframe'));
    assert.deepEqual([...hostsAsked()], [location.host], 'nothing left the page');
    await press(music, 'Leave it closed');
    assert.isUndefined(find(music, '.ask'));
    await press(music, 'Play here: Blue');
    await press(music, 'Open Spotify here');
    const frame = find<HTMLIFrameElement>(music, `[data-player="${id}"]`)!;
    assert.equal(frame.src, 'https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC');
    assert.sameMembers([...frame.sandbox], ['allow-scripts', 'allow-same-origin', 'allow-popups']);
    assert.equal(frame.referrerPolicy, 'no-referrer');
    assert.equal(frame.title, 'Spotify player: Blue');
    await press(music, 'Close the player');
    assert.isUndefined(find(music, 'iframe'));
  });

  it('without the attribute no player is offered', async () => {
    const music = await openMusic();
    await stepOn(music, 2);
    await addSong(music, { title: 'Blue', link: track });
    assert.notInclude(readable(music), 'Play here');
  });

  it('are put in order by buttons, and said', async () => {
    const music = await openMusic();
    await stepOn(music, 2);
    for (const title of ['A', 'B', 'C']) await addSong(music, { title });
    await press(music, 'Move C up');
    await press(music, 'Move A down');
    assert.deepEqual(titlesShown(music), ['C', 'A', 'B']);
    assert.equal(control(music, 'Move C up').getAttribute('aria-disabled'), 'true');
    await waitUntil(() => findAll(music, '[role=status]').some((status) => status.textContent.trim() === 'A, now 2 of 3'), 'the new place said');
  });

  it('taken away come back with one press, in their place', async () => {
    const music = await openMusic();
    await stepOn(music, 2);
    for (const title of ['A', 'B']) await addSong(music, { title });
    await press(music, 'Take A away');
    assert.deepEqual(titlesShown(music), ['B']);
    await press(music, 'Undo');
    assert.deepEqual(titlesShown(music), ['A', 'B']);
  });
});

describe('listening', () => {
  afterEach(() => {
    Date.now = now;
    clearPage();
  });

  it('goes on after a reload in the middle of it: the same step, the timer right to the second', async () => {
    const client = newClient();
    const music = await openMusic({ client });
    await stepOn(music, 4);
    await choose(music, '5 minutes');
    await press(music, 'Begin to rest');
    const began = timerOf(music).countdown as { readonly since: number };
    await music.flush();
    music.remove();
    const later = now() + 61_000;
    Date.now = () => later;
    const again = await openMusic({ client });
    assert.equal(heading(again), 'Try it');
    assert.deepEqual(timerOf(again).countdown, began as never);
    assert.equal(remainingTime(timerOf(again).countdown!, later), 300_000 - (later - began.since));
    assert.include(readable(again), '4 minutes left');
  });

  it('rests as long as the person says, and a wrong number changes nothing', async () => {
    const music = await openMusic();
    await stepOn(music, 4);
    await choose(music, 'Own time');
    const input = find(music, '#minutes')!.shadowRoot!.querySelector('input')!;
    for (const value of ['12', '0', '600', '']) {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await press(music, 'Begin to rest');
    assert.equal(timerOf(music).countdown!.length, 12 * 60_000);
  });

  it('is over also where the person has gone on to another step', async () => {
    const music = await openMusic();
    await stepOn(music, 4);
    await press(music, 'Begin to rest');
    await stepOn(music, 5);
    const began = (music['payload'].timer as { since: number }).since;
    Date.now = () => began + 8 * 60_000;
    music.requestUpdate();
    await waitUntil(() => music['payload'].timer?.phase === 'ended', 'the end');
    assert.equal(music['payload'].timer!.elapsed, 7 * 60_000);
    assert.equal(Date.parse(music['payload'].rest!.endedAt!), Math.floor((began + 7 * 60_000) / 1000) * 1000, 'the end is when it ended, not when it was seen');
  });

  it('keeps the screen on only while it runs and was asked to', async () => {
    const held: string[] = [];
    const lock = { released: false, release: async () => void held.push('released') };
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: async (type: string) => (held.push(type), lock) } });
    const music = await openMusic();
    await stepOn(music, 4);
    await press(music, 'Begin to rest');
    assert.isEmpty(held);
    await press(music, 'End');
    await press(music, 'Rest again');
    await choose(music, 'Keep the screen on');
    await press(music, 'Begin to rest');
    await waitUntil(() => held.join() === 'screen', 'the lock');
    await press(music, 'Pause');
    await waitUntil(() => held.join() === 'screen,released', 'the lock let go');
    delete (navigator as { wakeLock?: unknown }).wakeLock;
  });

  it('a song from the device plays here, for this visit, and its address ends with it', async () => {
    const music = await openMusic();
    await stepOn(music, 4);
    await pick(music, stereoFile());
    const audio = find<HTMLAudioElement>(music, 'audio')!;
    assert.match(audio.src, /^blob:/);
    assert.isTrue(audio.controls);
    await waitUntil(() => audio.duration > 0.9, 'the song read');
    assert.include(readable(music), 'Start quietly');
    await stepOn(music, 5);
    await stepOn(music, 4);
    assert.isDefined(find(music, 'audio'), 'still there in this visit');
    const { src } = find<HTMLAudioElement>(music, 'audio')!;
    await press(music, 'Put it away');
    assert.isUndefined(find(music, 'audio'));
    await fetch(src).then(() => assert.fail('the address still works'), () => undefined);
    assert.notInclude(JSON.stringify(music['payload']), 'two-sides');
  });

  it('the music goes on after the rest, unless it was to grow quiet', async () => {
    for (const fade of [false, true]) {
      const music = await openMusic();
      await stepOn(music, 4);
      await pick(music, stereoFile());
      const audio = find<HTMLAudioElement>(music, 'audio')!;
      let paused = 0;
      audio.pause = () => (paused += 1);
      if (fade) await choose(music, 'Let the music grow quiet');
      await press(music, 'Begin to rest');
      const began = (music['payload'].timer as { since: number }).since;
      Date.now = () => began + 8 * 60_000;
      timerOf(music).requestUpdate();
      await waitUntil(() => music['payload'].timer?.phase === 'ended', 'the end');
      assert.equal(paused, fade ? 1 : 0);
      Date.now = now;
      music.remove();
    }
  });

  it('a file that is no sound is told', async () => {
    const music = await openMusic();
    await stepOn(music, 4);
    await pick(music, new File(['no sound'], 'words.mp3', { type: 'audio/mpeg' }));
    await waitUntil(() => readable(music).includes('This file cannot be played here.'), 'the sentence');
  });

  it('one ear each is offered to two people, not to one', async () => {
    const music = await openMusic();
    await stepOn(music, 4);
    await pick(music, stereoFile());
    assert.include(readable(music), 'Hear it in one ear each');
    music.remove();
    const alone = await openMusic({ setting: 'alone' });
    await stepOn(alone, 2);
    await pick(alone, stereoFile());
    assert.notInclude(readable(alone), 'Hear it in one ear each');
  });

  it('the song leaves the screen with its client', async () => {
    const music = await openMusic();
    await stepOn(music, 4);
    await pick(music, stereoFile());
    music.client = newClient();
    await waitUntil(() => heading(music) === 'You are here', 'the other client');
    await stepOn(music, 4);
    assert.isUndefined(find(music, 'audio'));
  });
});

describe('alone', () => {
  afterEach(clearPage);

  it('opens on "Your songs" of last time, and is there in two taps', async () => {
    const client = newClient();
    const first = await openMusic({ client });
    await session(first, [{ title: 'Blue', link: track }]);
    first.remove();
    const alone = await openMusic({ client, setting: 'alone' });
    assert.equal(heading(alone), 'Your songs');
    await waitUntil(() => readable(alone).includes('Blue'), 'the songs of last time');
    assert.isTrue(alone['desk']!.draft!.untouched, 'looking keeps nothing');
    await press(alone, 'Begin');
    assert.equal(heading(alone), 'Listen');
    assert.include(readable(alone), 'Song on Spotify');
    await press(alone, 'Begin to rest');
    assert.include(readable(alone), '7 minutes left');
    assert.lengthOf(find(alone, 'rk-step-guide')!.shadowRoot!.querySelectorAll('button'), 3);
    assert.notInclude(readable(alone), 'take place');
  });

  it('stays alone for the next one too', async () => {
    const alone = await openMusic({ setting: 'alone' });
    await addSong(alone, { title: 'Blue' });
    await alone.complete();
    await press(alone, 'Share more music');
    await waitUntil(() => heading(alone) === 'Your songs', 'the songs alone');
  });

  it('leaves what two people have unfinished as it is', async () => {
    const client = newClient();
    const together = await openMusic({ client });
    await stepOn(together, 2);
    await addSong(together, { title: 'Ours' });
    await together.flush();
    together.remove();
    const music = await openMusic({ client, setting: 'alone' });
    await waitUntil(() => heading(music) === 'Your songs', 'the songs alone');
    assert.notInclude(titlesShown(music), 'Ours');
    music.setting = 'together';
    await waitUntil(() => heading(music) === 'What do you like to listen to?', 'the unfinished session');
    assert.deepEqual(titlesShown(music), ['Ours']);
  });
});

describe('whether the sessions took place', () => {
  afterEach(clearPage);

  async function noted(client: string, sharing: 'private' | 'shared') {
    const music = await openMusic({ client, author: 'therapist' });
    for (const word of ['Came', 'Came late', 'Cancelled']) {
      await stepOn(music, 5);
      await choose(music, word);
      await music.complete({ sharing });
      await music.startNew();
      await settled(music);
    }
    return music;
  }

  it('is noted and seen by the therapist, as a picture and in words', async () => {
    const music = await noted(newClient(), 'private');
    await stepOn(music, 5);
    await waitUntil(() => readable(music).includes('2 of the last 3 took place. That is 67%.'), 'the share');
    const picture = find(music, '.regularity svg')!;
    assert.equal(picture.getAttribute('aria-label'), '2 of the last 3 took place. That is 67%.');
    assert.lengthOf(picture.querySelectorAll('circle'), 3);
    assert.include(readable(music), 'Came late: 1');
    assert.lengthOf(findAll(music, '.regularity ol li'), 3);
    await choose(music, 'Came');
    assert.include(readable(music), '3 of the last 4 took place. That is 75%.');
    await stepOn(music, 1);
    find(music, '.entry')!.click();
    await press(music, 'Change');
    await waitUntil(() => find(music, 'rk-step-guide'), 'the session to change');
    await stepOn(music, 5);
    await waitUntil(() => readable(music).includes('2 of the last 3 took place.'), 'a session that is changed counts once');
  });

  it('is shown to the client only on asking, and only what was shared', async () => {
    const client = newClient();
    (await noted(client, 'private')).remove();
    const music = await openMusic({ client });
    await stepOn(music, 5);
    assert.notInclude(readable(music), 'took place');
    await press(music, 'Show how our sessions went');
    assert.include(readable(music), 'Nothing about this was shared with you.');
    music.remove();
    (await noted(client, 'shared')).remove();
    const again = await openMusic({ client });
    await stepOn(again, 5);
    assert.isUndefined(find(again, '.regularity'));
    await press(again, 'Show how our sessions went');
    await waitUntil(() => readable(again).includes('2 of the last 3 took place.'), 'what was shared');
    assert.isUndefined(find(again, '.attendance rk-chips'), 'a client notes nothing');
  });
});

describe('earlier sessions', () => {
  afterEach(clearPage);

  it('are read, changed, deleted and brought back; the list shows no words', async () => {
    const music = await openMusic();
    await session(music, [{ title: 'canary-song' }]);
    await music.startNew();
    await settled(music);
    assert.notInclude(readable(find(music, '.history')!), 'canary');
    find(music, '.entry')!.click();
    await waitUntil(() => find(music, 'article')?.textContent.includes('canary-song'), 'the session');
    await press(music, 'Change');
    await waitUntil(() => find(music, 'rk-step-guide'), 'the session to change');
    await stepOn(music, 2);
    assert.deepEqual(titlesShown(music), ['canary-song']);
    await addSong(music, { title: 'another' });
    await music.complete();
    await settled(music);
    await waitUntil(() => findAll(music, '.entry').length === 1, 'still one session');
    await press(music, 'Delete');
    await waitUntil(() => findAll(music, '.entry').length === 0, 'deleted');
    await press(music, 'Undo');
    await waitUntil(() => findAll(music, '.entry').length === 1, 'brought back');
  });

  it('shared, are handed over as FHIR when the page asks', async () => {
    const music = await openMusic();
    await stepOn(music, 5);
    await choose(music, '4');
    const detail = (await music.complete({ sharing: 'shared' }))!;
    assert.notInclude(JSON.stringify(detail), 'Good');
    const bundle = await detail.toFhir();
    assert.deepEqual(bundle.entry!.map(({ resource }) => resource!.resourceType), ['QuestionnaireResponse', 'Observation']);
  });
});
