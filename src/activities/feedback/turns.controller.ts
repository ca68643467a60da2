import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError, type RapportErrorCode } from '../../core/errors.js';
import type { Author } from '../../core/record.js';
import type { RecordStore } from '../../store/record-store.js';
import type { Meeting } from './meeting.js';
import { hasFinished, revealed, type Shown } from './reveal.js';
import type { Cover } from './views/cover.view.js';

/** What the turns ask of the element: whose page it is, and the store once the one whose turn it is has one. */
export interface TurnsHost extends ReactiveControllerHost {
  readonly author: Author;
  storeOfTurn(): Promise<RecordStore>;
}

const otherOf = (author: Author): Author => (author === 'client' ? 'therapist' : 'client');

/** Two people at one device: whose turn it is, and what covers the words of one before the other looks. */
export class Turns implements ReactiveController {
  /** Who is at the device, where it is not the one whose page it is. */
  guest: Author | undefined;
  cover: Cover | undefined;
  /** Why the words of the two could not be read. */
  failure: RapportErrorCode | undefined;
  readonly #host: TurnsHost;
  #meeting: Meeting | undefined;

  constructor(host: TurnsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#onPageHide);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#onPageHide);
    this.end();
  }

  /** Whose turn it is. */
  get author(): Author {
    return this.guest ?? this.#host.author;
  }

  /** A turn ended with words kept: the device goes to the other, or, after the second, to both. */
  async turnEnded(meeting: Meeting): Promise<void> {
    this.#meeting = meeting;
    if (this.guest) await this.#lookWhetherReady();
    else this.#handTo(otherOf(this.#host.author));
  }

  /** From words kept earlier: to both when the other has ended a turn, else to the other. */
  async takeUp(meeting: Meeting, store: RecordStore): Promise<void> {
    this.#meeting = meeting;
    const other = otherOf(this.#host.author);
    if (await hasFinished(store, other, meeting)) await this.#lookWhetherReady();
    else this.#handTo(other);
  }

  /** The one whose turn it is says so; one who has ended a turn already is not asked to write again. */
  async begin(): Promise<void> {
    const { guest } = this;
    const meeting = this.#meeting;
    if (!guest || !meeting) return this.#show(undefined);
    const ended = await this.#told(async () => hasFinished(await this.#host.storeOfTurn(), guest, meeting));
    if (ended) await this.#lookWhetherReady();
    else if (ended === false) this.#show(undefined);
  }

  /** Shows what each marked, now that both said so. */
  async reveal(): Promise<void> {
    const shown = await this.#read();
    if (shown !== undefined && this.cover?.at === 'ready') this.#show(shown ? { at: 'revealed', shown } : { at: 'apart' });
  }

  /** Not revealed after all; no reason is asked or kept. */
  stop(): void {
    this.#show({ at: 'apart' });
  }

  /** Back to the one whose page it is. */
  end(): void {
    this.guest = undefined;
    this.#meeting = undefined;
    this.#show(undefined);
  }

  /** The words of the one before leave the page with their desk before the other one's is opened. */
  #handTo(next: Author): void {
    this.guest = next === this.#host.author ? undefined : next;
    this.#show({ at: 'curtain', next });
  }

  async #lookWhetherReady(): Promise<void> {
    this.guest = undefined; // the words of the second leave too
    this.#show({ at: 'curtain', next: this.#host.author });
    const shown = await this.#read();
    if (shown !== undefined) this.#show({ at: shown ? 'ready' : 'apart' });
  }

  /** What both are ready to show, `null` where not both are; `undefined` after a refusal, which is told. */
  #read(): Promise<Shown | null | undefined> {
    const meeting = this.#meeting;
    return this.#told(async () => (meeting && (await revealed(await this.#host.storeOfTurn(), meeting))) ?? null);
  }

  async #told<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!isRapportError(error)) throw error;
      this.failure = error.code;
      this.#host.requestUpdate();
      return undefined;
    }
  }

  #show(cover: Cover | undefined): void {
    this.cover = cover;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  /** A page that comes back with the Back button shows no words before someone says who they are. */
  readonly #onPageHide = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.cover?.at !== 'curtain') this.#show({ at: 'away', next: this.author });
  };
}
