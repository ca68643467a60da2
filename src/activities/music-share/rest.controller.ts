import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isOver, remainingTime } from '../../core/countdown.js';
import { EndingSignal } from '../../components/timer-ending.js';
import { holdOpen } from '../../runtime/holds.js';
import { Ticker } from '../../runtime/ticker.js';
import type { MusicSharePayload } from './music-share.payload.js';
import { ScreenWakeLock } from './sound/wake-lock.js';

/** What resting with music does beyond the record: the screen stays on, the music grows quiet, the end is given as it was chosen. */
export class Rest implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #payload: () => MusicSharePayload | undefined;
  readonly #ended: () => void;
  readonly #screen = new ScreenWakeLock();
  readonly #signal = new EndingSignal();

  /** @param payload The record on the screen. @param ended Called when the time is over wherever the person is. */
  constructor(host: ReactiveControllerHost & Element, payload: () => MusicSharePayload | undefined, ended: () => void) {
    this.#host = host;
    this.#payload = payload;
    this.#ended = ended;
    host.addController(this);
    new Ticker(host, () => this.running && this.#elsewhere);
  }

  /** A rest runs and is not over. */
  get running(): boolean {
    const timer = this.#payload()?.timer;
    return timer?.phase === 'running' && !isOver(timer, Date.now());
  }

  /** The person went on to another step; in this one the timer itself tells its end. */
  get #elsewhere(): boolean {
    return this.#payload()?.step !== 'listen';
  }

  /** Epoch milliseconds at which the music is to be silent; `undefined` where it is left alone. */
  get quietAt(): number | undefined {
    const { timer, fade } = this.#payload() ?? {};
    return fade && timer?.phase === 'running' ? timer.since + timer.length - timer.elapsed : undefined;
  }

  /** When a timer that has run out did so, in epoch milliseconds; now for one that still runs. */
  get endTime(): number {
    const timer = this.#payload()?.timer;
    const now = Date.now();
    return timer?.phase === 'running' && remainingTime(timer, now) === 0 ? Math.min(now, timer.since + timer.length - timer.elapsed) : now;
  }

  /** Belongs in the press that begins the rest: only then may a page make a sound later. */
  prepare(): void {
    this.#signal.ready(this.#payload()?.ending ?? 'nothing');
  }

  /** Gives the end as it was chosen; an early end by the person is its own sign. */
  finish(early: boolean): void {
    if (early) this.#signal.drop();
    else this.#signal.give(this.#payload()?.ending ?? 'nothing');
  }

  hostUpdate(): void {
    const timer = this.#payload()?.timer;
    if (this.#elsewhere && timer?.phase === 'running' && isOver(timer, Date.now())) this.#ended();
  }

  hostUpdated(): void {
    if (this.running && this.#payload()?.stayAwake) this.#screen.hold();
    else this.#screen.release();
    holdOpen(this.#host, this.running); // the screen is not locked over someone who rests
  }

  hostDisconnected(): void {
    this.#screen.release();
    this.#signal.drop();
    holdOpen(this.#host, false);
  }
}
