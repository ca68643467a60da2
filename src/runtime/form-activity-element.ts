import { html, nothing, type TemplateResult } from 'lit';
import { property } from './property.js';
import type { ActivityName, ActivityRecord } from '../core/record.js';
import type { Answer, Answers } from '../instruments/answer.js';
import type { AnsweredForm, FormMessage } from '../instruments/answered-form.js';
import { initialAnswers } from '../instruments/initial.js';
import type { Form } from '../instruments/instrument.js';
import { raisesRisk } from '../instruments/risk.js';
import { questionsOf } from '../instruments/questions.js';
import type { ActivityWords } from './activity.js';
import type { CompleteOptions } from './activity.js';
import { ActivityElement } from './activity-element.js';
import { choiceOr } from './attributes.js';
import { FailedDetail, type RecordDetail } from './events.js';
import { safetyView } from './frame/safety.view.js';
import { type DefinitionParser, InstrumentSource, type Wanted } from './instrument-source.js';
import { loadWork } from './load-work.js';
import type { RecordList } from './record-list.js';
import { nearestLanguage, type Formats } from './localized.js';

/** The words an activity that asks a form has. */
export interface FormActivityWords extends ActivityWords {
  /** What the questionnaire itself says. */
  readonly form: { readonly riskClient: string; readonly riskTherapist: string };
  readonly source: {
    readonly loading: string;
    readonly none: string;
    readonly failed: string;
    readonly retry: string;
    readonly notUnderstood: (count: number) => string;
    readonly credit: string;
  };
}

const NO_PROBLEMS = {}; // always the same: a form is not drawn again for it

/** An element that has the questionnaire's own way to lead to an item. */
interface LeadsToItems extends Element {
  focusItem(item: string): void;
}

/**
 * What activities that ask a form share: the instrument and where it comes from, its answers, and what is shown at once
 * when an answer raises concern.
 */
export abstract class FormActivityElement<A extends ActivityName, Message extends { readonly type: string }, Words extends FormActivityWords> extends ActivityElement<A, Message, Words> {
  /** Asks early only for what the form stands on: the store comes once that stands. */
  static override preload(): Promise<unknown> {
    return loadWork(this.loadWork);
  }

  /** An instrument definition, or a FHIR Questionnaire; never changed. */
  @property({ attribute: false }) definition?: unknown;
  /** Shows the total while it grows. */
  @property({ type: Boolean, attribute: 'live-total' }) liveTotal = false;

  protected readonly source = new InstrumentSource(this, () => this.wanted, (error) => this.refused(error), () => this.parser());
  #display: 'list' | 'one' = 'list';
  #total: object | undefined;
  #given: { readonly form: Form; readonly answers: Answers } | undefined;

  /** All questions in a list, or one at a time. */
  @property({ noAccessor: true })
  get display(): 'list' | 'one' {
    return this.#display;
  }
  set display(value: 'list' | 'one' | null | undefined) {
    this.#display = choiceOr(this, 'display', value, ['list', 'one'], 'list');
    this.requestUpdate();
  }

  override async complete(options: CompleteOptions = {}): Promise<RecordDetail | undefined> {
    const { form } = this;
    if (this.screen.at === 'editing' && !this.readonly && form && !this.answered.form && Object.keys(this.given).length > 0) this.#tell({ type: 'taken-over', form, given: this.given });
    return super.complete(options);
  }

  /** @internal */
  override focusProblem(field: string): void {
    const questionnaire = this.renderRoot.querySelector<LeadsToItems>('[data-form]');
    if (questionnaire && questionsOf(this.form?.items ?? []).some(({ id }) => id === field)) questionnaire.focusItem(field);
    else super.focusProblem(field);
  }

  /** What validates a definition: at once where it comes with the element. */
  protected abstract parser(): DefinitionParser | Promise<DefinitionParser>;

  /** What adds up the answers while they are given, as the questionnaire takes it; `undefined` while that has not arrived. */
  protected abstract newTotal(): object | undefined;

  /** The total of the form on the screen, where it is shown. */
  get #running(): object | undefined {
    return this.liveTotal ? (this.#total ??= this.newTotal()) : undefined;
  }

  /** Which instrument is wanted. */
  protected abstract get wanted(): Wanted;

