import { html, nothing } from 'lit';
import { dayOf, localIso } from '../../core/time.js';
import type { EntryKind } from './kinds/entry.js';
import type { Part } from './kinds/view.js';
import type { JournalWords } from './strings/en.js';

/** What the choice of kind and day needs. */
export interface ChooserProps {
  readonly words: JournalWords;
  /** The kinds that are offered, in order. */
  readonly kinds: readonly EntryKind[];
  /** The kind that is being written, or on its way. */
  readonly kind: EntryKind;
  /** The day it is about. */
  readonly day: string;
  readonly readonly: boolean;
  /** True while a kept entry is being changed: its kind stays. */
  readonly edits: boolean;
  readonly choose: (kind: EntryKind) => void;
  readonly chooseDay: (day: string) => void;
}

/** Which kind of entry, where there is a choice, and the day it is about. */
export function chooserView(props: ChooserProps): Part {
  if (props.readonly) return nothing;
  const { words, kinds, edits, kind: chosen, choose } = props;
  const button = (kind: EntryKind) => html`<button class="button kind" part="button" type="button" aria-pressed=${kind === chosen ? 'true' : 'false'}
    @click=${() => choose(kind)}>${words.kinds[kind]}</button>`;
  return html`${kinds.length > 1 && !edits ? html`<div class="kinds" role="group" aria-label=${words.kinds.label}>${kinds.map(button)}</div>` : nothing}
    ${dayField(props)}`;
}

/** The day, folded away where it is hardly ever another one; today at the latest. */
function dayField({ words, kind, day, chooseDay }: ChooserProps): Part {
  const today = dayOf(localIso());
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.value !== '' && input.value <= today) chooseDay(input.value);
    else input.value = day; // a day that is not there, or not yet
  };
  const field = html`<label class="day">${kind === 'sleep' ? words.day.morning : words.day.label}
    <input type="date" part="field" data-field="day" .value=${day} max=${today} @change=${onChange} /></label>`;
  return kind === 'sleep' ? field : html`<details class="about-day" ?open=${day !== today}><summary>${words.day.change}</summary>${field}</details>`;
}
