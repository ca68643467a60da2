import type { RapportEvents } from './events.js';

/** What a desk tells the element it serves. */
export interface DeskListener {
  changed(): void;
  emit<Name extends keyof RapportEvents>(name: Name, detail: RapportEvents[Name]['detail']): void;
}
