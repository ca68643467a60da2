import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ActivityName, Author } from '../../core/record.js';
import type { RecordStore } from '../../store/record-store.js';
import type { Endpoint } from '../../sync/endpoint.js';
import { choiceOr } from '../attributes.js';
import { surroundingsContext, type Safety, type Surroundings } from '../contexts.js';
import { emit } from '../events.js';
import { isHeldOpen } from '../holds.js';
import { adoptLocal, eraseClient } from '../keeping.js';
import { HandOver, type Destination } from './hand-over.js';
import { Idle } from './idle.js';

/**
 * Gives the elements inside it a client, an author, a session, a store, an audience and safety contacts.
 *
 * @element rapport-provider
 * @fires {CustomEvent<{client: string}>} rapport-locked - The screen was emptied; what was written is kept.
 * @fires {CustomEvent<{client: string}>} rapport-unlocked - The words can be seen again.
 * @fires {CustomEvent<RecordReference>} rapport-sent - The endpoint acknowledged a shared record.
 * @fires {CustomEvent<FailedDetail>} rapport-failed - The endpoint refused a record, or wants the person to sign in again.
 * @slot - The page's own content, with the activities in it.
 */
export class ProviderElement extends LitElement {
  static override styles = css`:host { display: contents; }`;

  /** Opaque id of the person the records are about; until it is set, the elements inside wait. */
  @property() client?: string;
  /** Opaque id or label of the therapy session. */
  @property() session?: string;
  /** Database namespace: portals on one origin keep apart by it. */
  @property() namespace = 'rapport';
  /** A device others use: what is written is kept in memory only. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;
  /** Minutes of rest after which the screen is emptied; unset or 0 never. */
  @property({ type: Number, attribute: 'lock-after' }) lockAfter = 0;
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
  @state() private locked = false;

  #author: Author | undefined;
  readonly #surroundings = new ContextProvider(this, { context: surroundingsContext });
  readonly #handOver = new HandOver(this, () => this.#goesTo());
  readonly #idle = new Idle(this, () => void (isHeldOpen(this) || this.lock()));

  /** Who is at the screen; each activity's own default where this is not set. */
  @property({ noAccessor: true })
  get author(): Author | undefined {
    return this.#author;
  }
  set author(value: Author | null | undefined) {
    this.#author = value === null || value === undefined ? undefined : choiceOr(this, 'author', value, ['client', 'therapist'], 'client');
    this.requestUpdate();
  }

  /** Saves what is unsaved and empties the screen; fires `rapport-locked` once. */
  async lock(): Promise<void> {
    if (this.locked || !this.client) return;
    this.locked = true;
    await this.updateComplete;
    emit(this, 'rapport-locked', { client: this.client });
  }

  /** Shows the words again; fires `rapport-unlocked` once. */
  async unlock(_secret?: string): Promise<void> {
    if (!this.locked || !this.client) return;
    this.locked = false;
    await this.updateComplete;
    emit(this, 'rapport-unlocked', { client: this.client });
  }

  /** Deletes everything kept for the present client on this device. @throws {RapportError} what the store refused with. */
  async erase(): Promise<void> {
    if (!this.client) return;
    const client = this.client;
    if (this.store) await this.store.erase(client);
    else await eraseClient(this.namespace, client);
  }

  /**
   * Moves what was written on this device before login to `client`, after the person agreed.
   * @returns how many records were moved.
   */
  async adopt(client: string, activities?: readonly ActivityName[]): Promise<number> {
    return adoptLocal(this.namespace, client, activities);
  }

  /** How many shared changes the endpoint has not acknowledged. Ask before logging someone out, above all on a shared device. */
  async unsent(): Promise<number> {
    return this.#handOver.unsent();
  }

  /** Tries to send now, after signing in for instance; resolves with how many changes are left. */
  async send(): Promise<number> {
    return this.#handOver.send();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') && changed.get('client') !== undefined) this.locked = false; // another client, another lock
    this.#idle.after(this.lockAfter > 0 && Number.isFinite(this.lockAfter) ? this.lockAfter * 60_000 : undefined);
    this.#surroundings.setValue(this.#describe());
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #goesTo(): Destination | undefined {
    const { client, endpoint, store } = this;
    if (!client || !endpoint) return undefined;
    return { endpoint, place: { client, author: 'client', namespace: this.namespace || 'rapport', memoryOnly: this.sharedDevice, ...(store ? { store } : {}) } };
  }

  #describe(): Surroundings {
    const { client, author, session, audience, audienceNote, store, safety } = this;
    const given = Object.fromEntries(Object.entries({ client, author, session, audience, audienceNote, store, safety }).filter(([, value]) => value !== undefined && value !== null && value !== ''));
    return {
      ...given, provider: this, namespace: this.namespace || 'rapport', sharedDevice: this.sharedDevice, locked: this.locked,
      lock: () => this.lock(), unlock: (secret) => this.unlock(secret),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-provider': ProviderElement;
  }
}
