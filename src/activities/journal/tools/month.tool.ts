import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MoodPayload } from '../kinds/mood.model.js';
import { listedText } from '../listed.js';
import { placeWords } from '../mood-words.js';
import { dayAfter } from '../kinds/entry.js';
import { SpanTool, type SpanPicture } from './span-tool.js';
import type { Tool, ToolProps, ToolRow } from './tool.js';

const DAYS = 28; // four whole weeks

/** Where the moods of four weeks were on the map, day by day, and the same as a table. Empty days are just empty. */
const month: SpanPicture<'mood'> = {
  kind: 'mood',
  length: DAYS,
  show(all, first, last, props) {
    const { host: { localized }, words: { pictures: words, tools } } = props;
    const days = Array.from({ length: DAYS }, (_, i) => dayAfter(first, i));
    const moods = all.filter(({ day }) => day >= first && day <= last).reverse();
    return {
      name: tools.month,
      line: words.monthHint,
      picture: html`<figure>
        <ol class="month" aria-hidden="true">${days.map((day) => html`<li>${localized.date(day, { day: 'numeric' })}${map(moods.filter((mood) => mood.day === day))}</li>`)}</ol>
        <figcaption class="muted">${words.monthKey}</figcaption>
      </figure>`,
      table: moods.length > 0 ? table(moods, props) : nothing,
      turning: words.monthTurning,
    };
  },
};

export const open = (row: ToolRow, props: ToolProps): Tool => new SpanTool(row, props, month);

/** A small mood map with a point for each mood of the day. */
function map(moods: readonly MoodPayload[]): TemplateResult {
  return html`<svg viewBox="0 0 40 40">
    <line x1="20" x2="20" y1="0" y2="40" /><line x1="0" x2="40" y1="20" y2="20" />
    ${moods.map(({ valence, arousal }) => (valence === undefined || arousal === undefined ? nothing : svg`<circle cx=${20 + valence * 15} cy=${20 - arousal * 15} r="5" />`))}
  </svg>`;
}

function table(moods: readonly MoodPayload[], { host: { more: { mood: { quarters }, none }, words: journal, localized }, words: { pictures, kinds } }: ToolProps): TemplateResult {
  return html`<table class="table" tabindex="0">
    <thead><tr>${[pictures.day, kinds.where, kinds.felt].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${moods.map((mood) => html`<tr><th scope="row">${localized.day(mood.day)}</th><td>${placeWords(mood, quarters) ?? none}</td>
      <td dir="auto">${localized.list(mood.words.map((word) => listedText(word, journal.moodWords)))}</td></tr>`)}</tbody></table>`;
}
