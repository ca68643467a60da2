/** Keeps the screen on while it is held, where the browser and the battery allow; elsewhere it does nothing. */
export class ScreenWakeLock {
  #wanted = false;
  #lock: WakeLockSentinel | undefined;
  #asking = false;

  /** Tells whether the browser can keep a screen on at all. */
  static get supported(): boolean {
    return 'wakeLock' in navigator;
  }

  /** From now on, and again each time the page comes back into view: a hidden page loses its lock. */
  hold(): void {
    if (this.#wanted || !ScreenWakeLock.supported) return;
    this.#wanted = true;
    document.addEventListener('visibilitychange', this.#onVisibilityChanged);
    void this.#ask();
  }

  release(): void {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#onVisibilityChanged);
    void this.#lock?.release();
    this.#lock = undefined;
  }

  #onVisibilityChanged = () => void this.#ask();

  async #ask(): Promise<void> {
    if (this.#asking || document.visibilityState !== 'visible' || (this.#lock && !this.#lock.released)) return;
    this.#asking = true;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (this.#wanted) this.#lock = lock;
      else void lock.release();
    } catch (error) {
      // Refused for a low battery or by the page's policy: the screen may go dark, the music goes on.
      if (!(error instanceof DOMException && error.name === 'NotAllowedError')) throw error;
    } finally {
      this.#asking = false;
    }
  }
}
