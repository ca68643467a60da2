import { isRapportError } from '../core/errors.js';
import { placeOf } from '../store/place.js';
import { Courier } from './courier.js';
import type { CourierOptions } from './courier-options.js';

/** What a courier is started with; the rest follows from whose records they are. */
export interface StartOptions extends Omit<CourierOptions, 'lockName'> {
  readonly namespace: string;
}

/** A courier at work, and how to let it go. */
export interface Started {
  readonly courier: Courier;
  stop(): void;
}

/** Starts draining: now, after each change of the store, and when another tab says that it has settled something. */
export async function startCourier({ namespace, ...options }: StartOptions): Promise<Started> {
  const { store, client, listener } = options;
  const name = await placeOf(namespace, client).then((place) => `${place.name}.courier`, unnamed);
  const channel = store.capabilities.kept === 'device' && typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined;
  const tellTabs = () => channel?.postMessage('settled');
  const courier = new Courier({
    ...options, lockName: name,
    listener: {
      ...listener,
      acknowledged: (entry) => {
        tellTabs();
        listener.acknowledged(entry);
      },
      rejected: (entry, why) => {
        tellTabs();
        listener.rejected(entry, why);
      },
    },
  });
  channel?.addEventListener('message', () => listener.changed());
  const stopWatching = store.watch(() => courier.wake());
  courier.wake();
  return {
    courier,
    stop() {
      stopWatching();
      channel?.close();
      courier.stop();
    },
  };
}

/** Without WebCrypto nothing is on the device either, and no other tab can see the queue. */
function unnamed(error: unknown): string {
  if (!isRapportError(error, 'insecure-context')) throw error;
  return `rapport-kit.${Math.random()}.courier`;
}
