import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { model, type JournalMessage } from './journal.model.js';
import { en, type JournalWords } from './strings/en.js';

/** The journal: its model, its words and its codec. */
export const journal: Activity<'journal', JournalMessage, JournalWords> = {
  model,
  kindOf: ({ kind }, words) => words.kinds[kind],
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
  codec: {
    activity: 'journal',
    version: model.version,
    loadParser: async () => (await import('./journal.parse.js')).parsePayload,
    loadFhir: async () => (await import('./journal.fhir.js')).fhir,
  },
};
