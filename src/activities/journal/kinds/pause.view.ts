import { html, nothing, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import { Timer } from '../../../components/timer.js';
import { type Countdown, endCountdown, isOver, pauseCountdown, resumeCountdown, startCountdown } from '../../../core/countdown.js';
import { choiceField } from './fields.view.js';
import type { ViewHost } from './view.js';

/** Components that it stands on. */
export const dependencies = { 'rk-chips': Chips, 'rk-timer': Timer };

const MINUTE = 60_000; // ms

/** Some minutes of rest. */
interface PauseProps {
  readonly countdown: Countdown | undefined;
  /** How many minutes can be chosen, and the number chosen where the person does not. */
  readonly lengths: readonly number[];
  readonly usual: number;
  /** What is said while it runs unseen, and once it is over. */
  readonly words: { readonly running: string; readonly over: string };
  /** It was begun, held, went on or ended; `ran` once it ran to its end. */
  readonly changed: (countdown: Countdown, ran: boolean) => void;
}

/** A pause that can stand still and end at any time. */
export function pauseView(host: ViewHost, props: PauseProps): TemplateResult {
  const { countdown, words, changed } = props;
  const become = (change: (countdown: Countdown, now: number) => Countdown, ran = false) => countdown && changed(change(countdown, Date.now()), ran);
  return html`<rk-timer exportparts="button" .countdown=${countdown} .words=${{ ...host.more.pause.timer, ...words }} ?hidden=${!countdown}
      @paused=${() => become(pauseCountdown)} @resumed=${() => become(resumeCountdown)}
      @ended=${({ detail: { early } }: CustomEvent<{ early: boolean }>) => become(endCountdown, !early)}></rk-timer>
    ${host.readonly || (countdown && !isOver(countdown, Date.now())) ? nothing : lengthField(host, props)}`;
}

function lengthField(host: ViewHost, { countdown, lengths, usual, changed }: PauseProps): TemplateResult {
  const { more: { pause: words } } = host;
  const minutes = host.get('minutes', usual);
  const options = lengths.map((count) => ({ value: String(count), label: words.minutes(count) }));
  const start = () => changed(startCountdown(minutes * MINUTE, Date.now()), false);
  return html`<div class="stack">
    ${choiceField(host, { legend: words.legend, options, values: [String(minutes)] }, (chosen) => host.set('minutes', Number(chosen)))}
    <div><button class="button" part="button" type="button" @click=${start}>${countdown ? words.again : words.start}</button></div>
  </div>`;
}
