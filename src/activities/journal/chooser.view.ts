import { html, nothing } from 'lit';
import type { JournalPayload } from './journal.model.js';
import type { EntryKind } from './kinds/entry.js';
import type { Part } from './kinds/view.js';
import type { JournalWords } from './strings/en.js';

/** What the choice of kind and day needs. */
export interface ChooserProps {
  readonly words: JournalWords;
  /** The kinds that are offered, in order. */
  readonly kinds: readonly EntryKind[];
  readonly payload: JournalPayload;
  readonly readonly: boolean;
  /** True while a kept entry is being changed: its kind stays. */
  readonly edits: boolean;
  readonly choose: (kind: EntryKind) => void;
  readonly chooseDay: (day: string) => void;
}

/** Which kind of entry, where there is a choice, and the day it is about. */
export function chooserView(props: ChooserProps): Part {
  if (props.readonly) return nothing;
  const { words, kinds, payload, edits, choose } = props;
  return html`${kinds.length > 1 && !edits ? html`<div class="kinds" role="group" aria-label=${words.kinds.label}>
      ${kinds.map((kind) => html`<button class="button kind" part="button" type="button" aria-pressed=${kind === payload.kind ? 'true' : 'false'} @click=${() => choose(kind)}>${words.kinds[kind]}</button>`)}
    </div>` : nothing}
    ${dayField(props)}`;
}

/** The day, folded away where it is hardly ever another one; today at the latest. */
function dayField({ words, payload, chooseDay }: ChooserProps): Part {
  const field = html`<label class="day">${payload.kind === 'sleep' ? words.day.morning : words.day.label}
    <input type="date" part="field" data-field="day" .value=${payload.day} max=${today()} @change=${(event: Event) => onDay(event, payload.day, chooseDay)} /></label>`;
  return payload.kind === 'sleep' ? field : html`<details class="about-day" ?open=${payload.day !== today()}><summary>${words.day.change}</summary>${field}</details>`;
}

function onDay(event: Event, before: string, chooseDay: (day: string) => void): void {
  const input = event.target as HTMLInputElement;
  if (input.value !== '' && input.value <= today()) chooseDay(input.value);
  else input.value = before; // a day that is not there, or not yet
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
