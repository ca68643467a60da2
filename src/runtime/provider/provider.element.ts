import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyDeclaration, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../property.js';
import { isRapportError, RapportError } from '../../core/errors.js';
import type { ActivityName, Author } from '../../core/record.js';
import type { RecordStore } from '../../store/record-store.js';
import type { KeyProvider } from '../../store/wraps/portal-key.js';
import type { Endpoint } from '../../sync/endpoint.js';
import { authorOf, strictly, warnOfAttribute } from '../attributes.js';
import { surroundingsContext, type Safety, type Surroundings } from '../contexts.js';
import { definedActivities } from '../define.js';
import { emit, FailedDetail } from '../events.js';
import { isHeldOpen } from '../holds.js';
import { adoptLocal, eraseClient, forgetUnless } from '../keeping.js';
import { loadLockWarning } from '../locking/load.js';
import type { UnlockWith } from '../locking/lockable.js';
import type { Place } from '../place.js';
import { HandOver, type Destination } from './hand-over.js';
import { Idle } from './idle.js';
import { lockPlace, unlockPlace } from './provider-lock.js';

/**
 * Gives the elements inside it a client, an author, a session, a store, an audience and safety contacts.
 *
 * @element rapport-provider
 * @fires {CustomEvent<{client: string}>} rapport-locked - The screen was emptied; what was written is kept.
 * @fires {CustomEvent<{client: string}>} rapport-unlocked - The words can be seen again.
 * @fires {CustomEvent<RecordReference>} rapport-sent - The endpoint acknowledged a shared record.
 * @fires {CustomEvent<FailedDetail>} rapport-failed - The endpoint refused a record or wants the person to sign in again; or `unlock` was refused.
 * @slot - The page's own content, with the activities in it.
 */
export class ProviderElement extends LitElement {
  static override styles = css`:host { display: contents; }`;

