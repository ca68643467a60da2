/** How a timer ends, chosen beforehand; never an alarm. */
export type TimerEnding = 'nothing' | 'tone' | 'vibration';

const [PITCH, SECONDS, LOUDNESS] = [392, 3, 0.12]; // a G, long and low: an end, not an alarm

/** Tells whether this device can end a timer that way. */
export function canEndWith(ending: TimerEnding): boolean {
  switch (ending) {
    case 'nothing':
      return true;
    case 'tone':
      return 'AudioContext' in globalThis;
    case 'vibration':
      return 'vibrate' in navigator;
  }
}

/**
 * Ends a timer as the person chose. `ready` belongs in the press that starts the timer: a browser lets a page sound only after one;
 * without it, as after a reload, the tone stays silent.
 */
export class EndingSignal {
  #audio: AudioContext | undefined;

  /** Prepares for the end. */
  ready(ending: TimerEnding): void {
    if (ending === 'tone' && canEndWith('tone')) this.#audio ??= new AudioContext();
  }

  /** Gives the sign, once. */
  give(ending: TimerEnding): void {
    if (ending === 'vibration') navigator.vibrate?.(400);
    else if (ending === 'tone' && this.#audio?.state === 'running') softTone(this.#audio);
    this.#release(ending === 'tone' ? SECONDS * 1000 : 0);
  }

  /** Lets go of the sound without a sign. */
  drop(): void {
    this.#release(0);
  }

  #release(after: number): void {
    const audio = this.#audio;
    this.#audio = undefined;
    if (audio) setTimeout(() => void audio.close(), after);
  }
}

/** One soft tone that swells and dies away. */
function softTone(context: BaseAudioContext, at = context.currentTime): void {
  const loudness = context.createGain();
  const tone = context.createOscillator();
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.4);
  loudness.gain.linearRampToValueAtTime(0, at + SECONDS);
  tone.frequency.value = PITCH;
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + SECONDS);
}
