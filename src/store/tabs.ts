import type { StoreChange } from './record-store.js';

type Told = Omit<StoreChange, 'elsewhere'>;

/** Opens a channel between the tabs of one origin. */
export type OpenChannel = (name: string) => BroadcastChannel;

const KINDS: readonly unknown[] = ['put', 'removed', 'restored', 'erased', 'lost'] satisfies StoreChange['kind'][];

/**
 * Tells the other tabs of one client what changed, and hears of theirs. The channel is closed while
 * the page rests in the back/forward cache, which it would otherwise be kept out of.
 */
export class Tabs {
  readonly #open: () => BroadcastChannel | undefined;
  readonly #heard: (change: StoreChange) => void;
  #channel: BroadcastChannel | undefined;
  #untold: unknown[] = [];
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string, heard: (change: StoreChange) => void, open?: OpenChannel) {
    const known = open ?? (typeof BroadcastChannel === 'function' ? (each: string) => new BroadcastChannel(each) : undefined);
    this.#open = () => known?.(name);
    this.#heard = heard;
    this.#resume();
    onPage('addEventListener', 'pagehide', this.#rest);
    onPage('addEventListener', 'pageshow', this.#wake);
  }

  /** Tells the other tabs, once the caller has gone on: posting costs as much as sealing does. */
  tell({ kind, id, activity, revision }: Told): void {
    this.#untold.push({ kind, id, activity, revision });
    this.#telling ??= setTimeout(this.#post);
  }

  close(): void {
    this.#rest();
    onPage('removeEventListener', 'pagehide', this.#rest);
    onPage('removeEventListener', 'pageshow', this.#wake);
  }

  #resume(): void {
    this.#channel = this.#open();
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const change = changeIn(data);
      if (change) this.#heard(change);
    });
  }

  readonly #post = () => {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    for (const change of this.#untold.splice(0)) this.#channel?.postMessage(change);
  };

  readonly #rest = () => {
    this.#post();
    this.#channel?.close();
    this.#channel = undefined;
  };

  readonly #wake = () => {
    if (this.#channel) return;
    this.#resume();
    this.#heard({ kind: 'put', elsewhere: true }); // whatever was missed meanwhile: look again
  };
}

/** A change another tab told of; anything else on the channel is not ours. */
function changeIn(message: unknown): StoreChange | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, id, activity, revision } = message as Record<string, unknown>;
  if (!KINDS.includes(kind)) return undefined;
  return {
    kind: kind as StoreChange['kind'], elsewhere: true,
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof activity === 'string' ? { activity: activity as NonNullable<StoreChange['activity']> } : {}),
    ...(typeof revision === 'number' ? { revision } : {}),
  };
}

function onPage(method: 'addEventListener' | 'removeEventListener', event: 'pagehide' | 'pageshow', listener: () => void): void {
  const page = globalThis as Partial<Pick<typeof globalThis, 'addEventListener' | 'removeEventListener'>>; // Node has neither
  page[method]?.(event, listener);
}
