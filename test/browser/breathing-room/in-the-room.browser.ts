import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { emulateMedia } from '@web/test-runner-commands';
import type { Timer } from '../../../src/components/timer.js';
import { remainingTime } from '../../../src/core/countdown.js';
import { define } from '../../../src/runtime/define.js';
import { ProviderElement } from '../../../src/runtime/provider/index.js';
import { choose, goOnTo, heading, openRoom } from '../../support/breathing-room-page.js';
import { clearPage, find, findAll, press, readable, settled, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';

define('rapport-provider', ProviderElement);

const now = Date.now;

async function inTheRoom(change: Parameters<typeof openRoom>[0] = {}, space = 'Making tea') {
  const room = await openRoom(change);
  await goOnTo(room, 'Somewhere easier to be');
  await press(room, '8 more');
  await choose(room, space);
  await press(room, 'Go on');
  return room;
}

const timerOf = (room: Element) => find<Timer>(room, 'rk-timer')!;
const left = (room: Element) => remainingTime(timerOf(room).countdown!, Date.now());

/** A photo, as a person picks it: 1 by 1 pixel. */
async function pickPhotos(room: Element, count: number) {
  const files = new DataTransfer();
  for (let i = 0; i < count; i += 1) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 8;
    const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!)));
    files.items.add(new File([blob], `photo-${i}.png`, { type: 'image/png' }));
  }
  const input = find<HTMLInputElement>(room, 'input[type=file]')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(room);
}

