import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Form } from '../../instruments/instrument.js';
import { isQuestion, walkItems } from '../../instruments/questions.js';

const FIRST = 8; // questions: what a screen holds below a heading
const STEP = 12; // questions in each further go: well within 50 ms on a slow phone
const PAUSE = 50; // ms between two steps: what stands there is painted, and can be answered

/** How far a long list is drawn: its first questions at once, so that they can be answered; the rest in steps that nobody waits for. */
export class DrawnSoFar implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #form: Form | undefined;
  #questions = FIRST;
  #later: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isWhole(): boolean {
    return this.#later.size === 0;
  }

  /** Tells whether an item is still to be drawn. */
  isLater(item: string): boolean {
    return this.#later.has(item);
  }

  /** Begins with a form. One that takes the place of another, as in another language, is drawn as far as that one was. */
  begin(form: Form): void {
    if (!this.#form) this.#questions = FIRST;
    this.#form = form;
    this.#look();
  }

  /** Draws all that is left in the next update. */
  finish(): void {
    if (this.isWhole) return;
    this.#questions = Infinity;
    this.#look();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#goOn();
  }

  hostUpdated(): void {
    this.#goOn();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #goOn(): void {
    if (this.isWhole || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#questions += STEP;
      this.#look();
      this.#host.requestUpdate();
    }, PAUSE);
  }

  #look(): void {
    let before = 0; // questions
    const later = new Set<string>();
    for (const { item } of walkItems(this.#form?.items ?? [])) {
      if (before >= this.#questions) later.add(item.id);
      if (isQuestion(item)) before += 1;
    }
    this.#later = later;
  }
}
