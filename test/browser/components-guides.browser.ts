import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { Disclosure } from '../../src/components/disclosure.js';
import { StepGuide } from '../../src/components/step-guide.js';
import { TextField } from '../../src/components/text-field.js';
import { Timer } from '../../src/components/timer.js';
import { pauseCountdown, startCountdown, type Countdown } from '../../src/core/countdown.js';
import { accessible, allInside, heard, inside, place, register } from '../support/bench.js';

register({ 'rk-step-guide': StepGuide, 'rk-timer': Timer, 'rk-disclosure': Disclosure, 'rk-text-field': TextField });

describe('the step guide', () => {
  const steps = ['Arrive', 'What you love', 'Choose a space', 'Be there', 'Afterwards'];
  const words = { label: 'Steps', position: (step: number, all: number, name: string) => `Step ${step} of ${all}: ${name}` };
  const placed = (step = 3) => place<StepGuide>(html`<rk-step-guide .steps=${steps} .step=${step} .words=${words}></rk-step-guide>`);

  it('names the present step and makes it larger', async () => {
    const guide = await placed();
    assert.equal(inside(guide, 'p').textContent, 'Step 3 of 5: Choose a space');
    assert.equal(inside(guide, '[aria-current=step]').ariaLabel, 'Step 3 of 5: Choose a space');
    const [other, present] = [allInside(guide, 'span')[0]!, inside(guide, '[aria-current] span')].map((stone) => stone.getBoundingClientRect().width) as [number, number];
    assert.isAbove(present, other);
    await accessible(guide);
  });

  it('lets any stone be stepped on, with the keyboard too', async () => {
    const guide = await placed();
    const moves = heard<{ step: number }>(guide, 'moved');
    allInside(guide, 'button')[4]!.click();
    await guide.updateComplete;
    assert.equal(inside(guide, 'p').textContent, 'Step 5 of 5: Afterwards');
    guide.focus();
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(moves, [{ step: 5 }], 'stepping on the present stone is no move');
  });

  it('fits 320 px with targets a thumb can meet', async () => {
    const guide = await placed();
    guide.style.inlineSize = '280px';
    assert.isAtMost(inside(guide, 'ol').scrollWidth, 280);
    for (const button of allInside(guide, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      assert.isAtLeast(Math.min(width, height), 44);
    }
  });

  it('begins at the right where reading does', async () => {
    document.documentElement.dir = 'rtl';
    const guide = await placed();
    const lefts = allInside(guide, 'button').map((button) => button.getBoundingClientRect().left);
    assert.deepEqual(lefts, [...lefts].sort((a, b) => b - a));
  });
});

describe('the timer', () => {
  const words = {
    left: (minutes: number) => `${minutes} min left`, pause: 'Pause', resume: 'Go on', end: 'End', paused: 'Paused', hide: 'Hide', show: 'Show',
    running: 'Runs out of sight', over: 'The time is over',
  };
  const minute = 60_000;
  const placed = (countdown: Countdown) => place<Timer>(html`<rk-timer .countdown=${countdown} .words=${words}></rk-timer>`);
  const button = (timer: Timer, text: string) => allInside(timer, 'button').find((each) => each.textContent === text)!;

  it('shows what is left, computed from when it began', async () => {
    const timer = await placed(startCountdown(10 * minute, Date.now() - 2.5 * minute));
    assert.equal(inside(timer, '[role=timer]').textContent!.trim(), '8 min left');
    assert.equal(inside(timer, '.ring').getAttribute('stroke-dasharray'), '25 100');
    await accessible(timer);
  });

  it('asks to pause, to go on, and to end early', async () => {
    const running = startCountdown(10 * minute, Date.now());
    const timer = await placed(running);
    const ended = heard<{ early: boolean }>(timer, 'ended');
    const paused = oneEvent(timer, 'paused');
    button(timer, 'Pause').click();
    await paused;
    timer.countdown = pauseCountdown(running, Date.now());
    await timer.updateComplete;
    assert.include(inside(timer, '[role=timer]').textContent!, 'Paused');
    const resumed = oneEvent(timer, 'resumed');
    button(timer, 'Go on').click();
    await resumed;
    button(timer, 'End').click();
    assert.deepEqual(ended, [{ early: true }]);
    await accessible(timer);
  });

  it('can be put out of sight and back', async () => {
    const timer = await placed(startCountdown(10 * minute, Date.now()));
    button(timer, 'Hide').click();
    await timer.updateComplete;
    assert.isEmpty(allInside(timer, '[role=timer]'));
    assert.include(timer.shadowRoot!.textContent!, 'Runs out of sight');
    await accessible(timer);
    button(timer, 'Show').click();
    await timer.updateComplete;
    assert.isNotEmpty(allInside(timer, '[role=timer]'));
  });

  it('ends by itself, tells it once and says it once', async () => {
    const timer = await placed(startCountdown(1000, Date.now() - 900));
    const ended = heard<{ early: boolean }>(timer, 'ended');
    await waitUntil(() => inside(timer, '[role=status]').textContent === 'The time is over');
    timer.requestUpdate();
    await timer.updateComplete;
    assert.deepEqual(ended, [{ early: false }]);
    await accessible(timer);
  });

  it('is over at once where the time passed while the page was away', async () => {
    const timer = await placed({ phase: 'paused', length: minute, elapsed: 0 });
    const ended = heard(timer, 'ended');
    timer.countdown = startCountdown(minute, Date.now() - 5 * minute);
    await timer.updateComplete;
    assert.lengthOf(ended, 1);
    assert.include(timer.shadowRoot!.textContent!, 'The time is over');
  });
});

describe('the disclosure', () => {
  it('opens with the keyboard and tells it', async () => {
    const disclosure = await place<Disclosure>(html`<rk-disclosure summary="Add more"><p>More.</p></rk-disclosure>`);
    await accessible(disclosure);
    disclosure.focus();
    const changed = oneEvent(disclosure, 'changed');
    if (document.hasFocus()) await sendKeys({ press: 'Enter' });
    else inside(disclosure, 'summary').click(); // Firefox lets no key open a summary in a window that is not in front, as when several files are run
    assert.deepEqual((await changed).detail, { value: true });
    assert.isTrue(disclosure.open);
    await accessible(disclosure);
  });

  it('fires nothing when it is opened for the person', async () => {
    const disclosure = await place<Disclosure>(html`<rk-disclosure summary="Add more"><p>More.</p></rk-disclosure>`);
    const changes = heard(disclosure, 'changed');
    const toggled = oneEvent(inside(disclosure, 'details'), 'toggle');
    disclosure.open = true;
    await toggled;
    assert.isEmpty(changes);
  });
});

describe('the text field', () => {
  it('tells what was written', async () => {
    const field = await place<TextField>(html`<rk-text-field label="Song" hint="A title is enough."></rk-text-field>`);
    const changes = heard<{ value: string }>(field, 'changed');
    field.focus();
    await sendKeys({ type: 'hi' });
    assert.deepEqual(changes.map(({ value }) => value), ['h', 'hi']);
    assert.equal(inside(field, 'input').getAttribute('aria-describedby')!.trim(), 'hint');
    await accessible(field);
  });

  it('takes times, dates and numbers in the device\'s own way', async () => {
    for (const [type, value] of [['time', '22:30'], ['date', '2026-11-23'], ['number', '4.5']] as const) {
      const field = await place<TextField>(html`<rk-text-field label="When" type=${type} step="any" .value=${value}></rk-text-field>`);
      assert.equal(inside<HTMLInputElement>(field, 'input').type, type);
      assert.equal(inside<HTMLInputElement>(field, 'input').value, value);
      await accessible(field);
    }
  });
});
