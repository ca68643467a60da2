import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../runtime/property.js';
import { elapsedTime, isOver, minutesLeft, remainingTime, type Countdown } from '../core/countdown.js';
import { holdOpen } from '../runtime/holds.js';
import { KitElement } from '../runtime/kit-element.js';
import { Ticker } from '../runtime/ticker.js';
import { base } from '../theme/base.styles.js';
import { Announcer } from '../runtime/announcer.js';
import { fire } from './fire.js';

/** What the timer says. */
export interface TimerWords {
  /** "4 minutes left". */
  left(minutes: number): string;
  readonly pause: string;
  readonly resume: string;
  readonly end: string;
  /** It stands still. */
  readonly paused: string;
  readonly hide: string;
  readonly show: string;
  /** It runs, hidden. */
  readonly running: string;
  /** It is over; said once. */
  readonly over: string;
}

/**
 * A thin ring that closes, and the minutes left as text. It counts nothing itself: what is left follows from the countdown's timestamps.
 *
 * @element rk-timer
 * @fires {CustomEvent} paused - The person wants it to stand still.
 * @fires {CustomEvent} resumed - The person wants it to go on.
 * @fires {CustomEvent<{early: boolean}>} ended - The time is over, or the person ended it before.
 */
export class Timer extends KitElement {
  static override readonly styles = [base, css`
    :host { display: grid; gap: var(--_space-3); justify-items: center; }
    .face { display: grid; place-items: center; }
    .face > * { grid-area: 1 / 1; }
    svg { block-size: 9em; fill: none; inline-size: 9em; rotate: -90deg; stroke-width: 2; }
    .track { stroke: var(--_border); stroke-width: 1; }
    .ring { stroke: var(--_accent); stroke-linecap: round; }
    p { max-inline-size: 7em; text-align: center; }
    .over, .away { max-inline-size: none; }
    .row { justify-content: center; }
  `];

  /** What it shows. */
  @property({ attribute: false }) countdown: Countdown | undefined;
  /** What it says. */
  @property({ attribute: false }) words: TimerWords | undefined;

  @state() private away = false;
  readonly #announcer = new Announcer(this);
  #told: Countdown | undefined;

  constructor() {
    super();
    new Ticker(this, () => this.countdown?.phase === 'running' && !isOver(this.countdown, Date.now()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    holdOpen(this, false);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { countdown } = this;
    holdOpen(this, countdown?.phase === 'running' && !isOver(countdown, Date.now()));
    if (countdown?.phase !== 'running' || countdown === this.#told || !isOver(countdown, Date.now())) return;
    this.#told = countdown;
    this.#announcer.say(this.words?.over ?? '');
    fire(this, 'ended', { early: false });
  }

  protected override render(): TemplateResult {
    return html`${this.countdown && this.words ? this.#renderCountdown(this.countdown, this.words) : nothing}${this.#announcer.render()}`;
  }

  #renderCountdown(countdown: Countdown, words: TimerWords): TemplateResult {
    const now = Date.now();
    if (isOver(countdown, now)) return html`<p class="over">${words.over}</p>`;
    const paused = countdown.phase === 'paused';
    return html`${this.away ? html`<p class="away">${paused ? words.paused : words.running}</p>` : this.#renderFace(countdown, words, now)}
      <div class="row">
        ${button(paused ? words.resume : words.pause, () => fire(this, paused ? 'resumed' : 'paused'))}
        ${button(words.end, () => fire(this, 'ended', { early: true }))}
        ${button(this.away ? words.show : words.hide, () => (this.away = !this.away), 'quiet')}
      </div>`;
  }

  #renderFace(countdown: Countdown, words: TimerWords, now: number): TemplateResult {
    const share = Math.round((elapsedTime(countdown, now) / countdown.length) * 1000) / 10;
    return html`<div class="face">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="track" cx="50" cy="50" r="47" />
        <circle class="ring" cx="50" cy="50" r="47" pathLength="100" stroke-dasharray="${share} 100" />
      </svg>
      <p role="timer">${words.left(minutesLeft(remainingTime(countdown, now)))}${countdown.phase === 'paused' ? html`<br /><span class="hint">${words.paused}</span>` : nothing}</p>
    </div>`;
  }
}

function button(text: string, act: () => void, look = ''): TemplateResult {
  return html`<button class="button ${look}" part="button" type="button" @click=${act}>${text}</button>`;
}
