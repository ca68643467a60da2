import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError, type RapportErrorCode } from '../../core/errors.js';
import type { ActivityRecord, Author } from '../../core/record.js';
import type { RecordStore } from '../../store/record-store.js';
import type { Ending } from './feedback.payload.js';
import { type Meeting, shownAnswers, voiceOf } from './meeting.js';
import { recordsOf } from './reveal.js';
import { asShown, ownTurn, type Progress, progressOf, putTurn, type SharedRecords, turnsOf } from './two-devices.js';

/** What two devices ask of the element: whose page it is, where records are kept, and to be told of each turn kept. */
export interface DevicesHost extends ReactiveControllerHost {
  readonly author: Author;
  /** Where the other's records are read; the own store where that holds them. */
  readonly clinic?: SharedRecords | undefined;
  storeOfTurn(): Promise<RecordStore>;
  /** A turn was kept, and is on its way to the other. */
  turnKept(record: ActivityRecord<'feedback'>): void;
}

/**
 * Two people who each have a device: only that a turn has ended leaves it before both have ended theirs; then, by an
 * act of each, what was marked to show. What the other showed is looked at only after that.
 */
export class Devices implements ReactiveController {
  progress: Progress | undefined;
  /** Why the last step could not be taken. */
  failure: RapportErrorCode | undefined;
  readonly #host: DevicesHost;
  #meeting: Meeting | undefined;
  #stops: readonly (() => void)[] = [];
  #last: (() => Promise<void>) | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(host: DevicesHost) {
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

  /** A turn ended: the other learns that, and nothing of what was written. */
  async turnEnded(meeting: Meeting, ending: Ending): Promise<void> {
    await this.#step(meeting, (store) => this.#put(store, meeting, { ending }));
  }

  /** From words kept earlier, ready to be shown. */
  async takeUp(meeting: Meeting): Promise<void> {
    await this.#step(meeting, async (store) => {
      const own = await ownTurn(store, this.#host.author, meeting);
      if (own?.payload.part !== 'turn' || own.payload.ending !== 'to-reveal') await this.#put(store, meeting, { ending: 'to-reveal' });
    });
  }

  /** Lets go of what was marked to show, now that both have ended their turns. */
  async reveal(): Promise<void> {
    const meeting = this.#meeting;
    if (!meeting || this.progress?.at !== 'ready') return;
    await this.#step(meeting, async (store) => {
      const { author } = this.#host;
      const shown = shownAnswers(voiceOf(await recordsOf(store, author, meeting), meeting));
      await this.#put(store, meeting, shown ? { ending: 'to-reveal', shown: asShown(shown) } : { ending: 'not-today' });
    });
  }

  /** Takes the last step again, after a refusal. */
  async again(): Promise<void> {
    await this.#last?.();
  }

  /** Not revealed after all: what was let go is taken back, and the other learns no more than that. */
  async stop(): Promise<void> {
    const meeting = this.#meeting;
    if (meeting) await this.#step(meeting, (store) => this.#put(store, meeting, { ending: 'not-today' }));
  }

  /** Nothing of a meeting stays on the page. */
  end(): void {
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
    this.#meeting = this.#last = this.progress = this.failure = undefined;
    this.#host.requestUpdate();
  }

  async #put(store: RecordStore, meeting: Meeting, turn: Parameters<typeof putTurn>[3]): Promise<void> {
    const { author } = this.#host;
    const voice = (await recordsOf(store, author, meeting))[0];
    if (voice) this.#host.turnKept(await putTurn(store, { client: voice.client, author }, meeting, turn));
  }

  /** One step after another, each followed by a look at how far they are. */
  async #step(meeting: Meeting, act: (store: RecordStore) => Promise<void>): Promise<void> {
    if (this.#meeting !== meeting) this.end();
    this.#meeting = meeting;
    this.#last = () => this.#step(meeting, act);
    this.progress ??= { at: 'waiting' };
    this.#host.requestUpdate();
    await this.#inTurn(async () => {
      const store = await this.#host.storeOfTurn();
      await act(store);
      if (this.#meeting === meeting) this.#watch(store, meeting);
      await this.#look(store, meeting);
    });
  }

  #watch(store: RecordStore, meeting: Meeting): void {
    if (this.#stops.length > 0) return;
    const again = () => void this.#inTurn(() => this.#look(store, meeting));
    this.#stops = this.#places(store).map((place) => place.watch(again));
  }

  async #look(store: RecordStore, meeting: Meeting): Promise<void> {
    if (this.#meeting !== meeting || this.progress?.at === 'revealed') return;
    const { author } = this.#host;
    const turns = await turnsOf(this.#places(store), author, meeting);
    const progress = progressOf(turns, author);
    if (this.#meeting !== meeting || !progress) return;
    this.progress = progress;
    this.failure = undefined;
    this.#host.requestUpdate();
    if (progress.at === 'apart' && turns[author]?.shown) await this.#put(store, meeting, { ending: 'to-reveal' }); // the other stopped: what was let go comes back
  }

  #places(store: RecordStore): readonly SharedRecords[] {
    const { clinic } = this.#host;
    return clinic ? [store, clinic] : [store];
  }

  /** What is refused is told; the next step tries again. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work).catch((error: unknown) => {
      if (!isRapportError(error)) throw error;
      this.failure = error.code;
      this.#host.requestUpdate();
    });
    this.#turn = done.catch(() => undefined); // a bug is reported by the one who asked
    return done;
  }

  /** A page that comes back with the Back button shows nothing of the other. */
  readonly #onPageHide = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.end();
  };
}
