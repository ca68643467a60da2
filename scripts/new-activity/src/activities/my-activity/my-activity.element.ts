import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Changed } from '../../components/fire.js';
import { HistoryList, type HistoryEntry } from '../../components/history-list.js';
import { TextArea } from '../../components/text-area.js';
import type { ActivityRecord } from '../../core/record.js';
import { ActivityElement } from '../../runtime/activity-element.js';
import { RecordList } from '../../runtime/record-list.js';
import { laterWork } from '../../runtime/later-work.js';
import { myActivity } from './index.js';
import { TEXT_LIMIT, type MyActivityMessage } from './my-activity.model.js';
import { styles } from './my-activity.styles.js';
import type { MyActivityWords } from './strings/en.js';

/**
 * What it is for, in one sentence.
 *
 * @element rapport-my-activity
 * @csspart history - The earlier records.
 * @csspart entry - One earlier record.
 * @csspart field - The field that is written in.
 * @csspart label - The name of the field.
 */
export class MyActivityElement extends ActivityElement<'my-activity', MyActivityMessage, MyActivityWords> {
  static override readonly activity = myActivity as never;
  static override readonly loadWork = laterWork;
  static override readonly dependencies = { 'rk-text-area': TextArea, 'rk-history-list': HistoryList };
  static override readonly styles: CSSResultGroup = [ActivityElement.styles, styles];

  readonly #earlier = new RecordList<'my-activity'>(this, () => {
    const store = this.desk?.store;
    return store && this.screen.at !== 'locked' ? { store, as: this.author, activity: 'my-activity' } : undefined;
  });

  protected override renderBody(): TemplateResult {
    const { text } = this.words;
    return html`<rk-text-area data-field="text" rows="6" exportparts="field, label" .label=${text.label} .hint=${this.deskWords.nobodyReads} .value=${this.payload.text}
      .problem=${this.problem('text') ?? ''} ?readonly=${this.readonly} .limit=${TEXT_LIMIT} .words=${text} @changed=${this.#onWritten}></rk-text-area>`;
  }

  protected override renderRecord({ payload }: ActivityRecord<'my-activity'>): TemplateResult {
    return html`<p class="written" dir="auto">${payload.text}</p>`;
  }

  protected override renderRecordActions(): TemplateResult | typeof nothing {
    if (this.screen.at !== 'viewing') return nothing;
    return html`<button class="button" part="button" type="button" @click=${this.#onBack}>${this.words.history.back}</button>`;
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    const { history } = this.words;
    if (this.#earlier.phase !== 'ready' || this.#earlier.records.length === 0) return nothing;
    return html`<section class="history" part="history" aria-labelledby="history">
      <div role="heading" id="history" aria-level=${this.headingLevel + 1}>${history.heading}</div>
      <rk-history-list exportparts="entry, button" .entries=${this.#earlier.records.map(this.#cardOf)} .hasMore=${this.#earlier.hasMore} .words=${history}
        .level=${this.headingLevel + 2} @opened=${this.#onOpened} @more-wanted=${this.#onMore}></rk-history-list>
    </section>`;
  }

  #cardOf = ({ id, completedAt, createdAt }: ActivityRecord<'my-activity'>): HistoryEntry => ({
    id,
    date: this.localized.date(completedAt ?? createdAt, { dateStyle: 'long' }),
    kind: this.words.name,
    current: this.screen.at === 'viewing' && this.screen.record.id === id,
  });

  #onWritten = ({ detail }: Changed<string>) => this.send({ type: 'text-written', text: detail.value });

  #onOpened = ({ detail }: CustomEvent<{ id: string }>) => this.act(() => this.open(detail.id));

  #onBack = () => this.act(async () => this.desk?.goOn());

  #onMore = () => void this.#earlier.more();
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-my-activity': MyActivityElement;
  }
}
