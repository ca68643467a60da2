// A page that embeds the kit, as its developer writes it: checked by the compiler against the sources, and against the built package in `package.e2e.ts`.
import 'rapport-kit/define';
import {
  applyTheme, checkTheme, configure, define, isRapportError, JournalElement, presets, themeCss,
  type ActivityPayloads, type ActivityRecord, type Bundle, type Endpoint, type KeyProvider, type Kept, type RapportErrorCode, type Receipt, type RecordDetail, type RecordStore,
} from 'rapport-kit';
import {fhirEndpoint} from 'rapport-kit/sync';

configure({shadowRoot: 'open'});
define('rapport-journal', JournalElement);

/** Each event is known by its name, wherever it is listened for. */
export function listen(journal: HTMLElementTagNameMap['rapport-journal'], provider: HTMLElementTagNameMap['rapport-provider']): void {
  journal.addEventListener('rapport-saved', ({detail}) => note(detail, detail.kept));
  journal.addEventListener('rapport-failed', async ({detail}) => answer(detail.code, await detail.retry()));
  provider.addEventListener('rapport-sent', ({detail}) => detail.revision.toFixed());
  document.addEventListener('rapport-shared', async ({detail}) => send(await detail.toFhir()));
  addEventListener('rapport-stepped', ({detail}) => detail.step / detail.steps);
  // @ts-expect-error -- no such event
  document.addEventListener('rapport-shaerd', ({detail}) => detail);
}

/** The properties of each element, and its methods. */
export async function use(store: RecordStore): Promise<void> {
  const journal = document.createElement('rapport-journal');
  Object.assign(journal, {client: 'a', store});
  journal.strings = {frame: {keepForMyself: 'Keep it to myself'}};
  const detail = await journal.complete({sharing: 'shared'});
  if (detail) await journal.unshare(detail.id);
  const text: string = await journal.exportEntries('csv');
  document.querySelector('rapport-ter')!.results = text === '' ? 'none' : 'both';
  document.querySelector('rapport-feedback')!.voices = 'client';
  // @ts-expect-error -- an author is the client or the therapist
  journal.author = 'nurse';
}

/** What a provider is given. */
export function provide(provider: HTMLElementTagNameMap['rapport-provider']): void {
  const keys: KeyProvider = {getKey: async (client, {keyId, signal}) => (signal.aborted ? Promise.reject(new Error(client)) : new TextEncoder().encode(keyId))};
  const endpoint: Endpoint = {deliver: async items => items.map((item): Receipt => (item.op === 'put' ? {status: 'ok'} : {status: 'retry', after: 5}))};
  provider.keyProvider = keys;
  provider.endpoint = provider.sharedDevice ? endpoint : fhirEndpoint({url: '/fhir'});
  provider.safety = {contacts: [{name: 'Front desk', how: '020 7946 0100', href: 'tel:+442079460100', hours: '9 to 5'}], note: 'Not an emergency service.'};
  applyTheme(presets.clinic);
  document.title = themeCss(presets.night) + checkTheme(document.body).length;
}

declare function send(bundle: Bundle): void;
declare function answer(code: RapportErrorCode, nothing: void): void;
declare function note(detail: RecordDetail, kept: Kept): void;

/** Each activity's payload is known by its name. */
export const payloadOf = (record: ActivityRecord<'ter' | 'questionnaire' | 'journal'>): ActivityPayloads['ter' | 'questionnaire' | 'journal'] => record.payload;

export const codeOf = (error: unknown): RapportErrorCode | undefined => (isRapportError(error) ? error.code : undefined);
