import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Item } from '../../instruments/instrument.js';
import { isQuestion } from '../../instruments/questions.js';
import { painted } from '../../runtime/painted.js';

const FIRST = 8; // questions: what a screen holds below a heading
const STEP = 12; // questions in each further go: well within 50 ms on a slow phone

/** How far a long list is drawn: its first questions at once, so that they can be answered; the rest in steps that nobody waits for. */
export class DrawnSoFar implements ReactiveController {
  /** False while items wait to be drawn. */
  isWhole = true;
  readonly #host: ReactiveControllerHost;
  #most = FIRST;
  #left = FIRST;
  #isGoing = false;

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
    if (!this.isWhole) this.#draw(Infinity);
  }

  hostUpdated(): void {
    if (!this.isWhole && !this.#isGoing) void this.#goOn();
  }

  async #goOn(): Promise<void> {
    this.#isGoing = true;
    await painted();
    this.#isGoing = false;
    if (!this.isWhole) this.#draw(this.#most + STEP);
  }

  #draw(most: number): void {
    this.#most = most;
    this.#host.requestUpdate();
  }
}
