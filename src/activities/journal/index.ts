import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { journalModel, VERSION, type JournalMessage } from './journal.model.js';
import { knownKinds } from './kinds/known-kinds.js';
import { en, type JournalWords } from './strings/en.js';

/** The journal: its model, its words and its codec. */
export const journal: Activity<'journal', JournalMessage, JournalWords> = {
  model: journalModel(knownKinds),
  kindOf: ({ kind }, words) => words.kinds[kind],
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
  codec: {
    activity: 'journal',
    version: VERSION,
    loadParser: async () => (await import('./journal.parse.js')).parsePayload,
    loadFhir: async () => (await import('./journal.fhir.js')).fhir,
  },
};
