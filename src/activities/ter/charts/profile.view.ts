import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ComponentScore } from '../../../instruments/score.js';
import type { Rating } from '../ratings.js';
import { along, scale, titleOf, type Drawing } from './chart.js';
import { scoreText } from './words.js';

const MIDDLE = 10; // px: half the height of a track

/** The areas of one rating, each as a point on its own range; a long name wraps. */
export function profileView({ form, scores }: Rating, drawing: Drawing): TemplateResult {
  return html`<figure class="profile" role="group" aria-label=${drawing.words.profileOf} lang=${form.language} dir=${drawing.direction}>
    ${scores.components.map((score) => rowView(score, titleOf(form, score.id), drawing))}
  </figure>`;
}

function rowView(score: ComponentScore, title: string, drawing: Drawing): TemplateResult {
  const { words, formats } = drawing;
  const { value, min, max } = score;
  const share = scale([min, max], [0.015, 0.985]); // room for half a mark at both ends
  const at = (number: number) => `${along(share(number), drawing)}%`;
  const third = (count: number) => at(min + ((max - min) * count) / 3);
  const said = value === undefined ? words.noScore(title) : words.point(title, scoreText(value, formats), scoreText(min, formats), scoreText(max, formats));
  return html`<div class="row" role="img" tabindex="0" aria-label=${said}>
    <span>${title}</span> <span class="value">${value === undefined ? words.notScored : scoreText(value, formats)}</span>
    <svg width="100%" height=${MIDDLE * 2} aria-hidden="true">
      <line class="track" x1=${at(min)} x2=${at(max)} y1=${MIDDLE} y2=${MIDDLE}></line>
      ${[1, 2].map((count) => svg`<line class="tick" x1=${third(count)} x2=${third(count)} y1=${MIDDLE - 5} y2=${MIDDLE + 5}></line>`)}
      ${value === undefined ? nothing : svg`<line class="reach" x1=${at(min)} x2=${at(value)} y1=${MIDDLE} y2=${MIDDLE}></line><circle class="mark" cx=${at(value)} cy=${MIDDLE} r="7"></circle>`}
    </svg>
  </div>`;
}
