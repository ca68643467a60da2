import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../../core/record.js';
import type { Answers } from '../../instruments/answer.js';
import { bandOf, thirdOf } from '../../instruments/position.js';
import { questionsOf } from '../../instruments/questions.js';
import { shownItems } from '../../instruments/shown.js';
import type { Localized } from '../../runtime/localized.js';
import { titleOf } from './charts/chart.js';
import type { LazyCharts } from './charts/load.js';
import { scoreText } from './charts/words.js';
import { extremes, type Rating } from './ratings.js';
import type { QuestionnaireWords } from '../../components/questionnaire/strings/en.js';
import type { ReadingWords } from './strings/reading/en.js';

/** What a result is shown with. */
export interface ResultProps {
  readonly rating: Rating;
  readonly answers: Answers;
  readonly reader: Author;
  readonly localized: Localized<ReadingWords>;
  /** How answers that say nothing are called. */
  readonly words: QuestionnaireWords;
  readonly charts: LazyCharts;
  readonly level: number;
}

/** One rating: total, areas, highest and lowest, and what was left open. Nothing here ranks the person. */
export function resultView(props: ResultProps): TemplateResult {
  const { localized, reader, level } = props;
  const { words: { result } } = localized;
  return html`<section class="result">
    <div role="heading" aria-level=${level}>${result.title}</div>
    ${reader === 'client' ? html`<p class="said">${result.forClient}</p>` : nothing}
    ${totalView(props)} ${profileSection(props)} ${extremesView(props)} ${openView(props)}
    <p class="muted small">${result.raters}</p>
  </section>`;
}

function totalView({ rating: { form, scores: { total } }, localized }: ResultProps): TemplateResult {
  const { words: { result } } = localized;
  const number = (value: number) => scoreText(value, localized);
  const third = thirdOf(total);
  const band = bandOf(form, total.value);
  return html`<div class="total">
    <p class="score"><span class="muted">${result.total}</span> <strong>${total.value === undefined ? result.noTotal : result.ofRange(number(total.value), number(total.min), number(total.max))}</strong></p>
    ${band ? html`<p lang=${form.language}>${result.band(band, form.bands!.citation)}</p>` : third ? html`<p>${result.position(result.thirds[third])}</p>` : nothing}
    <p class="muted">${result.answered(total.answered, total.asked)}. ${total.method === 'not-scored' ? result.reason[total.reason] : result.method[total.method]}</p>
  </div>`;
}

function profileSection({ rating, localized, charts, level }: ResultProps): TemplateResult | typeof nothing {
  const { form, scores } = rating;
  if (scores.components.length === 0) return nothing;
  const { chart, result } = localized.words;
  const number = (value: number) => scoreText(value, localized);
  const picture = charts.drawn?.profileView(rating, { words: chart, formats: localized, direction: localized.direction });
  return html`<div role="heading" aria-level=${Math.min(level + 1, 6)}>${chart.profile}</div>
    ${picture ?? html`<p class="muted" role="status" aria-busy=${charts.failed ? 'false' : 'true'}>${charts.failed ? chart.failed : chart.loading}</p>`}
    <details ?open=${charts.failed}><summary>${chart.table}</summary><div class="scroll" tabindex="0" role="group" aria-label=${chart.table}><table>
      <thead><tr><th scope="col">${chart.area}</th><th scope="col">${chart.score}</th><th scope="col">${chart.answered}</th></tr></thead>
      <tbody>${scores.components.map((score) => html`<tr>
        <th scope="row" lang=${form.language}>${titleOf(form, score.id)}</th>
        <td>${score.value === undefined ? `${chart.notScored}. ${result.reason[score.reason]}` : result.ofRange(number(score.value), number(score.min), number(score.max))}</td>
        <td>${result.answered(score.answered, score.asked)}${score.method === 'prorated' ? html`<br /><span class="muted">${result.method.prorated}</span>` : nothing}</td>
      </tr>`)}</tbody>
    </table></div></details>`;
}

function extremesView({ rating: { form, scores }, localized }: ResultProps): TemplateResult | typeof nothing {
  const { words: { result } } = localized;
  const { highest, lowest } = extremes(scores.components);
  if (highest.length === 0) return nothing;
  const names = (ids: readonly string[]) => localized.list(ids.map((id) => titleOf(form, id)));
  return html`<dl class="extremes">
    <div><dt>${result.highest}</dt><dd lang=${form.language}>${names(highest)}</dd></div>
    <div><dt>${result.lowest}</dt><dd><span lang=${form.language}>${names(lowest)}</span><br /><span class="muted">${result.lowestHow}</span></dd></div>
  </dl>`;
}

/** What has no answer, and what was answered with "rather not say" or "does not apply": each its own thing. */
function openView({ rating: { form }, answers, localized, words }: ResultProps): TemplateResult {
  const { result } = localized.words;
  const shown = shownItems(form, answers);
  const left = questionsOf(form.items).filter(({ id }) => shown.has(id) && (!answers[id] || answers[id].kind === 'declined' || answers[id].kind === 'not-applicable'));
  if (left.length === 0) return html`<p class="muted">${result.nothingOpen}</p>`;
  const why = (id: string) => (answers[id]?.kind === 'declined' ? words.declined : answers[id]?.kind === 'not-applicable' ? words.notApplicable : words.open);
  return html`<details><summary>${result.open}: ${localized.number(left.length)}</summary><ul>${left.map(({ id, text }) => html`<li><span lang=${form.language}>${text}</span> <span class="muted">${why(id)}</span></li>`)}</ul></details>`;
}
