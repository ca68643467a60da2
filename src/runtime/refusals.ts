import { isRapportError, type RapportError, type RapportErrorCode } from '../core/errors.js';
import type { ActivityName } from '../core/record.js';
import type { DeskListener } from './desk-listener.js';
import { FailedDetail } from './events.js';

/** Something the person should know that stops nothing. */
export type Remark = 'conflict' | 'removed' | 'changed-elsewhere' | RapportErrorCode;

/** What was refused or should be said, and how to try it again. */
export class Refusals {
  remark: Remark | undefined;
  readonly #activity: ActivityName | undefined;
  readonly #listener: DeskListener;
  #again: (() => Promise<unknown>) | undefined;
  /** Why an act was refused, until one goes well. */
  #refused: RapportErrorCode | undefined;

  /** @param activity `undefined` for acts on records of several. */
  constructor(activity: ActivityName | undefined, listener: DeskListener) {
    this.#activity = activity;
    this.#listener = listener;
  }

  /** Says something; `undefined` takes back what was said. */
  say(remark: Remark | undefined): void {
    this.remark = remark;
    this.#listener.changed();
  }

  /** What `retry` does from now on; `undefined`: nothing is left to try. */
  tryAgainWith(again: (() => Promise<unknown>) | undefined): void {
    this.#again = again;
  }

  /** It went well after all: nothing is left to say or to try. */
  settle(): void {
    this.#again = undefined;
    this.say(undefined);
  }

  /** Tries again what was refused last. */
  async retry(otherwise: () => Promise<unknown>): Promise<void> {
    await (this.#again ?? otherwise)();
  }

  /** Fires `rapport-failed`. */
  tell(error: RapportError): void {
    this.#listener.emit('rapport-failed', new FailedDetail(this.#activity, error.code, () => this.retry(async () => undefined)));
  }

  /** Says and tells it, until an act goes well. */
  refuse(error: RapportError): void {
    this.#refused = error.code;
    this.say(error.code);
    this.tell(error);
  }

  /** What was refused last does not matter any more. */
  forgive(): void {
    if (this.#refused && this.remark === this.#refused) this.settle();
  }

  /** Does an act of the person; a refusal is said and told, can be tried again, and reaches the caller too. */
  async guard<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      const result = await act();
      this.forgive();
      return result;
    } catch (error) {
      if (!isRapportError(error)) throw error;
      this.#again = () => this.guard(act);
      this.refuse(error);
      throw error;
    }
  }
}

/** Lets an expected failure, which was told already, pass as `undefined`. */
export function expected(error: unknown): undefined {
  if (!isRapportError(error)) throw error;
  return undefined;
}
