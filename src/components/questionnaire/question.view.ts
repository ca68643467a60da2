import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../instruments/answer.js';
import type { Form, Option, Question } from '../../instruments/instrument.js';
import { optionsOf } from '../../instruments/questions.js';
import { cautionIcon } from '../icons.js';
import type { QuestionnaireWords } from './strings/en.js';
import { chosen, written } from '../quietly.js';

/** All one question is drawn from; nothing else on the form can change it. */
export interface QuestionProps {
  readonly form: Form;
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly problem: string;
  readonly words: QuestionnaireWords;
  readonly readonly: boolean;
  readonly isRisk: boolean;
  /** Draws what is written rather than chosen; loaded where a form asks for it. */
  readonly fieldView: typeof import('./field.view.js').fieldView | undefined;
}

/** Value of the radio that stands for "something else"; no option can have it, ids hold no line break. */
export const OTHER = '\n';
const MOST_IN_A_ROW = 7; // options: more do not fit side by side

/** Tells whether a question is a row of points, drawn side by side where there is room. */
function isScale(form: Form, question: Question): boolean {
  return question.type === 'choice' && optionsOf(form, question).length <= MOST_IN_A_ROW && optionsOf(form, question).length > 2;
}

/** The options that all scales of a form share, so that their words can stand once, above; `undefined` where they differ or there is only one. */
export function sharedScale(form: Form, questions: readonly Question[]): readonly Option<string>[] | undefined {
  const scales = questions.filter((question) => isScale(form, question));
  const sets = new Set(scales.map((question) => optionsOf(form, question)));
  return scales.length > 1 && sets.size === 1 ? [...sets][0] : undefined;
}

/** One question: native controls with their name, their problem and the ways not to answer, in one root. */
export function questionView(props: QuestionProps): TemplateResult {
  const { question, problem, isRisk } = props;
  const grouped = question.type === 'choice' || question.type === 'open-choice' || question.type === 'boolean';
  const scale = isScale(props.form, question);
  return html`${grouped
    ? html`<fieldset part="scale" class="question ${scale ? `scale of-${optionsOf(props.form, question).length}` : 'list'}" data-item=${question.id} aria-describedby=${problem ? `problem-${question.id}` : nothing}>
        <legend>${nameView(props)}</legend>${choicesView(props)}${othersView(props)}
      </fieldset>`
    : html`<div part="scale" class="question field" data-item=${question.id}><label for=${question.id}>${nameView(props)}</label>${props.fieldView?.(props)}${othersView(props)}</div>`}
    ${isRisk ? html`<div role="status" class="risk"><slot name="risk-${question.id}"></slot></div>` : nothing}`;
}

function nameView({ question: { prefix, text, required }, words }: QuestionProps): TemplateResult {
  return html`${prefix ? html`<span class="prefix">${prefix}</span> ` : nothing}${text}${required ? html` <span class="needed">${words.required}</span>` : nothing}`;
}

const radio = (name: string, value: string, text: string, checked: boolean): TemplateResult =>
  html`<label><input type="radio" name=${name} value=${value} ${chosen(checked, 'live')} />${text}</label>`;

function choicesView({ form, question, answer, words }: QuestionProps): TemplateResult {
  const { id } = question;
  if (question.type === 'boolean') {
    const value = answer?.kind === 'boolean' ? answer.value : undefined;
    return html`<div class="options">${radio(id, 'true', words.yes, value === true)}${radio(id, 'false', words.no, value === false)}</div>`;
  }
  const picked = answer?.kind === 'option' ? answer.option : undefined;
  const other = answer?.kind === 'other';
  return html`<div class="options">${optionsOf(form, question).map((option) => radio(id, option.id, option.text, option.id === picked))}${question.type === 'open-choice'
    ? html`${radio(id, OTHER, words.other, other)}<input class="other" type="text" data-other=${id} dir="auto" autocomplete="off" aria-label=${words.otherText(question.text)} ${written(other ? answer.text : '')} />`
    : nothing}</div>`;
}

/** The ways of not answering, each an answer of its own, and the way back to none. */
function othersView({ question, answer, problem, words, readonly }: QuestionProps): TemplateResult {
  const mayNotApply = 'mayNotApply' in question && question.mayNotApply;
  const toggle = (act: 'declined' | 'not-applicable', text: string) =>
    html`<button class="aside" type="button" data-act=${act} aria-pressed=${answer?.kind === act ? 'true' : 'false'} aria-label="${text}: ${question.text}">${text}</button>`;
  return html`<div class="asides">
      ${readonly ? nothing : html`${mayNotApply ? toggle('not-applicable', words.notApplicable) : nothing}${toggle('declined', words.decline)}${answer ? html`<button class="aside" type="button" data-act="clear" aria-label="${words.clear}: ${question.text}">${words.clear}</button>` : nothing}`}
    </div>${problem ? html`<p class="problem" id="problem-${question.id}">${cautionIcon}<span>${problem}</span></p>` : nothing}`;
}
