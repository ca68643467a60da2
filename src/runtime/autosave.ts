import { isRapportError } from '../core/errors.js';

const REST = 300; // ms after the last change
const LONGEST = 500; // ms after the first change that is not saved: a killed tab loses at most the last second

/**
 * Decides when to save: after a short rest, never later than half a second after the first unsaved
 * change, one write in flight, the latest words winning. Knows nothing of what it saves.
 */
export class Autosave {
  readonly #save: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsaved: number | undefined;
  #inFlight: Promise<void> | undefined;

  /** @param save Writes what is there when it is called; its refusal reaches whoever waits on `flush`. */
  constructor(save: () => Promise<void>) {
    this.#save = save;
  }

  /** True while something waits to be written or is being written. */
  get pending(): boolean {
    return this.#firstUnsaved !== undefined || this.#inFlight !== undefined;
  }

  /** Notes a change and sees to it that it is saved in time. */
  changed(): void {
    const now = performance.now();
    this.#firstUnsaved ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(REST, this.#firstUnsaved + LONGEST - now));
    this.#timer = setTimeout(() => void this.flush().catch(letExpectedPass), wait);
  }

  /** Writes at once what is unsaved; resolves when it is durable, rejects with the refusal otherwise. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#inFlight) await this.#inFlight.catch(() => undefined);
    if (this.#firstUnsaved === undefined) return;
    this.#firstUnsaved = undefined;
    this.#inFlight = this.#save();
    try {
      await this.#inFlight;
    } catch (error) {
      this.#firstUnsaved ??= performance.now(); // still unsaved: the next change or retry writes it
      throw error;
    } finally {
      this.#inFlight = undefined;
    }
    if (this.#firstUnsaved !== undefined) await this.flush();
  }

  /** Forgets what was unsaved: the record is gone. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#firstUnsaved = undefined;
  }
}

/** A refusal was told to the person by the saver; a bug is told where bugs are told. */
function letExpectedPass(error: unknown): void {
  if (!isRapportError(error)) throw error;
}
