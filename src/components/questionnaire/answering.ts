import type { Answer, Answers } from '../../instruments/answer.js';
import type { Form, Question } from '../../instruments/instrument.js';
import { answerOfDigit, chosenAnswer, OTHER } from './read-answer.js';

/** The form a person answers, as far as their hands reach it. */
interface Answered {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
  readonly form: Form | undefined;
  readonly answers: Answers;
  readonly readonly: boolean;
  /** The answer that stands in a written field. */
  writtenAnswer(question: Question, value: string): Answer | undefined;
  questionOf(item: string | undefined): Question | undefined;
  answer(item: string, answer: Answer | undefined): void;
  /** Leads to a question; to the review where there is none left. */
  goTo(item: string | undefined): void;
  goOnFrom(item: string): void;
}

/** What a person does in a form with mouse, finger and keys, and which answer it is. One set of listeners serves all questions. */
export class Answering {
  readonly #form: Answered;

  constructor(form: Answered) {
    this.#form = form;
  }

  /** Puts the focus on a question, on the answer given if there is one. */
  focus(item: string): void {
    const question = this.#form.renderRoot.querySelector(`[data-item="${CSS.escape(item)}"]`);
    (question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea'))?.focus();
  }

  readonly onChange = (event: Event): void => {
    const question = this.#questionOf(event.target);
    if (!question || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
    const other = this.#form.renderRoot.querySelector<HTMLInputElement>(`[data-other="${CSS.escape(question.id)}"]`);
    this.#form.answer(question.id, chosenAnswer(question, event.target.value, other?.value ?? ''));
    if (event.target.value === OTHER) other?.focus();
  };

  readonly onInput = (event: Event): void => {
    const control = event.target;
    const question = this.#questionOf(control);
    if (!question || !(control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== 'radio'))) return;
    const { value } = control;
    this.#form.answer(question.id, control.dataset['other'] === undefined ? this.#form.writtenAnswer(question, value) : { kind: 'other', text: value });
  };

  readonly onClick = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (button?.dataset['move'] !== undefined) return this.#form.goTo(button.dataset['move'] || undefined);
    const onRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (this.#form.readonly && onRadio) return event.preventDefault(); // native radios have no readonly: the choice is taken back before it is made
    const question = this.#questionOf(button);
    const act = button?.dataset['act'];
    if (!question || !act) return;
    const present = this.#form.answers[question.id]?.kind;
    if (act === 'clear') this.focus(question.id);
    this.#form.answer(question.id, act === 'clear' || present === act ? undefined : { kind: act as 'declined' | 'not-applicable' });
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const control = event.target;
    const question = control instanceof HTMLInputElement ? this.#questionOf(control) : undefined;
    if (!question) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.#form.goOnFrom(question.id);
    }
    if (!/^\d$/.test(event.key) || (control as HTMLInputElement).type !== 'radio' || this.#form.readonly) return;
    event.stopPropagation(); // an answer is no one else's to hear
    const answer = answerOfDigit(this.#form.form!, question, Number(event.key));
    if (!answer) return;
    this.#form.answer(question.id, answer);
    void this.#form.updateComplete.then(() => this.focus(question.id));
  };

  #questionOf(node: EventTarget | null): Question | undefined {
    return this.#form.questionOf(node instanceof Element ? node.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined);
  }
}