describe('in the room', () => {
  afterEach(() => {
    Date.now = now;
    clearPage();
  });

  it('is quiet: the name of the space, no question, no path, no history, and a way on', async () => {
    const room = await inTheRoom();
    assert.equal(heading(room), 'Making tea');
    assert.include(readable(room), 'Nothing to do here. No questions.');
    for (const selector of ['rk-step-guide', '.history', 'fieldset', 'textarea']) assert.isUndefined(find(room, selector), selector);
    await press(room, 'I feel ready');
    assert.equal(heading(room), 'Coming back');
  });

  it('out of doors it asks for the phone to be put away', async () => {
    assert.include(readable(await inTheRoom({}, 'A short walk')), 'Put the phone away. It will keep your place.');
  });

  it('goes on after a reload: the same step, the timer right to the second', async () => {
    const client = newClient();
    const room = await inTheRoom({ client });
    await press(room, 'A timer');
    await choose(room, '5');
    await press(room, 'Start the timer');
    const began = timerOf(room).countdown!;
    await room.flush();
    room.remove();
    const gone = now() + 61_000;
    Date.now = () => gone;
    const again = await openRoom({ client });
    assert.equal(heading(again), 'Making tea');
    assert.deepEqual(timerOf(again).countdown, began);
    assert.equal(left(again), 300_000 - (gone - (began as { since: number }).since));
    assert.include(readable(again), '4 minutes left');
  });

  it('pauses, goes on and is hidden, and a pause does not count', async () => {
    const room = await inTheRoom();
    await press(room, 'A timer');
    await press(room, 'Start the timer');
    await press(room, 'Pause');
    const rest = left(room);
    Date.now = () => now() + 600_000;
    assert.equal(left(room), rest);
    await press(room, 'Go on');
    assert.closeTo(left(room), rest, 2000);
    await press(room, 'Hide the time');
    assert.isNull(timerOf(room).shadowRoot!.querySelector('[role=timer]'));
  });

  it('says once that the time is over, and nothing ends but the timer', async () => {
    const room = await inTheRoom();
    await press(room, 'A timer');
    await press(room, 'Start the timer');
    Date.now = () => now() + 601_000;
    timerOf(room).requestUpdate();
    await waitUntil(() => readable(room).includes('The time is over. Stay as long as you like.'), 'the end');
    await waitUntil(() => timerOf(room).countdown?.phase === 'ended', 'the end in the record');
    assert.equal(heading(room), 'Making tea');
    await press(room, 'Set it again');
    assert.isUndefined(find(room, 'rk-timer'));
  });

  it('ends with the vibration that was chosen, once', async () => {
    const pulses: unknown[] = [];
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (pulse: unknown) => pulses.push(pulse) > 0 });
    const room = await inTheRoom();
    await press(room, 'A timer');
    await choose(room, 'One vibration');
    await press(room, 'Start the timer');
    Date.now = () => now() + 600_500;
    timerOf(room).requestUpdate();
    await waitUntil(() => timerOf(room).countdown?.phase === 'ended', 'the end');
    assert.deepEqual(pulses, [400]);
    delete (navigator as { vibrate?: unknown }).vibrate;
  });

  it('a running timer holds off locking, one that has ended does not', async () => {
    const provider = document.createElement('rapport-provider') as ProviderElement;
    provider.client = newClient();
    provider.lockAfter = 1 / 60 / 1000; // a tenth of a millisecond: every look finds nobody there
    document.body.append(provider);
    const locked: Event[] = [];
    provider.addEventListener('rapport-locked', (event) => locked.push(event));
    const room = document.createElement('rapport-breathing-room');
    const holder = document.createElement('rk-timer') as Timer;
    holder.countdown = { phase: 'running', length: 600_000, elapsed: 0, since: Date.now() };
    provider.append(room, holder);
    await settled(provider);
    document.dispatchEvent(new Event('visibilitychange'));
    await provider.updateComplete;
    assert.isEmpty(locked);
    holder.countdown = { phase: 'ended', length: 600_000, elapsed: 600_000 };
    await holder.updateComplete;
    await waitUntil(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      return locked.length === 1;
    }, 'locking again');
  });

  it('a companion breathes with a shape, in words, or with distinct pulses', async () => {
    const pulses: number[][] = [];
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (pulse: number | number[]) => Array.isArray(pulse) && pulses.push(pulse) > 0 });
    const room = await inTheRoom();
    await press(room, 'Breathe along');
    assert.isUndefined(find(room, 'rk-pacer'), 'it never begins by itself');
    assert.include(readable(room), 'If this feels worse, stop and look around you.');
    await press(room, 'Start');
    const pacer = find(room, 'rk-pacer')!;
    const scale = () => Number(find(pacer, '.disc')!.style.getPropertyValue('--fill'));
    await waitUntil(() => scale() > 0.05, 'the disc grows');
    assert.include(readable(pacer), 'in');
    assert.isEmpty(findAll(pacer, '[aria-live], [role=status], [role=alert]'), 'its words are not announced');
    await press(room, 'Stop');
    await choose(room, 'Short');
    await choose(room, 'Vibration');
    await press(room, 'Start');
    await waitUntil(() => pulses.filter((pulse) => pulse.length > 0).length > 1, 'the turn of the breath');
    assert.notDeepEqual(pulses[0], pulses[1]);
    delete (navigator as { vibrate?: unknown }).vibrate;
  });

  it('a pattern of one\'s own is brought inside what a person can breathe, and kept', async () => {
    const room = await inTheRoom();
    await press(room, 'Breathe along');
    await choose(room, 'My own');
    const [seconds] = findAll<HTMLInputElement>(room, 'input[type=number]');
    seconds!.value = '99';
    seconds!.dispatchEvent(new Event('change'));
    await press(room, 'Start');
    assert.deepEqual(find<HTMLElement & { pace: unknown }>(room, 'rk-pacer')!.pace, { in: 12, out: 6 });
  });

  it('with less motion asked for, nothing moves: words and strokes instead of a shape', async function () {
    try {
      await emulateMedia({ reducedMotion: 'reduce' });
    } catch {
      this.skip(); // only Chromium can be told so from a test
    }
    const room = await inTheRoom();
    await press(room, 'Breathe along');
    await press(room, 'Start');
    const pacer = find(room, 'rk-pacer')!;
    assert.isUndefined(find(pacer, '.disc'));
    assert.equal(find(pacer, '.word')!.textContent, 'in');
    assert.lengthOf(findAll(pacer, '.strokes i'), 4);
    assert.isEmpty(document.getAnimations());
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('photos are only shown: nothing of them is kept, and they are gone with the step', async () => {
    const made: string[] = [];
    const released: string[] = [];
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object) => made[made.push(createObjectURL.call(URL, object)) - 1]!;
    URL.revokeObjectURL = (address) => (released.push(address), revokeObjectURL.call(URL, address));
    try {
      const room = await inTheRoom();
      await press(room, 'Old pictures');
      await pickPhotos(room, 2);
      assert.equal(find<HTMLImageElement>(room, 'figure img')!.src, made[0]);
      await press(room, 'Next');
      assert.include(readable(room), 'Picture 2 of 2');
      assert.notInclude(JSON.stringify(room['payload']), 'photo');
      assert.notInclude(JSON.stringify(room['payload']), 'blob:');
      await press(room, 'I feel ready');
      assert.lengthOf(made, 2);
      assert.sameMembers(released, made);
      await press(room, 'Back');
      assert.isUndefined(find(room, 'figure'));
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
    }
  });

  it('photos are released when the element leaves the page, and put away by hand', async () => {
    const room = await inTheRoom();
    await press(room, 'Old pictures');
    await pickPhotos(room, 1);
    await press(room, 'Put them away');
    assert.isUndefined(find(room, 'figure'));
    await pickPhotos(room, 1);
    const { src } = find<HTMLImageElement>(room, 'figure img')!;
    room.remove();
    await fetch(src).then(() => assert.fail('the photo is still there'), () => undefined);
  });

  it('asks nobody for anything: no request leaves the page through all five steps', async () => {
    performance.clearResourceTimings();
    const room = await inTheRoom();
    await press(room, 'I feel ready');
    await write(room, 'note', 'the kettle sang');
    await room.complete();
    const others = performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin) && !name.startsWith('blob:'));
    assert.isEmpty(others.map(({ name }) => name));
  });
});
