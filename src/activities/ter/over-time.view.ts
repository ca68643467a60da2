import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../../core/record.js';
import type { Localized } from '../../runtime/localized.js';
import { titleOf } from './charts/chart.js';
import type { LazyCharts } from './charts/load.js';
import { scoreText } from './charts/words.js';
import { largestDifferences, lastChange, pairOf, type Rating } from './ratings.js';
import type { ReadingWords } from './strings/reading/en.js';

/** What is shown of several ratings; `ratings` holds only those this reader may see. */
export interface OverTimeProps {
  readonly ratings: readonly Rating[];
  readonly reader: Author;
  readonly localized: Localized<ReadingWords>;
  readonly charts: LazyCharts;
  readonly level: number;
}

/** Ratings over time, whether they changed, and where two raters differ. */
export function overTimeView(props: OverTimeProps): TemplateResult | typeof nothing {
  const { ratings, localized, charts, level } = props;
  if (ratings.length === 0) return nothing;
  const { chart } = localized.words;
  if (ratings.length === 1) return html`<section class="over-time"><p class="muted">${chart.one}</p></section>`;
  const picture = charts.drawn?.trendView(ratings, { words: chart, formats: localized, direction: localized.direction });
  const raters = new Set(ratings.map(({ rater }) => rater));
  return html`<section class="over-time">
    <div role="heading" aria-level=${level}>${chart.overTime}</div>
    ${raters.size > 1 ? html`<p class="legend">${(['client', 'therapist'] as const).map((rater) => html`<span class="key ${rater}">${chart.raters[rater]}</span>`)}</p>` : nothing}
    ${picture ?? html`<p class="muted" role="status" aria-busy=${charts.failed ? 'false' : 'true'}>${charts.failed ? chart.failed : chart.loading}</p>`}
    ${tableView(props)} ${changeView(props)} ${differView(props)}
  </section>`;
}

function tableView({ ratings, localized, charts }: OverTimeProps): TemplateResult {
  const { chart } = localized.words;
  const sorted = [...ratings].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return html`<details ?open=${charts.failed}><summary>${chart.table}</summary><div class="scroll" tabindex="0" role="group" aria-label=${chart.table}><table>
    <thead><tr><th scope="col">${chart.date}</th><th scope="col">${chart.rater}</th><th scope="col">${chart.score}</th></tr></thead>
    <tbody>${sorted.map(({ at, rater, scores: { total } }) => html`<tr><th scope="row">${localized.date(at.slice(0, 10))}</th><td>${chart.raters[rater]}</td><td>${total.value === undefined ? chart.notScored : scoreText(total.value, localized)}</td></tr>`)}</tbody>
  </table></div></details>`;
}

function changeView({ ratings, reader, localized }: OverTimeProps): TemplateResult | typeof nothing {
  const { change } = localized.words;
  const last = lastChange(ratings, reader);
  if (!last) return nothing;
  const { tested, form } = last;
  if (!tested) return html`<p>${change.untested}</p>`;
  const points = (value: number) => scoreText(Math.abs(value), localized);
  const said = tested.verdict === 'within-error' ? change.within(points(tested.detectable)) : change[tested.verdict](points(tested.difference));
  return html`<p>${said} <span class="muted">${change.source(form.change!.citation)}</span></p>`;
}

function differView({ ratings, localized, level }: OverTimeProps): TemplateResult | typeof nothing {
  const pair = pairOf(ratings);
  if (!pair) return nothing;
  const { differ } = localized.words;
  const number = (value: number) => scoreText(value, localized);
  const differences = largestDifferences(pair.client, pair.therapist);
  return html`<div role="heading" aria-level=${Math.min(level + 1, 6)}>${differ.title}</div>
    ${differences.length === 0 ? html`<p>${differ.none}</p>` : html`<ul>${differences.map(({ id, client, therapist }) => html`<li>${differ.area(titleOf(pair.client.form, id), number(client), number(therapist))}</li>`)}</ul>`}`;
}
