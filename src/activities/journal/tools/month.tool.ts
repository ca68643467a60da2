import { html, nothing, svg, type TemplateResult } from 'lit';
import { dayOf, localIso } from '../../../core/time.js';
import type { MoodPayload } from '../kinds/mood.model.js';
import { listedText } from '../listed.js';
import { placeWords } from '../mood-words.js';
import { dayAfter } from '../kinds/entry.js';
import { readers } from '../reading/content.view.js';
import { everyEntry } from './all-entries.js';
import type { Tool, ToolProps, ToolRow } from './tool.js';
import { turningView } from './turning.view.js';

const DAYS = 28; // four whole weeks

/** Where the moods of four weeks were on the map, day by day, and the same as a table. Empty days are just empty. */
class Month implements Tool {
  readonly #row: ToolRow;
  /** Every mood, newest first; `undefined` while they are read. */
  #moods: readonly MoodPayload[] | undefined;
  #monthsBack = 0;

  constructor(row: ToolRow, { desk, author, act }: ToolProps) {
    this.#row = row;
    act(async () => {
      const entries = await everyEntry(desk.store!, author, ({ payload }) => payload.kind === 'mood');
      this.#moods = entries.map(({ payload }) => payload as MoodPayload);
      row.changed();
    });
  }

  view(props: ToolProps): unknown {
    const moods = this.#moods;
    if (!moods) return html`<p class="muted" role="status">${props.words.history.loading}</p>`;
    return props.host.later(readers, () => this.#renderWeeks(moods, props));
  }

  #renderWeeks(all: readonly MoodPayload[], props: ToolProps): TemplateResult {
    const { host: { localized }, words: { pictures: words, tools } } = props;
    const last = dayAfter(dayOf(localIso()), -DAYS * this.#monthsBack);
    const days = Array.from({ length: DAYS }, (_, i) => dayAfter(last, i + 1 - DAYS));
    const moods = all.filter(({ day }) => day >= days[0]! && day <= last).reverse();
    const short = (day: string) => localized.date(day, { day: 'numeric', month: 'short' });
    return html`<section class="panel" aria-label=${tools.month}>
      <p role="status"><strong>${words.span(short(days[0]!), short(last))}</strong><br /><span class="muted">${words.monthHint}</span></p>
      <figure>
        <ol class="month" aria-hidden="true">${days.map((day) => html`<li>${localized.date(day, { day: 'numeric' })}${map(moods.filter((mood) => mood.day === day))}</li>`)}</ol>
        <figcaption class="muted">${words.monthKey}</figcaption>
      </figure>
      ${moods.length > 0 ? html`<details><summary>${words.table}</summary>${table(moods, props)}</details>` : nothing}
      ${turningView(props, all, DAYS, this.#monthsBack, words.monthTurning, (spans) => this.#turn(spans))}
    </section>`;
  }

  #turn(spans: number): void {
    this.#monthsBack = spans;
    this.#row.changed();
  }
}

export const open = (row: ToolRow, props: ToolProps): Tool => new Month(row, props);

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
