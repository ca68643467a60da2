import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError, type RapportErrorCode } from '../../core/errors.js';
import type { BroughtBack } from './copy/bring-back.js';
import type { ReadCopy } from './copy/copy.js';
import type { Opened } from '../across/open-place.js';

/** How far bringing a copy back is. */
export type BackState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'asking'; readonly bytes: Uint8Array }
  | { readonly at: 'found'; readonly copy: ReadCopy }
  | { readonly at: 'bringing'; readonly done: number; readonly all: number }
  | { readonly at: 'done'; readonly result: BroughtBack & { readonly refused: number } }
  | { readonly at: 'failed'; readonly code: RapportErrorCode; readonly bytes?: Uint8Array };

/** Reads a copy, says what is in it, and brings it back once the person agrees. What does it is loaded when a copy is chosen. */
export class BringingBack implements ReactiveController {
  state: BackState = { at: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #opened: () => Opened | undefined;
  #turn = 0;

  constructor(host: ReactiveControllerHost, opened: () => Opened | undefined) {
    this.#host = host;
    this.#opened = opened;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.rest();
  }

  /** Forgets the copy. */
  rest(): void {
    this.#turn += 1;
    this.#become({ at: 'idle' });
  }

  /** Looks into a file; a locked copy asks for its password. */
  async choose(file: Blob): Promise<void> {
    await this.#look(async () => {
      const { COPY_LIMIT } = await import('./copy/copy.js');
      if (file.size > COPY_LIMIT) return this.#become({ at: 'failed', code: 'too-large' });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { isBackup } = await import('../../store/backup.js');
      if (isBackup(bytes)) return this.#become({ at: 'asking', bytes });
      await this.#read(new TextDecoder().decode(bytes));
    });
  }

  /** Opens a locked copy. */
  async openWith(passphrase: string): Promise<void> {
    const { state } = this;
    const bytes = state.at === 'asking' || state.at === 'failed' ? state.bytes : undefined;
    if (!bytes) return;
    await this.#look(async () => {
      const { openBackup } = await import('../../store/backup.js');
      await this.#read(await openBackup(bytes, passphrase));
    }, bytes);
  }

  /** Puts what was found among what is here. @throws {RapportError} what the store refused with. */
  async bring(): Promise<void> {
    const [{ state }, opened] = [this, this.#opened()];
    if (state.at !== 'found' || !opened) return;
    const turn = (this.#turn += 1);
    const { copy } = state;
    const { place: { client, author }, keeping: { store } } = opened;
    const { bringBack } = await import('./copy/bring-back.js');
    const progress = (done: number) => turn === this.#turn && (done === 1 || done % 20 === 0) && this.#become({ at: 'bringing', done, all: copy.records.length });
    try {
      const result = await bringBack(copy, { store, client, author }, progress);
      if (turn === this.#turn) this.#become({ at: 'done', result: { ...result, refused: copy.refused } });
    } catch (error) {
      if (turn === this.#turn) this.#become(state); // what came back until then is known when it is tried again
      throw error;
    }
  }

  async #read(text: string): Promise<void> {
    const [{ readCopy }, { parserOf }] = await Promise.all([import('./copy/copy.js'), import('./copy/make.js')]);
    this.#become({ at: 'found', copy: await readCopy(text, parserOf) });
  }

  async #look(look: () => Promise<void>, bytes?: Uint8Array): Promise<void> {
    this.#become({ at: 'reading' });
    try {
      await look();
    } catch (error) {
      if (!isRapportError(error)) throw error;
      this.#become({ at: 'failed', code: error.code, ...(bytes && error.code === 'wrong-key' ? { bytes } : {}) });
    }
  }

  #become(state: BackState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
