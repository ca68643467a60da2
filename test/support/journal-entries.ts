import type { JournalElement } from '../../src/activities/journal/journal.element.js';
import type { JournalMessage, JournalPayload } from '../../src/activities/journal/journal.model.js';
import type { EntryKind } from '../../src/activities/journal/kinds/entry.js';
import { startCountdown } from '../../src/core/countdown.js';
import { find, settled } from './journal-page.js';
import { waitUntil } from './wait.js';

/** The kinds whose forms are loaded when they are first chosen. */
export type Later = Exclude<EntryKind, 'reflection'>;

/** What is on the form of each kind once it is there. */
const FIRST: Readonly<Record<Later, string>> = {
  thought: 'rk-step-guide', sleep: '[data-field=inBed]', mood: 'rk-mood-plane', 'time-out': 'rk-step-guide', day: '[data-field=activity]',
};

/** Waits for the form of a kind, and for the parts of it that come later. */
export async function formOf(journal: JournalElement, kind: Later): Promise<void> {
  await waitUntil(() => find(journal, FIRST[kind]) && !find(journal, '.form p[role=status]'), `the form of ${kind}, with all that it asks for`);
  await settled(journal);
}

/** Changes the form as its handlers do. */
export async function send(journal: JournalElement, ...messages: readonly JournalMessage[]): Promise<void> {
  for (const message of messages) (journal as unknown as { send(message: JournalMessage): void }).send(message);
  await settled(journal);
}

/** What is being written. */
export const payloadOf = (journal: JournalElement) => (journal as unknown as { payload: JournalPayload }).payload;

/** What makes each kind whole enough to be kept. */
export const FULL: Readonly<Record<Later, readonly JournalMessage[]>> = {
  thought: [
    { kind: 'thought', type: 'field-written', field: 'situation', text: 'At lunch' },
    { kind: 'thought', type: 'emotion-added', word: 'ashamed' },
    { kind: 'thought', type: 'emotion-rated', at: 0, moment: 'before', rating: 80 },
    { kind: 'thought', type: 'emotion-rated', at: 0, moment: 'after', rating: 40 },
    { kind: 'thought', type: 'thought-added', text: 'Nobody minds me' },
    { kind: 'thought', type: 'thought-added', text: 'They laugh at me' },
    { kind: 'thought', type: 'hot-thought-chosen', at: 1 },
    { kind: 'thought', type: 'field-written', field: 'balanced', text: 'Some smiled' },
  ],
  sleep: [
    ...(['inBed 22:00', 'triedToSleep 22:30', 'wokeUp 06:30', 'outOfBed 06:45'].map((each) => {
      const [field, time] = each.split(' ');
      return { kind: 'sleep', type: 'time-noted', field, time, zone: 'Europe/Amsterdam' };
    }) as unknown as readonly JournalMessage[]),
    { kind: 'sleep', type: 'counted', field: 'minutesToFallAsleep', count: 18 },
    { kind: 'sleep', type: 'counted', field: 'minutesAwake', count: 30 },
    { kind: 'sleep', type: 'quality-rated', quality: 4 },
  ],
  mood: [
    { kind: 'mood', type: 'placed', valence: -0.5, arousal: 0.4 },
    { kind: 'mood', type: 'word-toggled', word: { id: 'anxious' } },
    { kind: 'mood', type: 'word-toggled', word: { own: 'wobbly' } },
    { kind: 'mood', type: 'note-written', text: 'Before the call' },
  ],
  'time-out': [
    { kind: 'time-out', type: 'field-written', field: 'trigger', text: 'A letter' },
    { kind: 'time-out', type: 'intensity-rated', moment: 'before', rating: 70 },
    { kind: 'time-out', type: 'action-chosen', action: { id: 'walk' } },
    { kind: 'time-out', type: 'timer-set', timer: startCountdown(5 * 60_000, Date.now() - 60_000) },
  ],
  day: [
    { kind: 'day', type: 'moment-added', part: 'morning', activity: 'Walk' },
    { kind: 'day', type: 'moment-written', at: 0, field: 'emotion', text: 'lighter' },
  ],
} satisfies Record<Later, readonly JournalMessage[]>;
