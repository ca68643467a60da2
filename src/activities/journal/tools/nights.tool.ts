import { html, nothing, svg, type TemplateResult } from 'lit';
import { dayOf, localIso } from '../../../core/time.js';
import type { SleepPayload } from '../kinds/sleep.model.js';
import type { Part } from '../kinds/view.js';
import { barOf, clockOf, marksFor, meansOf, type NightBar, nightsBetween } from '../nights.js';
import { nightSums } from '../sleep.js';
import { dayAfter } from '../kinds/entry.js';
import { readers } from '../reading/content.view.js';
import { duration } from '../kinds/sleep.sums.js';
import { everyEntry } from './all-entries.js';
import type { Tool, ToolProps, ToolRow } from './tool.js';
import { turningView } from './turning.view.js';

const WEEK = 7; // days
const [WIDTH, NAMES, ROW, TOP] = [320, 44, 26, 20]; // units of the picture

/** The nights of a week: averages, a picture from going to bed to getting up, and the same as a table. */
class Nights implements Tool {
  readonly #row: ToolRow;
  /** Every night, newest first; `undefined` while they are read. */
  #nights: readonly SleepPayload[] | undefined;
  #weeksBack = 0;

  constructor(row: ToolRow, { desk, author, act }: ToolProps) {
    this.#row = row;
    act(async () => {
      const entries = await everyEntry(desk.store!, author, ({ payload }) => payload.kind === 'sleep');
      this.#nights = entries.map(({ payload }) => payload as SleepPayload);
      row.changed();
    });
  }

  view(props: ToolProps): unknown {
    const nights = this.#nights;
    if (!nights) return html`<p class="muted" role="status">${props.words.history.loading}</p>`;
    return props.host.later(readers, () => this.#renderWeek(nights, props));
  }

  #renderWeek(all: readonly SleepPayload[], props: ToolProps): TemplateResult {
    const { host: { localized }, words: { pictures: words, tools } } = props;
    const last = dayAfter(dayOf(localIso()), -WEEK * this.#weeksBack);
    const first = dayAfter(last, 1 - WEEK);
    const nights = nightsBetween(all, first, last);
    const short = (day: string) => localized.date(day, { day: 'numeric', month: 'short' });
    return html`<section class="panel" aria-label=${tools.nights}>
      <p role="status"><strong>${words.span(short(first), short(last))}</strong><br /><span class="muted">${words.nights(nights.length)}</span></p>
      ${averages(nights, props)}
      ${picture(nights.flatMap((night) => barOf(night) ?? []), props)}
      ${nights.length > 0 ? html`<details><summary>${words.table}</summary>${table(nights, props)}</details>` : nothing}
      ${turningView(props, all, WEEK, this.#weeksBack, words.nightsTurning, (spans) => this.#turn(spans))}
    </section>`;
  }

  #turn(spans: number): void {
    this.#weeksBack = spans;
    this.#row.changed();
  }
}

export const open = (row: ToolRow, props: ToolProps): Tool => new Nights(row, props);

function averages(nights: readonly SleepPayload[], props: ToolProps): Part {
  const { words: { pictures: words } } = props;
  const { inBed, outOfBed, totalSleep } = meansOf(nights);
  const rows = [[words.meanBed, inBed], [words.meanUp, outOfBed], [words.meanAsleep, totalSleep === undefined ? undefined : duration(totalSleep, props.host.more.sleep)]] as const;
  const known = rows.filter(([, mean]) => mean !== undefined);
  return known.length === 0 ? nothing : html`<dl class="means">${known.map(([name, mean]) => html`<div><dt>${name}</dt><dd>${mean}</dd></div>`)}</dl>`;
}

function picture(bars: readonly NightBar[], { host: { localized }, words: { pictures: words } }: ToolProps): Part {
  if (bars.length === 0) return nothing;
  const marks = marksFor(bars);
  const [from, to] = [marks[0]!, marks.at(-1)!];
  const at = (minutes: number) => NAMES + ((minutes - from) / (to - from)) * (WIDTH - NAMES - 16);
  const width = (start: number, length: number) => at(start + length) - at(start);
  const height = TOP + bars.length * ROW;
  const named = marks.length > 7 ? 2 : 1; // every second line is named where there are many
  return html`<figure>
    <svg class="picture" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${words.picture}>
      ${marks.map((mark, i) => svg`<line x1=${at(mark)} x2=${at(mark)} y1=${TOP - 4} y2=${height} />
        ${i % named === 0 ? svg`<text x=${at(mark)} y="10" text-anchor="middle">${clockOf(mark).slice(0, 2)}</text>` : nothing}`)}
      ${bars.map(({ day, start, length, asleep }, i) => svg`<text x="0" y=${TOP + i * ROW + 16}>${localized.date(day, { weekday: 'short' })}</text>
        <rect class="bed" x=${at(start)} y=${TOP + i * ROW + 3} width=${width(start, length)} height="18" rx="6" />
        ${asleep ? svg`<rect class="sleep" x=${at(asleep.start)} y=${TOP + i * ROW + 7} width=${width(asleep.start, asleep.length)} height="10" rx="4" />` : nothing}`)}
    </svg>
    <figcaption class="muted">
      <span class="key"><svg viewBox="0 0 16 10" aria-hidden="true"><rect class="sleep" width="16" height="10" rx="4" /></svg>${words.asleep}</span>
      <span class="key"><svg viewBox="0 0 16 10" aria-hidden="true"><rect class="bed" x="0.5" y="0.5" width="15" height="9" rx="4" /></svg>${words.awake}</span>
    </figcaption>
  </figure>`;
}

function table(nights: readonly SleepPayload[], props: ToolProps): TemplateResult {
  const { host: { more: { sleep: words, none }, localized }, words: { pictures } } = props;
  const minutes = (value: number | undefined) => (value === undefined ? none : duration(value, words));
  return html`<table class="table" tabindex="0">
    <thead><tr>${[pictures.night, pictures.bed, pictures.up, words.timeInBed, words.totalSleep].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${nights.map((night) => {
      const { timeInBed, totalSleep } = nightSums(night);
      return html`<tr><th scope="row">${localized.day(night.day)}</th><td>${night.inBed ?? none}</td><td>${night.outOfBed ?? none}</td>
        <td>${minutes(timeInBed)}</td><td>${minutes(totalSleep)}</td></tr>`;
    })}</tbody></table>`;
}