  /** What the form came with: its own initial answers. */
  protected get given(): Answers {
    const { form } = this;
    if (!form) return {};
    if (this.#given?.form !== form) this.#given = { form, answers: initialAnswers(form) };
    return this.#given.answers;
  }

  /** The form and answers on the screen. */
  protected get answered(): AnsweredForm {
    return this.payload as unknown as AnsweredForm;
  }

  /** What is asked: as it was asked before where the record has another version, else in the language of this place. */
  protected get form(): Form | undefined {
    const made = this.source.formFor(this.author, nearestLanguage(this));
    const kept = this.screen.at === 'editing' ? this.answered.form : undefined;
    return kept && (!made || kept.id !== made.id || kept.version !== made.version || kept.rater !== made.rater) ? kept : made;
  }

  /** The questionnaire, or why it is not there. */
  protected renderForm(): TemplateResult {
    const { form } = this;
    const { state } = this.source;
    const { source } = this.words;
    if (!form) return state.at === 'failed' ? this.#renderRefusal() : html`<p class="muted" role="status">${state.at === 'none' ? source.none : source.loading}</p>`;
    const missing = state.at === 'ready' ? state.notUnderstood.length : 0;
    const formats: Formats = this.localized;
    const [words, total] = [this.words.form, this.#running] as never[]; // all the words of the questionnaire, and its total: a component's, which this layer does not know
    const answers = this.answered.form ? this.answered.answers : this.given;
    return html`${missing > 0 ? html`<rk-notice kind="caution"><p>${source.notUnderstood(missing)}</p></rk-notice>` : nothing}
      <rk-questionnaire data-form data-field="form" exportparts="button, primary, scale" .form=${form} .answers=${answers} .problems=${this.#problemTexts} .words=${words}
        .formats=${formats} .display=${this.display} .readonly=${this.readonly} .total=${total} .level=${this.headingLevel + 1} @answered=${this.#onAnswered}>
        ${this.renderRisks(form, answers)}
      </rk-questionnaire>
      ${this.renderCredit(form)}`;
  }

  /** Contacts for a bad moment, one for each answer that asks for them, to be shown under its item. */
  protected renderRisks(form: Form, answers: Answers): readonly TemplateResult[] {
    return (form.risk ?? []).filter(({ item }) => raisesRisk(form, item, answers[item])).map(({ item }) => html`<div slot="risk-${item}">${this.renderRisk()}</div>`);
  }

  /** What is shown at once for such an answer. */
  protected renderRisk(): TemplateResult {
    const { riskClient, riskTherapist } = this.words.form;
    return html`<rk-notice kind="caution"><p><strong>${this.author === 'client' ? riskClient : riskTherapist}</strong></p>
      <div lang=${this.frame.language} dir=${this.frame.direction}>${safetyView(this.safety, this.frame.words)}</div></rk-notice>`;
  }

  /** What can be done with a kept record, as the buttons under it take it. */
  protected actsOn<ActionWords>({ id, author, sharing }: ActivityRecord<A>, words: ActionWords) {
    const { audience } = this;
    return {
      words, audience, isShared: sharing === 'shared', isShareable: this.sharing === 'ask', own: author === this.author && !this.readonly, reading: this.screen.at === 'viewing',
      edit: () => this.act(async () => this.desk?.edit(id)), remove: () => this.act(async () => this.desk?.kept.remove(id)),
      share: () => this.act(() => this.share(id)), unshare: () => this.act(() => this.unshare(id)), close: () => this.act(async () => this.desk?.goOn()),
    };
  }

  /** Why a list of what was kept is not whole, in words. */
  protected troubleOf({ failure, damaged }: Pick<RecordList<A>, 'failure' | 'damaged'>): string | undefined {
    const code = failure ?? (damaged > 0 ? 'storage-damaged' : undefined);
    return code && this.deskWords.failure[code];
  }

  /** Whose work the form is, and under which licence. */
  protected renderCredit(form: Form): TemplateResult {
    return html`<details class="credit no-print"><summary>${this.words.source.credit}</summary>
      <div lang=${form.language}>${form.credit ? html`<p>${form.credit}</p>` : nothing}
        <p>${form.licence.url ? html`<a href=${form.licence.url} rel="noopener noreferrer" target="_blank">${form.licence.name}</a>` : form.licence.name} · ${form.id} ${form.version}</p>
        ${form.source ? html`<p>${form.source}</p>` : nothing}</div></details>`;
  }

  get #problemTexts(): Readonly<Record<string, string>> {
    const problems = this.desk?.problems ?? [];
    return problems.length === 0 ? NO_PROBLEMS : Object.fromEntries(problems.map(({ field, code }) => [field, this.words.problems[code] ?? code]));
  }

  #renderRefusal(): TemplateResult {
    const { failed, retry } = this.words.source;
    return html`<rk-notice kind="critical" role="alert"><p>${failed}</p>
      <div slot="actions"><button class="button" part="button" type="button" @click=${this.#onRetry}>${retry}</button></div></rk-notice>`;
  }

  /** Never a half-drawn form: the page is told, and the developer where. */
  protected refused(error: Error & { readonly code: FailedDetail['code'] }): void {
    console.warn(`rapport-kit: <${this.localName}> has no form to ask: ${error.message}`); // names a place in the page's own definition, never an answer
    const { activity } = (this.constructor as typeof ActivityElement).activity.codec;
    this.emit('rapport-failed', new FailedDetail(activity, error.code, () => this.source.load()));
  }

  #tell(message: FormMessage): void {
    this.send(message as unknown as Message);
  }

  #onAnswered = ({ detail: { item, answer } }: CustomEvent<{ readonly item: string; readonly answer: Answer | undefined }>) => {
    if (this.form) this.#tell({ type: 'answered', field: item, form: this.form, answer, given: this.given });
  };

  #onRetry = () => this.act(() => this.source.load());
}

