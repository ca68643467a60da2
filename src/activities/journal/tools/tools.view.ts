import { html, nothing, render, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import { printIcon } from '../../../components/icons.js';
import type { EntryKind } from '../kinds/entry.js';
import type { Part } from '../kinds/view.js';
import { findView } from './find.view.js';
import { ref as onShow } from 'lit/directives/ref.js';
import { printOnly } from './paper.js';
import { nightsView } from './nights.view.js';
import { monthView } from './month.view.js';
import type { ToolsProps } from './props.js';
import type { Panel } from './tools.js';
import { worksheet } from './worksheet.view.js';

type Entry = ActivityRecord<'journal'>;

const FIND_FROM = 10; // entries: fewer are seen at a glance

/** The row of tools, and the one that is open. */
export function toolsView(props: ToolsProps): TemplateResult {
  const { tools, host: { forms }, count, own, offersSharing } = props;
  const { tools: words } = forms;
  const tool = (panel: Panel, text: string, opened: () => void = () => undefined) => html`<button class="button quiet" part="button" type="button" aria-expanded=${tools.panel === panel ? 'true' : 'false'}
    @click=${() => { tools.toggle(panel); if (tools.panel === panel) opened(); }}>${text}</button>`;
  return html`<div class="row tools" role="group" aria-label=${words.label}>
      ${count >= FIND_FROM ? tool('find', words.find, () => props.act(() => tools.find({}))) : nothing}
      ${count > 0 ? tool('agenda', words.agenda, () => props.act(() => tools.gather())) : nothing}
      ${own && offersSharing && count > 1 ? tool('several', words.several) : nothing}
      ${props.has('sleep') ? tool('nights', forms.sleep.week, () => props.act(() => tools.look('sleep'))) : nothing}
      ${props.has('mood') ? tool('month', forms.mood.month, () => props.act(() => tools.look('mood'))) : nothing}
      ${own ? html`${tool('removed', words.removed)} ${tool('copy', words.copy)} ${tool('blank', words.blank)}` : nothing}
    </div>
    ${panelView(props)}`;
}

function panelView(props: ToolsProps): Part {
  switch (props.tools.panel) {
    case undefined:
      return nothing;
    case 'find':
      return findView(props);
    case 'agenda':
      return agendaView(props);
    case 'several':
      return severalView(props);
    case 'review':
      return reviewView(props);
    case 'removed':
      return removedView(props);
    case 'copy':
      return copyView(props);
    case 'blank':
      return blankView(props);
    case 'nights':
      return nightsView(props);
    case 'month':
      return monthView(props);
  }
}

const button = (text: string, act: () => void, look = '') => html`<button class="button ${look}" part="button" type="button" @click=${act}>${text}</button>`;

function entryView({ host, viewOf }: ToolsProps, { payload }: Entry): TemplateResult {
  return html`<article>
    <div role="heading" aria-level=${host.level + 1}>${host.words.kinds[payload.kind]}, ${host.localized.day(payload.day)}</div>
    ${viewOf(payload.kind)?.read({ ...host, change: undefined }, payload) ?? html`<p class="muted">${host.words.later.loading}</p>`}
  </article>`;
}

/** What is marked for the session, full-screen in large type, to read together or to print. */
function agendaView(props: ToolsProps): TemplateResult {
  const { tools, host: { forms: { tools: words }, words: { later }, localized } } = props;
  const { agenda } = tools;
  const print = (event: Event) => printOnly([...(event.target as Element).closest('dialog')!.querySelectorAll('article')], localized.language, localized.direction);
  return html`<dialog class="agenda" aria-labelledby="agenda" ${onShow(showModal)} @close=${() => tools.panel === 'agenda' && tools.toggle('agenda')}>
    <div class="row"><div role="heading" id="agenda" aria-level=${props.host.level}>${words.agenda}</div>
      ${agenda?.length ? html`<button class="button" part="button" type="button" @click=${print}>${printIcon}${words.print}</button>` : nothing}
      <button class="button primary" part="button primary" type="button" @click=${(event: Event) => (event.target as Element).closest('dialog')!.close()}>${words.close}</button></div>
    ${agenda === undefined ? html`<p role="status">${later.loading}</p>` : agenda.length === 0 ? html`<p>${words.agendaEmpty}</p>` : agenda.map((entry) => entryView(props, entry))}
  </dialog>`;
}

/** Opens the dialog once it stands in the page: what is rendered is put there only afterwards. */
function showModal(dialog?: Element): void {
  queueMicrotask(() => {
    if (dialog instanceof HTMLDialogElement && dialog.isConnected && !dialog.open) dialog.showModal();
  });
}

function severalView({ tools, host: { forms: { tools: words } } }: ToolsProps): TemplateResult {
  const count = tools.chosen.length;
  return html`<div class="panel"><p>${words.choose}</p>${count > 0 ? html`<div>${button(words.look(count), () => tools.toggle('review'))}</div>` : nothing}</div>`;
}

/** Exactly what would be shared, before it is. */
function reviewView(props: ToolsProps): TemplateResult {
  const { tools, host: { forms: { tools: words } }, audience } = props;
  const entries = tools.chosen.flatMap((id) => props.entryOf(id) ?? []);
  return html`<section class="panel" aria-labelledby="review"><div role="heading" id="review" aria-level=${props.host.level + 1}>${words.review}</div>
    ${entries.map((entry) => entryView(props, entry))}
    <div class="row">${button(words.share(entries.length, audience), () => props.act(() => tools.shareChosen()))} ${button(words.close, () => tools.toggle('review'), 'quiet')}</div>
  </section>`;
}

function removedView(props: ToolsProps): TemplateResult {
  const { tools, host: { forms: { tools: words }, words: journal, localized } } = props;
  const { records, hasMore, phase } = tools.removed;
  return html`<div class="panel"><p class="muted">${records.length === 0 && phase === 'ready' ? words.removedEmpty : words.removedHint}</p>
    <ul class="plain" role="list">${records.map(({ id, payload }) => html`<li class="row"><span>${localized.day(payload.day)}, ${journal.kinds[payload.kind]}</span>
      ${button(words.restore, () => props.act(() => props.restore(id)))} ${button(words.purge, () => props.act(() => props.purge(id)), 'danger')}</li>`)}</ul>
    <div class="row">${hasMore ? button(journal.history.more, () => props.act(() => tools.removed.more()), 'quiet') : nothing}
      ${records.length > 1 ? button(words.purgeAll, () => props.act(() => tools.emptyRemoved()), 'danger') : nothing}</div></div>`;
}

function copyView(props: ToolsProps): TemplateResult {
  const { tools, host: { forms: { tools: words } } } = props;
  const read = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) props.act(async () => tools.readCopy(await file.text(), words));
    input.value = '';
  };
  return html`<div class="panel"><p>${words.copyHint}</p>
    <div>${button(words.save, () => props.act(() => tools.saveCopy()))}</div>
    <label class="stack">${words.read}<input type="file" part="field" accept="application/json,.json" @change=${read} /></label>
    <p role="status">${tools.said}</p></div>`;
}

function blankView({ host, kinds }: ToolsProps): TemplateResult {
  const print = (kind: EntryKind) => {
    const paper = document.createElement('div');
    render(worksheet(host, kind), paper);
    printOnly([...paper.children], host.localized.language, host.localized.direction);
  };
  return html`<div class="panel"><p>${host.forms.tools.chooseBlank}</p><div class="row">${kinds.map((kind) => button(host.words.kinds[kind], () => print(kind)))}</div></div>`;
}
