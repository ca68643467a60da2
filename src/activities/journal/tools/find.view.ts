import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord, Sharing } from '../../../core/record.js';
import { ENTRY_KINDS, type EntryKind } from '../kinds/entry.js';
import { excerpt } from './search.js';
import type { ToolsProps } from './props.js';

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value || undefined;

/** Looks through everything by words, kind, sharing and day. */
export function findView(props: ToolsProps): TemplateResult {
  const { tools, host: { forms: { tools: { search: words } }, words: { kinds } }, act } = props;
  const { query } = tools;
  const option = (value: string, text: string, chosen: boolean) => html`<option value=${value} ?selected=${chosen}>${text}</option>`;
  return html`<search class="panel">
    <label class="stack">${words.text}<input type="search" part="field" dir="auto" autocomplete="off" .value=${query.text} @input=${(event: Event) => act(() => tools.find({ text: valueOf(event) ?? '' }))} /></label>
    <div class="filters">
      <label>${words.kind}<select part="field" @change=${(event: Event) => act(() => tools.find({ kind: valueOf(event) as never }))}>${option('', words.any, query.kind === undefined)}${ENTRY_KINDS.map((kind: EntryKind) => option(kind, kinds[kind], query.kind === kind))}</select></label>
      <label>${words.sharing}<select part="field" @change=${(event: Event) => act(() => tools.find({ sharing: valueOf(event) as never }))}>${option('', words.any, query.sharing === undefined)}${(['shared', 'private'] satisfies Sharing[]).map((sharing) => option(sharing, words[sharing], query.sharing === sharing))}</select></label>
      <label>${words.from}<input type="date" part="field" .value=${query.from ?? ''} @change=${(event: Event) => act(() => tools.find({ from: valueOf(event) as never }))} /></label>
      <label>${words.to}<input type="date" part="field" .value=${query.to ?? ''} @change=${(event: Event) => act(() => tools.find({ to: valueOf(event) as never }))} /></label>
    </div>
    ${resultsView(props)}
  </search>`;
}

function resultsView(props: ToolsProps): TemplateResult {
  const { tools, host: { forms: { tools: { search: words } } } } = props;
  const { found, shown } = tools;
  if (!found) return html`<p role="status">${words.reading}</p>`;
  const more = () => {
    tools.shown += 20;
    tools.choose(tools.chosen);
  };
  return html`<p role="status">${words.results(found.length)}</p>
    <ul class="plain" role="list">${found.slice(0, shown).map((entry) => resultView(props, entry))}</ul>
    ${found.length > shown ? html`<div><button class="button quiet" part="button" type="button" @click=${more}>${words.more}</button></div>` : nothing}`;
}

function resultView({ tools, host: { words, localized }, open }: ToolsProps, entry: ActivityRecord<'journal'>): TemplateResult {
  const pieces = tools.query.text.trim() === '' ? [] : excerpt(entry, tools.query.text);
  return html`<li><button class="link" type="button" @click=${() => open(entry.id)}>${localized.day(entry.payload.day)}, ${words.kinds[entry.payload.kind]}</button>
    ${pieces.length > 0 ? html`<p dir="auto">${pieces.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}</p>` : nothing}</li>`;
}
