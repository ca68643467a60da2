import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../instruments/answer.js';
import type { Form, Option, Question } from '../../instruments/instrument.js';
import { optionsOf } from '../../instruments/questions.js';
import { cautionIcon } from '../../theme/icons.js';
import type { QuestionnaireWords } from './strings/en.js';
import { radios } from './radios.js';

/** All one question is drawn from; nothing else on the form can change it. */
export interface QuestionProps {
  readonly form: Form;
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly problem: string;
  readonly words: QuestionnaireWords;
  readonly readonly: boolean;
  readonly isRisk: boolean;
  /** Draws what is more than a choice of options; loaded where a form asks for it. */
  readonly fields: typeof import('./field.view.js') | undefined;
}

type Part = TemplateResult | typeof nothing;

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

/** The words of a shared scale, once for all its questions, which name them too. */
export const anchorsView = (options: readonly Option<string>[]): TemplateResult =>
  html`<div class="anchors of-${options.length}" aria-hidden="true">${options.map(({ text }) => Object.assign(document.createElement('span'), { textContent: text }))}</div>`;

/** Tells whether a question is answered by choosing. */
const isChosen = ({ type }: Question): boolean => type === 'choice' || type === 'open-choice' || type === 'boolean';

/** One question: native controls with their name, their problem and the ways not to answer, in one root. */
export function questionView(props: QuestionProps): TemplateResult {
  const { question, isRisk } = props;
  const view = isChosen(question) ? groupView(props) : writtenView(props);
  return isRisk ? html`${view}<div role="status" class="risk"><slot name="risk-${question.id}"></slot></div>` : view;
}

/** A question that is answered by choosing. As few templates as can be: a form has dozens of these. */
function groupView(props: QuestionProps): TemplateResult {
  const { form, question, answer, problem } = props;
  const { id } = question;
  const options = optionsOf(form, question);
  const layout = isScale(form, question) ? `scale of-${options.length}` : 'list';
  const drawn = radios(id, options, answer?.kind === 'option' ? answer.option : undefined);
  return html`<fieldset part="scale" class="question ${layout}" data-item=${id} aria-describedby=${problem ? `problem-${id}` : nothing}>
    <legend>${nameView(props)}</legend><div class="options">${question.type === 'choice' ? drawn : [drawn, props.fields?.choicesView(props)]}</div>${asidesView(props)}${problemView(props)}
  </fieldset>`;
}

/** A question that is answered by writing. */
function writtenView(props: QuestionProps): TemplateResult {
  const { id } = props.question;
  return html`<div part="scale" class="question field" data-item=${id}><label for=${id}>${nameView(props)}</label>${props.fields?.fieldView(props)}
    ${asidesView(props)}${problemView(props)}</div>`;
}

/** What is asked; most of it is text and nothing else. */
function nameView({ question: { prefix, text, required }, words }: QuestionProps): unknown {
  if (!prefix && !required) return text;
  return [prefix ? html`<span class="prefix">${prefix}</span> ` : nothing, text, required ? html` <span class="needed">${words.required}</span>` : nothing];
}

const problemView = ({ question: { id }, problem }: QuestionProps): Part => (problem ? html`<p class="problem" id="problem-${id}">${cautionIcon}<span>${problem}</span></p>` : nothing);

/** The ways of not answering, each an answer of its own, and the way back to none. */
function asidesView({ question, answer, words: { decline, notApplicable, clear }, readonly }: QuestionProps): Part {
  if (readonly) return nothing;
  const name = (text: string) => `${text}: ${question.text}`;
  const pressed = (act: string) => (answer?.kind === act ? 'true' : 'false');
  const other = (act: string, text: string, isPressed: 'true' | 'false' | typeof nothing) =>
    html`<button class="aside" type="button" data-act=${act} aria-pressed=${isPressed} aria-label=${name(text)}>${text}</button>`;
  return html`<div class="asides">
    ${'mayNotApply' in question && question.mayNotApply ? other('not-applicable', notApplicable, pressed('not-applicable')) : nothing}
    <button class="aside" type="button" data-act="declined" aria-pressed=${pressed('declined')} aria-label=${name(decline)}>${decline}</button>
    ${answer ? other('clear', clear, nothing) : nothing}
  </div>`;
}
