import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { isRapportError } from '../../core/errors.js';
import { deskWords, type DeskWords } from '../../runtime/desk-words.js';
import { lockedView } from '../../runtime/frame/screen.view.js';
import { deviceAnswerView } from '../../runtime/frame/notices.view.js';
import { headView } from '../../runtime/frame/head.view.js';
import { Localized } from '../../runtime/localized.js';
import { unlockStore, type UnlockWith } from '../../runtime/locking/lockable.js';
import { PlacedElement } from '../../runtime/placed-element.js';
import type { Place } from '../../runtime/place.js';
import { Activities } from './activities.js';
import { OpenPlace, type Opened } from './open-place.js';
import { panelStyles } from './panel.styles.js';
import { remarkView } from './remark.view.js';

/** The words every panel's catalogue has. */
export interface PanelWords {
  readonly name: string;
  readonly purpose: string;
}

/**
 * What every element that looks across activities shares: the same place, help and way out as an activity has, an
 * open store, and the words of every activity there is.
 *
 * @fires {CustomEvent<FailedDetail>} rapport-failed - Something was refused; what was written is still there.
 * @cssstate failed - Something was refused.
 */
export abstract class PanelElement<Words extends PanelWords> extends PlacedElement<Words> {
  static override styles: CSSResultGroup = [PlacedElement.styles, panelStyles];

  /** The words round what is written and kept. */
  protected readonly deskWords = new Localized<DeskWords>(this, deskWords, () => this.strings?.frame);
  /** Every activity: its name, its kinds, and how to show a record of it. */
  protected readonly activities = new Activities(this);
  /** The place and the store of it. */
  protected readonly open = new OpenPlace(this, () => this.opened());

  /** Where this element works: whose records, as whom and where they are kept. @internal */
  get place(): Place | undefined {
    return this.placeWith();
  }

  /** Shows what is kept again, with a secret where one is needed. @throws {RapportError} `wrong-key`, `locked`, `auth-needed`. */
  async unlock(secret?: UnlockWith): Promise<void> {
    if (this.surroundings) return this.surroundings.unlock(secret);
    await unlockStore(this.open.held, secret);
  }

  /** Redraws. @internal */
  changed(): void {
    this.requestUpdate();
  }

  protected override renderScreen(): TemplateResult {
    const { frame, localized: { language, direction } } = this;
    return html`<div class="frame" lang=${frame.language} dir=${frame.direction}>
      ${headView({
        words: frame.words, own: this.localized, name: this.words.name, purpose: this.words.purpose, headingLevel: this.headingLevel,
        safety: this.safety, onHelp: this.showHelp, onLeave: this.wayOut,
      })}
      <div class="body" part="body" lang=${language} dir=${direction}>${this.#renderState()}</div>
    </div>`;
  }

  protected override updated(): void {
    this.setState('locked', this.open.state.at === 'locked');
    this.setState('failed', this.open.refusals.remark !== undefined);
  }

  /** What there is to see once the store is open. */
  protected abstract renderOpen(opened: Opened): TemplateResult;

  /** The store was opened: what the panel shows of it can be read. */
  protected opened(): void {}

  /** Does an act of the person; a refusal was told already, anything else is a bug and is reported as one. */
  protected act(act: () => Promise<unknown>): void {
    const { refusals } = this.open;
    refusals.guard(async () => {
      await act();
      if (refusals.remark) refusals.say(undefined); // what was refused before is done now
    }).catch((error: unknown) => {
      if (!isRapportError(error)) reportError(error);
    });
  }

  #renderState(): TemplateResult {
    const { state } = this.open;
    const { words } = this.frame;
    switch (state.at) {
      case 'waiting': return html`<p class="muted" role="status">${words.waiting}</p>`;
      case 'loading': return html`<p class="muted" role="status">${words.loading}</p>`;
      case 'locked': return lockedView({
        words: this.deskWords.words, store: this.open.held, act: (act) => this.act(act), lockingWords: () => this.strings?.locking, onUnlock: (secret) => this.unlock(secret),
      });
      case 'failed': return html`${this.#renderRemark()}`;
      case 'open': return html`${this.#renderRemark()} ${this.renderOpen(state)} ${this.asksDevice ? deviceAnswerView(this.deskWords.words) : nothing}`;
    }
  }

  #renderRemark(): unknown {
    const { refusals, state } = this.open;
    return remarkView({ said: this.deskWords, remark: refusals.remark ?? (state.at === 'open' ? state.keeping.notice : undefined), retry: () => this.act(() => refusals.retry(async () => undefined)) });
  }
}
