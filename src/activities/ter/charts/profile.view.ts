import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ComponentScore } from '../../../instruments/score.js';
import type { Rating } from '../ratings.js';
import { along, scale, titleOf, type Drawing } from './chart.js';
import { scoreText } from './words.js';

const ROW = 46; // px: a line of text above a track one can point at

/** The areas of one rating, each as a point on its own range. */
export function profileView({ form, scores }: Rating, drawing: Drawing): TemplateResult {
  const { words } = drawing;
  return html`<figure class="profile">
    <svg role="group" aria-label=${words.profileOf} width="100%" height=${scores.components.length * ROW + 4} lang=${form.language} direction=${drawing.direction}>
      ${scores.components.map((score, index) => rowView(score, titleOf(form, score.id), index * ROW, drawing))}
    </svg>
  </figure>`;
}

function rowView(score: ComponentScore, title: string, top: number, drawing: Drawing): SVGTemplateResult {
  const { words, formats } = drawing;
  const { value, min, max } = score;
  const share = scale([min, max], [0.015, 0.985]); // room for half a mark at both ends
  const at = (number: number) => `${along(share(number), drawing)}%`;
  const start = `${along(0, drawing)}%`;
  const end = `${along(1, drawing)}%`;
  const said = value === undefined ? words.noScore(title) : words.point(title, scoreText(value, formats), scoreText(min, formats), scoreText(max, formats));
  const y = top + 34;
  return svg`<g class="row" role="img" tabindex="0" aria-label=${said}>
    <rect class="focus" x="0" y=${top + 1} width="100%" height=${ROW - 2} rx="6"></rect>
    <text class="name" x=${start} y=${top + 19} text-anchor="start" dx=${drawing.direction === 'rtl' ? -6 : 6}>${title}</text>
    <text class="value" x=${end} y=${top + 19} text-anchor="end" dx=${drawing.direction === 'rtl' ? 6 : -6}>${value === undefined ? words.notScored : scoreText(value, formats)}</text>
    <line class="track" x1=${at(min)} x2=${at(max)} y1=${y} y2=${y}></line>
    ${[1, 2].map((third) => svg`<line class="tick" x1=${at(min + ((max - min) * third) / 3)} x2=${at(min + ((max - min) * third) / 3)} y1=${y - 5} y2=${y + 5}></line>`)}
    ${value === undefined ? nothing : svg`<line class="reach" x1=${at(min)} x2=${at(value)} y1=${y} y2=${y}></line><circle class="mark" cx=${at(value)} cy=${y} r="7"></circle>`}
  </g>`;
}
