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
  const picked = answer?.kind === 'option' ? answer.option : undefined;
  return html`<fieldset part="scale" class="question ${layout}" data-item=${id} aria-describedby=${problem ? `problem-${id}` : nothing}>
    <legend>${prefixView(props)}${question.text}${neededView(props)}</legend>
    <div class="options">${radios(id, options, picked)}${question.type === 'choice' ? nothing : props.fields?.choicesView(props)}</div>
    <div class="asides">${asidesView(props)}</div>${problemView(props)}
  </fieldset>`;
}

/** A question that is answered by writing. */
function writtenView(props: QuestionProps): TemplateResult {
  const { id, text } = props.question;
  return html`<div part="scale" class="question field" data-item=${id}><label for=${id}>${prefixView(props)}${text}${neededView(props)}</label>${props.fields?.fieldView(props)}
    <div class="asides">${asidesView(props)}</div>${problemView(props)}</div>`;
}

const prefixView = ({ question: { prefix } }: QuestionProps): Part => (prefix ? html`<span class="prefix">${prefix}</span> ` : nothing);
const neededView = ({ question, words }: QuestionProps): Part => (question.required ? html` <span class="needed">${words.required}</span>` : nothing);
const problemView = ({ question: { id }, problem }: QuestionProps): Part => (problem ? html`<p class="problem" id="problem-${id}">${cautionIcon}<span>${problem}</span></p>` : nothing);

/** The ways of not answering, each an answer of its own, and the way back to none. */
function asidesView({ question, answer, words, readonly }: QuestionProps): readonly TemplateResult[] {
  if (readonly) return [];
  const aside = (act: string, text: string, pressed: 'true' | 'false' | typeof nothing) =>
    html`<button class="aside" type="button" data-act=${act} aria-pressed=${pressed} aria-label="${text}: ${question.text}">${text}</button>`;
  const toggle = (act: 'declined' | 'not-applicable', text: string) => aside(act, text, answer?.kind === act ? 'true' : 'false');
  return [
    ...('mayNotApply' in question && question.mayNotApply ? [toggle('not-applicable', words.notApplicable)] : []),
    toggle('declined', words.decline),
    ...(answer ? [aside('clear', words.clear, nothing)] : []),
  ];
}
