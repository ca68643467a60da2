import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError } from '../../core/errors.js';
import type { CopyKind, CopySource } from './copy/make.js';

/** How far a copy is. */
export type CopyState =
  | { readonly at: 'idle' }
  | { readonly at: 'asking'; readonly problem?: 'tooShort' | 'different' }
  | { readonly at: 'making'; readonly kind: CopyKind; readonly done: number }
  | { readonly at: 'made'; readonly kind: CopyKind; readonly count: number; readonly unreadable: number }
  | { readonly at: 'nothing' }
  | { readonly at: 'unsound' };

const SHORTEST = 8; // characters, as of a passphrase that locks the store

/** Makes copies, one at a time; what makes them is loaded when the first is asked for. */
export class Copying implements ReactiveController {
  state: CopyState = { at: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Omit<CopySource, 'progress' | 'passphrase'>;
  #turn = 0;

  constructor(host: ReactiveControllerHost, source: () => Omit<CopySource, 'progress' | 'passphrase'>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.rest();
  }

  /** Asks for the password of a locked copy. */
  ask(): void {
    this.#become({ at: 'asking' });
  }

  /** Nothing is asked or said any more; a copy being made is not saved. */
  rest(): void {
    this.#turn += 1;
    this.#become({ at: 'idle' });
  }

  /** A locked copy, once the password was typed twice alike. @throws {RapportError} what the store refused with. */
  async lockWith(passphrase: string, again: string): Promise<void> {
    if ([...passphrase].length < SHORTEST) return this.#become({ at: 'asking', problem: 'tooShort' });
    if (passphrase !== again) return this.#become({ at: 'asking', problem: 'different' });
    await this.make('locked', passphrase);
  }

  /** Makes a copy and hands it to the downloads; it says so only afterwards. @throws {RapportError} what the store refused with. */
  async make(kind: CopyKind, passphrase?: string): Promise<void> {
    const turn = (this.#turn += 1);
    const progress = (done: number) => turn === this.#turn && this.#become({ at: 'making', kind, done });
    progress(0);
    try {
      const [{ makeCopy }, { saveFile }] = await Promise.all([import('./copy/make.js'), import('./copy/save-file.js')]);
      const made = await makeCopy(kind, { ...this.#source(), progress, ...(passphrase === undefined ? {} : { passphrase }) });
      if (turn !== this.#turn) return;
      if (made.count === 0) return this.#become({ at: 'nothing' });
      saveFile(made.name, made.parts, made.type);
      this.#become({ at: 'made', kind, count: made.count, unreadable: made.unreadable });
    } catch (error) {
      if (turn === this.#turn) this.#become(kind === 'locked' && isRapportError(error, 'storage-damaged') ? { at: 'unsound' } : { at: 'idle' });
      throw error;
    }
  }

  #become(state: CopyState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
