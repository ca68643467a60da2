import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EndingSignal } from '../../components/timer-ending.js';
import type { BreathingRoomMessage } from './breathing-room.model.js';
import type { BreathingRoomPayload } from './breathing-room.payload.js';
import { Pictures } from './pictures.js';
import type { Tool } from './steps/room.view.js';

/** What staying in the space asks of the activity. */
export interface StayingActivity {
  readonly present: () => BreathingRoomPayload;
  readonly send: (message: BreathingRoomMessage) => void;
  readonly focusOn: (selector: string) => void;
}

const FRESH = 5000; // ms: an end found later, as after a reload, is told in words only

/** What a person takes along into the space: a timer, photos, a companion to breathe with. Nothing of it outlasts the step but the timer's record. */
export class Staying implements ReactiveController {
  readonly pictures: Pictures;
  tool: Tool | undefined;
  breathing = false;
  readonly #host: ReactiveControllerHost;
  readonly #activity: StayingActivity;
  readonly #ending = new EndingSignal();

  constructor(host: ReactiveControllerHost, activity: StayingActivity) {
    this.#host = host;
    this.#activity = activity;
    this.pictures = new Pictures(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#ending.drop();
    this.leave();
  }

  /** Puts everything away: photos are released, the pacer stops. */
  leave(): void {
    this.pictures.putAway();
    this.breathing = false;
    this.tool = undefined;
  }

  readonly openTool = (tool: Tool | undefined): void => {
    this.tool = tool;
    this.#host.requestUpdate();
  };

  readonly startTimer = (): void => {
    this.#ending.ready(this.#activity.present().ending ?? 'nothing');
    this.#activity.send({ type: 'timer-started', now: Date.now() });
    this.openTool(undefined);
    this.#activity.focusOn('.step-heading'); // the button that was pressed is gone
  };

  readonly timerEnded = (early: boolean): void => {
    const { timer, ending } = this.#activity.present();
    const late = timer?.phase === 'running' && Date.now() - (timer.since + timer.length - timer.elapsed) > FRESH;
    this.#activity.send({ type: 'timer-ended', now: Date.now() });
    if (early || late) this.#ending.drop();
    else this.#ending.give(ending ?? 'nothing');
  };

  readonly startBreathing = (): void => this.#breathe(true, 'rk-pacer');
  readonly stopBreathing = (): void => this.#breathe(false, '.step-heading');

  #breathe(on: boolean, focusOn: string): void {
    this.breathing = on;
    this.#host.requestUpdate();
    this.#activity.focusOn(focusOn);
  }
}
