import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Item } from '../../instruments/instrument.js';
import { isQuestion } from '../../instruments/questions.js';

const FIRST = 8; // questions: what a screen holds below a heading
const STEP = 12; // questions in each further go: well within 50 ms on a slow phone
const PAUSE = 50; // ms between two steps: what stands there is painted, and can be answered

/** How far a long list is drawn: its first questions at once, so that they can be answered; the rest in steps that nobody waits for. */
export class DrawnSoFar implements ReactiveController {
  /** False while items wait to be drawn. */
  isWhole = true;
  readonly #host: ReactiveControllerHost;
  #most = FIRST;
  #left = FIRST;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Counts from the top of the list, each time it is drawn. */
  begin(): void {
    this.isWhole = true;
    this.#left = this.#most;
  }

  /** Tells whether the item that comes next in the list waits. */
  waits(item: Item): boolean {
    const waits = this.#left === 0;
    if (waits) this.isWhole = false;
    else if (isQuestion(item)) this.#left -= 1;
    return waits;
  }

  /** Draws all that waits in the next update. */
  finish(): void {
    if (!this.isWhole) this.#go(Infinity);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (!this.isWhole) this.#timer ??= setTimeout(() => this.#go(this.#most + STEP), PAUSE);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #go(most: number): void {
    this.#stop();
    this.#most = most;
    this.#host.requestUpdate();
  }
}
