import { html, type CSSResultGroup, type PropertyDeclaration, type TemplateResult } from 'lit';
import { property } from './property.js';
import type { Author } from '../core/record.js';
import type { RecordStore } from '../store/record-store.js';
import { base } from '../theme/base.styles.js';
import { tokens } from '../theme/tokens.js';
import { authorOf, choiceOr, safeAddress, strictly, warnOfAttribute } from './attributes.js';
import type { Catalogue } from './catalogue.js';
import type { Safety, Surroundings } from './contexts.js';
import { deviceAnswer, watchDeviceAnswer } from './device-answer.js';
import type { DeskWords } from './desk-words.js';
import { emit, type RapportEvents } from './events.js';
import { frameStyles } from './frame/frame.styles.js';
import { frameWords, type FrameWords } from './frame-words.js';
import { KitElement } from './kit-element.js';
import { hasLeft, leave, watchLeaving } from './leave.js';
import { Localized, type Overrides } from './localized.js';
import type { LockingWords } from './locking/locking-words.js';
import { placeOf, type Place } from './place.js';
import { Provided } from './provided.js';

/** Wording a page overrides: the element's own, the frame's under `frame`, and what is said of locking under `locking`. */
export type ElementStrings<Words> = Overrides<Words> & { readonly frame?: Overrides<FrameWords & DeskWords>; readonly locking?: Overrides<LockingWords> };

/**
 * What every element that shows a person's records shares: whose they are, who is at the screen, where they are
 * kept, its words, and the way out.
 *
 * @slot heading - Replaces the heading.
 * @slot safety - Replaces the contacts behind "Need help now?".
 * @csspart heading - The heading.
 * @csspart body - Everything below the heading.
 * @csspart button - Every button.
 * @csspart primary - The main action of a screen.
 * @cssstate locked - The screen is emptied until it is unlocked.
 */
export abstract class PlacedElement<Words> extends KitElement {
  protected static override readonly masked = true;
  protected static readonly defaultAuthor: Author = 'client';
  static override styles: CSSResultGroup = [tokens, base, frameStyles];

  protected static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration): PropertyDescriptor | undefined {
    return strictly(super.getPropertyDescriptor(name, key, options), name, options);
  }

  /** Opaque id of the person the records are about; inside a provider, its client where this is not set. One of over 1,024 characters is refused as `invalid`, and the element waits for another. */
  @property() client?: string;
  /** A neutral http(s) address; where set, "Leave now" empties every element of the kit on the page and goes there. */
  @property({ attribute: 'quick-exit' }) quickExit?: string;
  /** Overrides any built-in wording, aria labels included. */
  @property({ attribute: false }) strings?: ElementStrings<Words>;
  /** A store of the host's own. */
  @property({ attribute: false }) store?: RecordStore;

  /** The frame's words, in the language of this place. */
  protected readonly frame = new Localized<FrameWords>(this, frameWords, () => this.strings?.frame);
  /** The element's own words and formats, in the language of this place. */
  protected readonly localized: Localized<Words>;
  readonly #provided = new Provided(this);
  #author: Author | undefined;
  #headingLevel = 2;
  #stopWatching: readonly (() => void)[] = [];

  constructor(words: Catalogue<Words>) {
    super();
    this.localized = new Localized<Words>(this, words, () => this.strings);
  }

  /** Who is at the screen: a display role the page sets, not access control. */
  @property({ noAccessor: true })
  get author(): Author {
    return this.#author ?? this.surroundings?.author ?? (this.constructor as typeof PlacedElement).defaultAuthor;
  }
  set author(value: Author | null | undefined) {
    this.#author = authorOf(this, value);
    this.requestUpdate();
  }

  /** Level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, noAccessor: true })
  get headingLevel(): number {
    return this.#headingLevel;
  }
  set headingLevel(value: number | null | undefined) {
    this.#headingLevel = choiceOr(this, 'heading-level', value, [1, 2, 3, 4, 5, 6], 2);
    this.requestUpdate();
  }

  /** True while the provider has locked its client. @internal */
  get covered(): boolean {
    return this.surroundings?.locked ?? false;
  }

  /** Fires an event of the kit from this element. @internal */
  emit<Name extends keyof RapportEvents>(name: Name, detail: RapportEvents[Name]['detail']): void {
    emit(this, name, detail);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = [watchDeviceAnswer(() => this.requestUpdate()), watchLeaving(() => this.#empty())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching.forEach((stop) => stop());
  }

  /** Moved without being removed: nothing is torn down; only the place, and with it provider and language, may be another. */
  connectedMoveCallback(): void {
    this.#provided.ask();
    this.requestUpdate();
  }

  /** Nothing once the person has left, whatever brings the page back; else the screen. */
  override render(): TemplateResult {
    return hasLeft() ? html`` : this.renderScreen();
  }

  /** All there is to see. */
  protected abstract renderScreen(): TemplateResult;

  /** Saves what is unsaved, begun before the screen is emptied; the way out waits for it a moment. */
  protected async saveBeforeLeaving(): Promise<void> {}

  protected get words(): Words {
    return this.localized.words;
  }

  /** What the provider round the element gives it. */
  protected get surroundings(): Surroundings | undefined {
    return this.#provided.surroundings;
  }

  /** Where this element works, in the session given. */
  protected placeWith(session?: string): Place | undefined {
    return placeOf({
      client: this.client, author: this.author, session, store: this.store,
      provided: this.#provided.provider !== null, surroundings: this.surroundings, device: deviceAnswer,
    });
  }

  /** True where the page names no client, so the person is asked whose device this is. */
  protected get asksDevice(): boolean {
    return !this.client && this.#provided.provider === null && (this.store ?? this.surroundings?.store) === undefined;
  }

  /** Who will see what is shared, as the page calls them. */
  protected get audience(): string {
    const { words } = this.frame;
    return this.surroundings?.audience ?? (this.author === 'client' ? words.audience : words.audienceOfTherapist);
  }

  /** The clinic's contacts for a bad moment, for an element that shows them where they are needed. */
  protected get safety(): Safety | undefined {
    return this.surroundings?.safety;
  }

  /** Leaves at once; `undefined` where there is no way out to offer. */
  protected get wayOut(): (() => void) | undefined {
    const { quickExit } = this;
    const address = quickExit && safeAddress(quickExit);
    if (address) return () => leave(address);
    if (quickExit) warnOfAttribute(this, 'quick-exit', 'nothing');
    return undefined;
  }

  protected readonly showHelp = (): void => this.renderRoot.querySelector<HTMLDialogElement>('#help')?.showModal();

  async #empty(): Promise<void> {
    const saved = this.saveBeforeLeaving();
    void this.surroundings?.lock();
    this.requestUpdate();
    this.performUpdate(); // at once: nothing may be left to see while the page goes
    await saved;
  }
}
