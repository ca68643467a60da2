import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Setting } from './music-share.payload.js';

/** The session on the screen, as far as its setting goes. */
export interface SessionOnScreen {
  readonly id: string;
  readonly setting: Setting;
  /** Nothing was done in it yet. */
  readonly untouched: boolean;
}

/** How one gets from one setting to the other. */
export interface SettingActs {
  /** Puts an untouched session in this setting. */
  take(setting: Setting): void;
  /** Goes on with an unfinished session of this page; resolves with whether it is still there. */
  resume(id: string): Promise<boolean>;
  /** Puts the session aside, durably, and begins one in this setting. */
  begin(setting: Setting): Promise<void>;
}

/**
 * Keeps an activity in the setting the page asks for. An untouched session takes it; one with words in it is put aside as it is,
 * and comes back with its setting while the page stands. A person may still go on with another one by choice.
 */
export class InSetting implements ReactiveController {
  readonly #wanted: () => Setting;
  readonly #session: () => SessionOnScreen | undefined;
  readonly #acts: SettingActs;
  readonly #aside = new Map<Setting, string>();
  #taken: Setting | undefined;

  constructor(host: ReactiveControllerHost, wanted: () => Setting, session: () => SessionOnScreen | undefined, acts: SettingActs) {
    this.#wanted = wanted;
    this.#session = session;
    this.#acts = acts;
    host.addController(this);
  }

  hostUpdate(): void {
    const [session, wanted] = [this.#session(), this.#wanted()];
    if (!session) return;
    const asked = this.#taken !== wanted;
    this.#taken = wanted;
    if (session.setting === wanted) return;
    const unfinished = asked ? this.#aside.get(wanted) : undefined;
    if (session.untouched && unfinished === undefined) return this.#acts.take(wanted);
    if (asked) void this.#change(session, wanted, unfinished);
  }

  /** Another client: nothing of the one before is gone on with. */
  forget(): void {
    this.#aside.clear();
    this.#taken = undefined;
  }

  async #change(session: SessionOnScreen, wanted: Setting, unfinished: string | undefined): Promise<void> {
    if (!session.untouched) this.#aside.set(session.setting, session.id);
    if (unfinished === undefined || !(await this.#acts.resume(unfinished))) await this.#acts.begin(wanted);
  }
}
