import { html, nothing, svg, type TemplateResult } from 'lit';
import { dayOf, localIso } from '../../../core/time.js';
import type { Part } from '../kinds/view.js';
import type { MoodPayload } from '../kinds/mood.model.js';
import { moodText } from '../kinds/mood-word.view.js';
import { dayAfter } from '../zones.js';
import type { ToolsProps } from './props.js';

const DAYS = 28; // four whole weeks

/** Where the moods of the last four weeks were on the map, day by day, and the same as a table. Empty days are just empty. */
export function monthView(props: ToolsProps): Part {
  const { tools: { pictured }, host } = props;
  const { forms: { mood: words }, localized } = host;
  if (!pictured) return html`<p role="status">${host.words.later.loading}</p>`;
  const moods = pictured.flatMap(({ payload }) => (payload.kind === 'mood' ? [payload] : [])).reverse();
  const today = dayOf(localIso());
  const days = Array.from({ length: DAYS }, (_, i) => dayAfter(today, i - DAYS + 1));
  return html`<section class="panel" aria-label=${words.month}>
    <p class="muted">${words.monthHint}</p>
    <ol class="month" aria-hidden="true">${days.map((day) => html`<li>${localized.date(day, { day: 'numeric' })}${map(moods.filter((mood) => mood.day === day))}</li>`)}</ol>
    <details><summary>${words.table}</summary>${table(moods, props)}</details>
  </section>`;
}

/** A small mood map with a point for each mood of the day. */
function map(moods: readonly MoodPayload[]): TemplateResult {
  return html`<svg viewBox="0 0 40 40"><line x1="20" x2="20" y1="0" y2="40" /><line x1="0" x2="40" y1="20" y2="20" />
    ${moods.map(({ valence, arousal }) => (valence === undefined || arousal === undefined ? nothing : svg`<circle cx=${20 + valence * 16} cy=${20 - arousal * 16} r="4" />`))}</svg>`;
}

function table(moods: readonly MoodPayload[], { host }: ToolsProps): TemplateResult {
  const { forms: { mood: words, none }, words: journal, localized } = host;
  const where = ({ valence, arousal }: MoodPayload) => (valence === undefined || arousal === undefined ? none : words.quarters[(valence < 0 ? 2 : 0) + (arousal < 0 ? 1 : 0)]);
  return html`<table class="table" tabindex="0"><thead><tr><th scope="col">${words.day}</th><th scope="col">${words.where}</th><th scope="col">${journal.mood.felt}</th></tr></thead>
    <tbody>${moods.map((mood) => html`<tr><th scope="row">${localized.day(mood.day)}</th><td>${where(mood)}</td><td dir="auto">${localized.list(mood.words.map((word) => moodText(word, journal)))}</td></tr>`)}</tbody></table>`;
}
