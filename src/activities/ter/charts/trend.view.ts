import { line } from 'd3-shape';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Author } from '../../../core/record.js';
import type { Score } from '../../../instruments/score.js';
import { segmentsOf, type Rating } from '../ratings.js';
import { along, scale, titleOf, type Drawing } from './chart.js';
import { scoreText } from './words.js';

/** What a line is drawn of: the total, or one area. */
type Which = (rating: Rating) => Score | undefined;

const RATERS = ['client', 'therapist'] as const satisfies readonly Author[];
const EDGE = 0.06; // share of the width kept free at both ends, for marks and their words

/** The totals over time, a line a rater, and the same for each area. */
export function trendView(ratings: readonly Rating[], drawing: Drawing): TemplateResult {
  const { words } = drawing;
  const newest = [...ratings].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]!;
  const areas = newest.form.components ?? [];
  const segments = RATERS.map((rater) => segmentsOf(ratings.filter((each) => each.rater === rater)));
  return html`<figure class="trend">
      ${lineView(ratings, ({ scores }) => scores.total, words.overTimeOf, 190, true, drawing)}
      ${segments.some(({ length }) => length > 1) ? html`<figcaption class="muted">${words.lineBreaks}</figcaption>` : nothing}
    </figure>
    <div class="areas" role="group" aria-label=${words.areasOverTime}>${areas.map(({ id }) => html`<figure>
      <figcaption lang=${newest.form.language}>${titleOf(newest.form, id)}</figcaption>
      ${lineView(ratings, ({ scores }) => scores.components.find((each) => each.id === id), titleOf(newest.form, id), 76, false, drawing)}
    </figure>`)}</div>`;
}

/** Marks and axis in pixels and shares of the width; the lines in a stretched drawing of their own, whose strokes keep their width. */
function lineView(ratings: readonly Rating[], which: Which, label: string, height: number, large: boolean, drawing: Drawing): TemplateResult {
  const scored = ratings.filter((rating) => which(rating) !== undefined);
  if (scored.length === 0) return html``;
  const times = scored.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const ranges = scored.map((rating) => which(rating)!);
  const [min, max] = [Math.min(...ranges.map((each) => each.min)), Math.max(...ranges.map((each) => each.max))];
  const [top, bottom] = [14, height - (large ? 28 : 12)];
  const x = (rating: Rating) => along(scale([first, last], [EDGE, 1 - EDGE])(Date.parse(rating.at)), drawing);
  const y = scale([min, max], [bottom, top]);
  const path = line<Rating>().x(x).y((rating) => y(which(rating)!.value!));
  const day = (ms: number) => drawing.formats.date(new Date(ms).toISOString().slice(0, 10));
  return html`<svg class="lines" role="group" aria-label=${label} width="100%" height=${height} direction=${drawing.direction}>
    ${[min, max].map((value) => svg`<line class="axis" x1="0" x2="100%" y1=${y(value)} y2=${y(value)}></line>
      ${large ? svg`<text class="scale" x=${`${along(0, drawing)}%`} y=${y(value) - 4} text-anchor="start">${scoreText(value, drawing.formats)}</text>` : nothing}`)}
    <svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height=${height} aria-hidden="true">${RATERS.map((rater) =>
      segmentsOf(scored.filter((each) => each.rater === rater && which(each)!.value !== undefined)).map((segment) => svg`<path class="line ${rater}" d=${path([...segment]) ?? ''}></path>`))}</svg>
    ${scored.filter((rating) => which(rating)!.value !== undefined).map((rating) => markView(rating, which(rating)!.value!, x(rating), y(which(rating)!.value!), large, drawing))}
    ${large ? svg`<text class="scale" x=${`${along(EDGE / 2, drawing)}%`} y=${height - 6} text-anchor="start">${day(first)}</text>
      ${first === last ? nothing : svg`<text class="scale" x=${`${along(1 - EDGE / 2, drawing)}%`} y=${height - 6} text-anchor="end">${day(last)}</text>`}` : nothing}
  </svg>`;
}

function markView(rating: Rating, value: number, x: number, y: number, large: boolean, { words, formats }: Drawing): SVGTemplateResult {
  const size = large ? 6 : 4;
  const said = words.moment(formats.date(rating.at.slice(0, 10)), words.raters[rating.rater], scoreText(value, formats));
  const shape = rating.rater === 'client'
    ? svg`<circle class="mark" cx="${x}%" cy=${y} r=${size}></circle>`
    : svg`<svg x="${x}%" y=${y} overflow="visible"><rect class="mark" x=${-size} y=${-size} width=${size * 2} height=${size * 2}></rect></svg>`;
  return svg`<g class="moment ${rating.rater}" role="img" tabindex=${large ? 0 : nothing} aria-label=${said}>${shape}${large ? svg`<text class="value" x="${x}%" y=${y - 11} text-anchor="middle">${scoreText(value, formats)}</text>` : nothing}</g>`;
}
