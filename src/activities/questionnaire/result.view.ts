import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweredForm } from '../../instruments/answered-form.js';
import { bandOf } from '../../instruments/position.js';
import { scoreAnswers } from '../../instruments/score.js';
import type { Localized } from '../../runtime/localized.js';
import type { QuestionnaireActivityWords } from './strings/en.js';

/** The total of an answered form, how it came about, and where it lies; nothing for a form that is not scored. */
export function resultView({ form, answers }: AnsweredForm, localized: Localized<QuestionnaireActivityWords>, level: number): TemplateResult | typeof nothing {
  const score = form && scoreAnswers(form, answers)?.total;
  if (!form || !score) return nothing;
  const { result } = localized.words;
  const number = (value: number) => localized.number(value, { maximumFractionDigits: 1 });
  const band = bandOf(form, score.value);
  return html`<section class="result">
    <div role="heading" aria-level=${level}>${result.title}</div>
    <p class="score">${score.value === undefined ? result.none : result.total(number(score.value), number(score.min), number(score.max))}</p>
    ${band ? html`<p lang=${form.language}>${result.band(band, form.bands!.citation)}</p>` : nothing}
    <p class="muted">${result.answered(score.answered, score.asked)}. ${score.reason === 'risk-item-open' ? result.riskOpen : result.method[score.method]}</p>
    <p class="muted">${result.careful}</p>
  </section>`;
}
