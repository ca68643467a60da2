import type { Author } from '../core/record.js';
import type { RecordStore } from '../store/record-store.js';
import type { KeyProvider } from '../store/wraps/portal-key.js';
import type { Surroundings } from './contexts.js';
import type { DeviceAnswer } from './device-answer.js';

/** Whose record an activity works on, as whom, and where it is kept. */
export interface Place {
  readonly client: string;
  readonly author: Author;
  readonly session?: string;
  readonly namespace: string;
  /** Memory only: a shared device, or a device whose owner has not answered yet. */
  readonly memoryOnly: boolean;
  readonly store?: RecordStore;
  /** The portal's keys, where it holds them. */
  readonly keys?: KeyProvider;
}

/** What decides the place: the element's own attributes, its provider, and the answer about the device. */
export interface Circumstances {
  readonly client: string | undefined;
  readonly author: Author;
  readonly session: string | undefined;
  readonly store: RecordStore | undefined;
  /** True inside a `<rapport-provider>`, upgraded or not. */
  readonly provided: boolean;
  readonly surroundings: Surroundings | undefined;
  readonly device: () => DeviceAnswer;
}

/** The client of a page that names none: one person on a device of their own. */
export const LOCAL_CLIENT = 'local';

/** Where an activity works; `undefined` while it waits for its provider or for a client. */
export function placeOf(circumstances: Circumstances): Place | undefined {
  const { surroundings, provided, author } = circumstances;
  if (provided && !surroundings) return undefined;
  const client = circumstances.client ?? (provided ? surroundings?.client : LOCAL_CLIENT);
  if (!client) return undefined;
  const session = circumstances.session || surroundings?.session;
  const store = circumstances.store ?? surroundings?.store;
  const unanswered = !provided && !circumstances.client && circumstances.device() !== 'keep';
  return {
    client, author, namespace: surroundings?.namespace ?? 'rapport',
    memoryOnly: (surroundings?.sharedDevice ?? false) || unanswered,
    ...(session ? { session } : {}), ...(store === undefined ? {} : { store }), ...(surroundings?.keys ? { keys: surroundings.keys } : {}),
  };
}

/** Tells whether two places share one desk: a new session alone changes nothing that is open. */
export function samePlace(one: Place | undefined, other: Place | undefined): boolean {
  return (['client', 'author', 'namespace', 'memoryOnly', 'store', 'keys'] as const).every((part) => Object.is(one?.[part], other?.[part]));
}
