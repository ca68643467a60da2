import { nothing, type TemplateResult } from 'lit';
import type { RapportErrorCode } from '../../core/errors.js';
import type { ActivityRecord, Author } from '../../core/record.js';
import type { Ending } from './feedback.payload.js';
import { Devices, type DevicesHost } from './devices.controller.js';
import { Turns, type TurnsHost } from './turns.controller.js';
import { coverView, type RevealedProps } from './views/cover.view.js';
import { progressView } from './views/progress.view.js';

/** What a meeting asks of the element: what turns and devices ask, and which of the two it is. */
interface MeetingHost extends TurnsHost, DevicesHost {
  readonly devices: 'one' | 'two';
}

/** What a meeting needs to draw itself. */
interface MeetingProps extends Pick<RevealedProps, 'words' | 'level' | 'agree'> {
  readonly failures: Readonly<Record<RapportErrorCode, string>>;
}

/** Where the two meet: at one device that changes hands, or at two. */
export class MeetingPlace {
  readonly #host: MeetingHost;
  readonly #act: (act: () => Promise<unknown>) => void;
  readonly #turns: Turns;
  readonly #devices: Devices;

  /** @param act Does an act of the person; what is refused was told already. */
  constructor(host: MeetingHost, act: (act: () => Promise<unknown>) => void) {
    this.#host = host;
    this.#act = act;
    this.#turns = new Turns(host);
    this.#devices = new Devices(host);
  }

  /** Whose turn it is. */
  get author(): Author {
    return this.#turns.author;
  }

  /** Who is at the device, where it is not the one whose page it is. */
  get guest(): Author | undefined {
    return this.#turns.guest;
  }

  /** What stands over everything else; `undefined` while nothing does. */
  get covered(): string | undefined {
    return this.#turns.cover?.at ?? this.#devices.progress?.at;
  }

  /** A turn ended with words kept. */
  async turnEnded(record: ActivityRecord<'feedback'>, how: Ending | undefined): Promise<void> {
    if (this.#host.devices === 'one') await this.#turns.turnEnded(record);
    else if (how) await this.#devices.turnEnded(record, how);
  }

  /** From words kept earlier, ready to be shown. */
  async takeUp(record: ActivityRecord<'feedback'>): Promise<void> {
    if (this.#host.devices === 'one') await this.#turns.takeUp(record, await this.#host.storeOfTurn());
    else await this.#devices.takeUp(record);
  }

  /** Nothing of a meeting stays on the page. */
  end(): void {
    this.#turns.end();
    this.#devices.end();
  }

  view({ failures, ...props }: MeetingProps): TemplateResult | typeof nothing {
    const [turns, devices] = [this.#turns, this.#devices];
    const failure = turns.failure ?? devices.failure;
    const shared = { ...props, failure: failure ? failures[failure] : '', leave: () => this.end() };
    const does = (act: () => Promise<void>) => () => this.#act(act);
    if (turns.cover) {
      const { cover } = turns;
      return coverView(cover, { ...shared, host: this.#host.author, begin: does(() => turns.begin()), reveal: does(() => turns.reveal()), stop: () => turns.stop() });
    }
    const { progress } = devices;
    return progress ? progressView(progress, { ...shared, reveal: does(() => devices.reveal()), stop: does(() => devices.stop()), again: does(() => devices.again()) }) : nothing;
  }
}
