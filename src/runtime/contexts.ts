import { createContext } from '@lit/context';
import type { Author } from '../core/record.js';
import type { RecordStore } from '../store/record-store.js';
import type { KeyProvider } from '../store/wraps/portal-key.js';
import type { UnlockWith } from './locking/lockable.js';

/** Someone to turn to in a bad moment. */
export interface SafetyContact {
  readonly name: string;
  /** How to reach them, in words: "Call 088 123 45 67". */
  readonly how: string;
  /** A `tel:`, `sms:`, `mailto:` or `https:` address; anything else is shown as words only. */
  readonly href?: string;
  readonly hours?: string;
}

/** What the clinic offers in a bad moment. */
export interface Safety {
  readonly contacts: readonly SafetyContact[];
  readonly note?: string;
}

/** What a provider gives the elements inside it. */
export interface Surroundings {
  /** The element that gives them, so that one that moved elsewhere is not believed. */
  readonly provider: Element;
  /** Absent until the page knows who it is about: the elements wait. */
  readonly client?: string;
  readonly author?: Author;
  readonly session?: string;
  readonly namespace: string;
  /** A device others use: memory only. */
  readonly sharedDevice: boolean;
  readonly audience?: string;
  readonly audienceNote?: string;
  readonly store?: RecordStore;
  readonly keys?: KeyProvider;
  readonly safety?: Safety;
  readonly locked: boolean;
  /** Locks everything inside the provider. */
  lock(): Promise<void>;
  /** Asks the provider to unlock, as the person's own act. */
  unlock(secret?: UnlockWith): Promise<void>;
}

/** Provided by `<rapport-provider>`; the key is shared by every copy of the kit on a page. */
export const surroundingsContext = createContext<Surroundings | undefined>(Symbol.for('rapport-kit/surroundings/1'));
