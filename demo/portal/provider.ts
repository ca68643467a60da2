import 'rapport-kit/pseudo-locale/define';
import type {FeedbackElement, ProviderElement} from 'rapport-kit';
import {type ClinicReader, clinicReader, fhirEndpoint, FhirRecordStore} from 'rapport-kit/sync';
import {lastSession} from './dates.js';
import {settings, whenSettings, type Settings} from './settings.js';
import {words} from './words/index.js';

/** The clinic's FHIR server, beside these pages. A real portal adds `getToken`. */
const CLINIC = new URL('/fhir/R4', location.href).href;
const LOCK_AFTER = 10; // minutes: long enough to think, short enough for a phone left on a table
const EVERY = 2000; // ms between looks at it: two windows side by side should feel live

/** The client's side: what is shared goes to the clinic. */
export function handOver(): void {
  document.querySelector<ProviderElement>('rapport-provider')!.endpoint = fhirEndpoint({url: CLINIC});
}

/** The client's side too: what the therapist shows them is read from the clinic. */
export function readWhatIsShared(): void {
  const feedback = document.querySelector<FeedbackElement>('rapport-feedback')!;
  let reader: ClinicReader | undefined;
  let about = '';
  whenSettings(({client}) => {
    if (client === about) return;
    reader?.close();
    about = client;
    feedback.clinic = reader = clinicReader({url: CLINIC, client, every: EVERY});
  });
}

/** The therapist's side: what this client shared is read from the clinic. */
export function readFromClinic(): void {
  const provider = document.querySelector<ProviderElement>('rapport-provider')!;
  let store: FhirRecordStore | undefined;
  let about = '';
  whenSettings(({client}) => {
    if (client === about) return;
    const before = store;
    about = client;
    provider.store = store = new FhirRecordStore({url: CLINIC, client, every: EVERY});
    provider.client = client;
    void provider.updateComplete.then(() => before?.close());
  });
}

/**
 * Tells the page's `<rapport-provider>` who is signed in. A real portal knows that from its own login; this one
 * from its switches. Ids are opaque: the kit never needs a name.
 */
export function provide(who: () => Pick<Settings, 'client' | 'author'> = settings): void {
  const provider = document.querySelector<ProviderElement>('rapport-provider')!;
  whenSettings(() => {
    const {client, author} = who();
    const {audience, audienceNote, contacts, note} = words().care;
    provider.author = author;
    provider.session = lastSession();
    provider.audience = author === 'client' ? audience : words().people[client];
    provider.audienceNote = author === 'client' ? audienceNote : '';
    provider.safety = {contacts, note};
    provider.lockAfter = LOCK_AFTER;
    provider.client = client;
  });
}
