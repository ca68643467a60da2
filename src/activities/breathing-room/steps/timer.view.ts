import { html, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { canEndWith } from '../../../components/timer-ending.js';
import { isOver } from '../../../core/countdown.js';
import { USUAL_MINUTES } from '../breathing-room.model.js';
import { MOST_MINUTES } from '../limits.js';
import type { Ending } from '../breathing-room.payload.js';
import type { Part, StepProps } from './step-props.js';

/** What the timer needs beyond a step. */
export interface TimerProps extends StepProps {
  /** It is being set up. */
  readonly open: boolean;
  readonly start: () => void;
  /** It ran out, or was ended before. */
  readonly ended: (early: boolean) => void;
}

const minuteChoices = ['5', '10', '15', '20'];
const endings: readonly Ending[] = ['nothing', 'tone', 'vibration'];

/** The timer while there is one; else how long and how it ends, where that was asked for. */
export function timerView(props: TimerProps): Part {
  const { payload: { timer }, words, send, ended, open } = props;
  if (!timer) return open ? setUpView(props) : html``;
  return html`<div class="timer">
    <rk-timer exportparts="button" .countdown=${timer} .words=${words.timer}
      @paused=${() => send({ type: 'timer-paused', now: Date.now() })} @resumed=${() => send({ type: 'timer-resumed', now: Date.now() })}
      @ended=${({ detail }: CustomEvent<{ early: boolean }>) => ended(detail.early)}></rk-timer>
    ${isOver(timer, Date.now()) ? html`<button class="button quiet" part="button" type="button" @click=${() => send({ type: 'timer-cleared' })}>${words.timer.again}</button>` : html``}
  </div>`;
}

function setUpView({ payload, words, send, start }: TimerProps): TemplateResult {
  const minutes = payload.minutes ?? USUAL_MINUTES;
  const chooseMinutes = (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES && send({ type: 'minutes-chosen', minutes: value });
  return html`<div class="panel stack">
    <rk-chips exportparts="choice, label" .legend=${words.timer.minutes} .options=${minuteChoices.map((value) => ({ value, label: value }))} .value=${minuteChoices.includes(String(minutes)) ? String(minutes) : undefined}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => chooseMinutes(Number(detail.value))}></rk-chips>
    <label class="number">${words.timer.other}<input type="number" inputmode="numeric" min="1" max=${MOST_MINUTES} .value=${String(minutes)} @change=${(event: Event) => chooseMinutes(Number((event.target as HTMLInputElement).value))} /></label>
    <rk-chips exportparts="choice, label" .legend=${words.timer.ending} .options=${endings.filter(canEndWith).map((value) => ({ value, label: words.timer.endings[value] }))} .value=${payload.ending ?? 'nothing'}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => send({ type: 'ending-chosen', ending: detail.value as Ending })}></rk-chips>
    <div><button class="button" part="button" type="button" @click=${start}>${words.timer.start}</button></div>
  </div>`;
}
