import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import type { Part } from '../kinds/view.js';
import type { SleepPayload } from '../kinds/sleep.model.js';
import { meanClock, meanOf, nightOf, nightSums } from '../sleep.js';
import type { ToolsProps } from './props.js';

const MINUTE = 60_000; // ms
const NOON = 12 * 60; // minutes
const ROW = 22; // units of the picture for one night

/** One night as it is drawn: minutes from the noon before it. */
interface Bar {
  readonly night: SleepPayload;
  readonly start: number;
  readonly length: number;
  /** From falling asleep to the last waking up, where both are known. */
  readonly asleep?: { readonly start: number; readonly length: number };
}

/** The nights of the last week: averages, a picture from going to bed to getting up, and the same as a table. */
export function nightsView(props: ToolsProps): Part {
  const { tools: { pictured }, host } = props;
  const { forms: { sleep: words }, localized } = host;
  if (!pictured) return html`<p role="status">${host.words.later.loading}</p>`;
  const nights = newestOfEachDay(pictured);
  const bed = meanClock(nights.flatMap(({ inBed }) => inBed ?? []));
  const up = meanClock(nights.flatMap(({ outOfBed }) => outOfBed ?? []));
  const asleep = meanOf(nights.flatMap((night) => nightSums(night).totalSleep ?? []));
  return html`<section class="panel" aria-label=${words.week}>
    <p>${words.nights(nights.length)}. ${bed ? `${words.meanBed(bed)}.` : nothing} ${up ? `${words.meanUp(up)}.` : nothing}
      ${asleep === undefined ? nothing : `${words.mean}: ${words.totalSleep.toLocaleLowerCase(localized.language)} ${hours(asleep, props)}.`}</p>
    ${picture(nights.flatMap(barOf), props)}
    <details><summary>${words.table}</summary>${table(nights, props)}</details>
  </section>`;
}

/** The nights, oldest first; of two about one morning the newest. */
function newestOfEachDay(entries: readonly ActivityRecord<'journal'>[]): readonly SleepPayload[] {
  const byDay = new Map<string, SleepPayload>();
  for (const { payload } of [...entries].reverse()) if (payload.kind === 'sleep') byDay.set(payload.day, payload);
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function barOf(night: SleepPayload): readonly Bar[] {
  const moments = nightOf(night);
  if (moments === 'out-of-order' || moments.inBed === undefined || moments.outOfBed === undefined || !night.inBed) return [];
  const start = (Number(night.inBed.slice(0, 2)) * 60 + Number(night.inBed.slice(3)) + NOON) % (2 * NOON);
  const from = (instant: number) => start + (instant - moments.inBed!) / MINUTE;
  const bar = { night, start, length: (moments.outOfBed - moments.inBed) / MINUTE };
  if (moments.triedToSleep === undefined || moments.wokeUp === undefined) return [bar];
  const fell = Math.min(from(moments.wokeUp), from(moments.triedToSleep) + Math.max(0, night.minutesToFallAsleep ?? 0));
  return [{ ...bar, asleep: { start: fell, length: from(moments.wokeUp) - fell } }];
}

function picture(bars: readonly Bar[], { host: { forms: { sleep: words }, localized } }: ToolsProps): Part {
  if (bars.length === 0) return nothing;
  const first = Math.floor(Math.min(...bars.map(({ start }) => start)) / 120) * 120;
  const last = Math.ceil(Math.max(...bars.map(({ start, length }) => start + length)) / 120) * 120;
  const at = (minutes: number) => 40 + ((minutes - first) / (last - first)) * 350;
  const marks = Array.from({ length: (last - first) / 120 + 1 }, (_, i) => first + i * 120);
  const height = bars.length * ROW + 18;
  return html`<figure><svg class="picture" viewBox="0 0 400 ${height}" role="img" aria-label=${words.picture}>
    ${marks.map((mark) => svg`<line x1=${at(mark)} x2=${at(mark)} y1="14" y2=${height} /><text x=${at(mark)} y="10" text-anchor="middle">${clock(mark)}</text>`)}
    ${bars.map(({ night, start, length, asleep }, i) => svg`<text x="0" y=${i * ROW + 31}>${localized.date(night.day, { weekday: 'short' })}</text>
      <rect class="bed" x=${at(start)} y=${i * ROW + 20} width=${at(start + length) - at(start)} height="14" rx="4" />
      ${asleep ? svg`<rect class="sleep" x=${at(asleep.start)} y=${i * ROW + 23} width=${Math.max(0, at(asleep.start + asleep.length) - at(asleep.start))} height="8" rx="3" />` : nothing}`)}
  </svg></figure>`;
}

function clock(fromNoon: number): string {
  return `${String(Math.floor(((fromNoon + NOON) % (2 * NOON)) / 60)).padStart(2, '0')}:00`;
}

function table(nights: readonly SleepPayload[], props: ToolsProps): TemplateResult {
  const { host: { forms: { sleep: words, none }, localized } } = props;
  return html`<table class="table" tabindex="0"><thead><tr><th scope="col">${words.night}</th><th scope="col">${words.inBed}</th><th scope="col">${words.outOfBed}</th><th scope="col">${words.timeInBed}</th><th scope="col">${words.totalSleep}</th></tr></thead>
    <tbody>${nights.map((night) => {
      const { timeInBed, totalSleep } = nightSums(night);
      return html`<tr><th scope="row">${localized.day(night.day)}</th><td>${night.inBed ?? none}</td><td>${night.outOfBed ?? none}</td>
        <td>${timeInBed === undefined ? none : hours(timeInBed, props)}</td><td>${totalSleep === undefined ? none : hours(totalSleep, props)}</td></tr>`;
    })}</tbody></table>`;
}

function hours(minutes: number, { host: { forms: { sleep } } }: ToolsProps): string {
  const whole = Math.round(minutes);
  return sleep.hours(Math.floor(whole / 60), whole % 60);
}
