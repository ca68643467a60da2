import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Step } from './music-share.payload.js';

/** Where a person is: in which record, at which step. */
export interface Position {
  readonly id: string;
  readonly step: Step;
}

/** What follows from a move. */
export interface MoveListener {
  /** Before the new step is drawn. */
  left(): void;
  /** Once it stands. */
  arrived(at: Position): void;
}

/** Notices each move from step to step within one record, however it came about; opening another record is none. */
export class Moves implements ReactiveController {
  readonly #position: () => Position | undefined;
  readonly #listener: MoveListener;
  #stood: Position | undefined;
  #arriving: Position | undefined;

  constructor(host: ReactiveControllerHost, position: () => Position | undefined, listener: MoveListener) {
    this.#position = position;
    this.#listener = listener;
    host.addController(this);
  }

  hostUpdate(): void {
    const [before, at] = [this.#stood, this.#position()];
    this.#stood = at;
    if (!at || before?.id !== at.id || before.step === at.step) return;
    this.#arriving = at;
    this.#listener.left();
  }

  hostUpdated(): void {
    const at = this.#arriving;
    this.#arriving = undefined;
    if (at) this.#listener.arrived(at);
  }
}