  protected static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration): PropertyDescriptor | undefined {
    return strictly(super.getPropertyDescriptor(name, key, options), name, options);
  }

  /** Opaque id of the person the records are about; until it is set, the elements inside wait. One of over 1,024 characters is refused as `invalid`, and they wait on. */
  @property() client?: string;
  /** Opaque id or label of the therapy session; one of over 1,024 characters is refused as `invalid`, and counts as none. */
  @property() session?: string;
  /** Database namespace: portals on one origin keep apart by it. */
  @property() namespace = 'rapport';
  /** A device others use: what is written is kept in memory only. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;
  /** Who will see what is shared, as a name: "Dr Vos". */
  @property() audience?: string;
  /** What else the person should know of sharing: "It goes in your clinic file." */
  @property({ attribute: 'audience-note' }) audienceNote?: string;
  /** A store for all elements inside. */
  @property({ attribute: false }) store?: RecordStore;
  /** Where shared records go; unset, they stay here until the page fetches them by the events. */
  @property({ attribute: false }) endpoint?: Endpoint;
  /** The clinic's contacts for a bad moment. */
  @property({ attribute: false }) safety?: Safety;
  /** Where the portal holds the key of a client: with it the words open only while the person is signed in. */
  @property({ attribute: false }) keyProvider?: KeyProvider;
  @state() private locked = false;
  @state() private warned = false;

  #author: Author | undefined;
  #lockAfter = 0;
  readonly #surroundings = new ContextProvider(this, { context: surroundingsContext });
  readonly #handOver = new HandOver(this, () => this.#goesTo());
  readonly #idle = new Idle(this, {
    warn: () => (this.warned = !this.locked && !isHeldOpen(this)),
    stay: () => (this.warned = false),
    idle: () => {
      this.warned = false;
      if (!isHeldOpen(this)) void this.lock();
    },
  });
  /** One for life, so that a page which sets a new object at each of its own renders changes nothing here. */
  readonly #keys: KeyProvider = { getKey: async (client, about) => this.keyProvider!.getKey(client, about) };
  #locking: Promise<void> | undefined;

  /** Minutes of rest after which the screen is emptied; unset or 0 never. */
  @property({ type: Number, attribute: 'lock-after', noAccessor: true })
  get lockAfter(): number {
    return this.#lockAfter;
  }
  set lockAfter(value: number | null | undefined) {
    const minutes = value === null || value === undefined ? 0 : ['number', 'string'].includes(typeof value) ? Number(value) : Number.NaN;
    if (!(minutes >= 0)) warnOfAttribute(this, 'lock-after', 'none');
    this.#lockAfter = minutes >= 0 && Number.isFinite(minutes) ? minutes : 0;
    this.requestUpdate();
  }

  /** Who is at the screen; each activity's own default where this is not set. */
  @property({ noAccessor: true })
  get author(): Author | undefined {
    return this.#author;
  }
  set author(value: Author | null | undefined) {
    this.#author = authorOf(this, value);
    this.requestUpdate();
  }

  /** Saves what is unsaved and empties the screen; fires `rapport-locked` once. */
  async lock(): Promise<void> {
    const place = this.#place;
    if (this.locked || !place) return this.#locking;
    this.locked = true;
    this.#locking = this.updateComplete.then(() => lockPlace(place));
    await this.#locking;
    if (this.client === place.client) emit(this, 'rapport-locked', { client: place.client });
  }

  /**
   * Shows the words again; fires `rapport-unlocked` once. A text is the password.
   * @throws {RapportError} `wrong-key`; `locked` where a secret is needed; `auth-needed` where the portal gave no key; `invalid` for a mistyped recovery code.
   */
  async unlock(secret?: UnlockWith): Promise<void> {
    try {
      await this.#unlock(secret);
    } catch (error) {
      if (isRapportError(error)) emit(this, 'rapport-failed', new FailedDetail(undefined, error.code, () => this.unlock(secret)));
      throw error;
    }
  }

  /** As `unlock`; a refusal is told by whoever asked. */
  async #unlock(secret?: UnlockWith): Promise<void> {
    const place = this.#place;
    if (!place) return;
    await this.#locking;
    const wasLocked = (await unlockPlace(place, secret)) || this.locked;
    if (this.client !== place.client || !wasLocked) return;
    this.locked = false;
    await this.updateComplete;
    emit(this, 'rapport-unlocked', { client: place.client });
  }

  /** Deletes everything kept for the present client on this device. @throws {RapportError} what the store refused with. */
  async erase(): Promise<void> {
    const place = this.#place;
    if (place) await eraseClient(place);
  }

  /**
   * Moves what was written on this device before login to `client`, with its earlier versions, after the person agreed.
   * @returns how many records were moved.
   * @throws {RapportError} `locked` where either is, `auth-needed` where the portal gave no key; `storage-*` where this provider keeps in memory only what the device kept before; `invalid` where `client` is no id. Nothing was moved then.
   */
  async adopt(client: string, activities?: readonly ActivityName[]): Promise<number> {
    const id = Number.isFinite(client) ? String(client) : client; // as the property takes it
    if (typeof id !== 'string' || id === '' || id.length > 1024) throw new RapportError('invalid', 'no id of a client');
    return adoptLocal(this.#placeOf(id), definedActivities().filter((each) => activities?.includes(each) ?? true));
  }

  /** How many shared changes the endpoint has not acknowledged. Ask before logging someone out, above all on a shared device. */
  async unsent(): Promise<number> {
    return this.#handOver.unsent();
  }

  /** Tries to send now, after signing in for instance; resolves with how many changes are left. */
  async send(): Promise<number> {
    return this.#handOver.send();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const event of ['pagehide', 'pageshow'] as const) window.addEventListener(event, this.#onRest);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const event of ['pagehide', 'pageshow'] as const) window.removeEventListener(event, this.#onRest);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#clientLeft(changed.get('client'));
    this.#idle.after(this.lockAfter > 0 ? this.lockAfter * 60_000 : undefined);
    this.#surroundings.setValue(this.#describe());
  }

  override render(): TemplateResult {
    return html`<slot></slot>${this.lockAfter > 0 ? html`<rk-lock-warning .shown=${this.warned}></rk-lock-warning>` : nothing}`;
  }

  protected override updated(): void {
    if (this.lockAfter > 0) loadLockWarning(); // now, not when it is needed: the page may be offline then
  }

  /** A page that rested in the back/forward cache shows nothing when it returns: another person may be there. */
  readonly #onRest = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void this.lock();
  };

  /** Where records of the present client are kept. */
  get #place(): Place | undefined {
    return this.client ? this.#placeOf(this.client) : undefined;
  }

  #placeOf(client: string): Place {
    const { store, keyProvider } = this;
    return {
      client, author: 'client', namespace: this.namespace || 'rapport', memoryOnly: this.sharedDevice,
      ...(store ? { store } : {}), ...(keyProvider ? { keys: this.#keys } : {}),
    };
  }

  #goesTo(): Destination | undefined {
    const { endpoint } = this;
    const place = this.#place;
    return place && endpoint && { endpoint, place };
  }

  /** Another client, another lock; on a shared device nothing stays of the one before. */
  #clientLeft(before: string | undefined): void {
    if (before === undefined) return;
    this.locked = false;
    if (this.sharedDevice) forgetUnless(() => this.isConnected && this.client === before, this.namespace || 'rapport', before);
  }

  #describe(): Surroundings {
    const { client, author, session, audience, audienceNote, store, safety } = this;
    const given = Object.fromEntries(Object.entries({ client, author, session, audience, audienceNote, store, safety }).filter(([, value]) => value !== undefined && value !== null && value !== ''));
    return {
      ...given, provider: this, namespace: this.namespace || 'rapport', sharedDevice: this.sharedDevice, locked: this.locked,
      lock: () => this.lock(), unlock: (secret) => this.#unlock(secret), ...(this.keyProvider ? { keys: this.#keys } : {}),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-provider': ProviderElement;
  }
}
