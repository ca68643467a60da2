import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError } from '../../core/errors.js';
import type { ActivityRecord } from '../../core/record.js';
import type { Activities } from '../across/activities.js';
import type { Opened, OpenPlace } from '../across/open-place.js';

const PAGE = 100; // records looked through at a time
const SHOWN = 20; // records of each kind that one look should show

/**
 * The finished records of the one who is at the screen, private and shared, newest first. It looks through the store
 * a page at a time until there is a screenful, and goes on when asked.
 */
export class OwnFinals implements ReactiveController {
  phase: 'waiting' | 'looking' | 'ready' = 'waiting';
  kept: readonly ActivityRecord[] = [];
  shared: readonly ActivityRecord[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #open: OpenPlace;
  readonly #activities: Activities;
  #of: Opened | undefined;
  #next: number | undefined;
  #wanted = SHOWN;
  #turn = 0;

  constructor(host: ReactiveControllerHost, open: OpenPlace, activities: Activities) {
    this.#host = host;
    this.#open = open;
    this.#activities = activities;
    open.watch(() => void this.look());
    host.addController(this);
  }

  /** True while there are older ones. */
  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  hostUpdate(): void {
    const { now } = this.#open;
    if (now === this.#of) return;
    this.#of = now;
    this.#wanted = SHOWN;
    this.phase = now ? 'looking' : 'waiting';
    this.kept = this.shared = [];
    if (now) void this.look();
  }

  hostDisconnected(): void {
    this.#of = undefined;
    this.phase = 'waiting';
    this.kept = this.shared = [];
  }

  /** Shows as many again. */
  async more(): Promise<void> {
    this.#wanted += SHOWN;
    await this.look();
  }

  /** Looks anew, and shows it once it is whole: what is on the screen stays meanwhile. */
  async look(): Promise<void> {
    const { now } = this.#open;
    if (!now) return;
    const turn = (this.#turn += 1);
    await this.#open.refusals.guard(async () => {
      await this.#activities.load();
      const found = await this.#found(now);
      if (turn !== this.#turn || now !== this.#open.now) return;
      Object.assign(this, { kept: found.kept, shared: found.shared, phase: 'ready' });
      this.#next = found.next;
      this.#host.requestUpdate();
    }).catch((error: unknown) => {
      if (!isRapportError(error)) reportError(error); // a refusal was told
    });
  }

  async #found({ place: { author }, keeping: { store } }: Opened) {
    const own: ActivityRecord[] = [];
    let before: number | undefined;
    do {
      const page = await store.list({ as: author, status: 'final', limit: PAGE, ...(before === undefined ? {} : { before }) });
      own.push(...page.records.filter((record) => record.author === author));
      before = page.next;
    } while (before !== undefined && own.filter(isPrivate).length < this.#wanted);
    return { kept: own.filter(isPrivate), shared: own.filter((record) => !isPrivate(record)), next: before };
  }
}

const isPrivate = ({ sharing }: ActivityRecord): boolean => sharing === 'private';
