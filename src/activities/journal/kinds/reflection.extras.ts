import { html, nothing, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { Timer } from '../../../components/timer.js';
import { type Countdown, endCountdown, pauseCountdown, resumeCountdown, startCountdown } from '../../../core/countdown.js';
import type { MoodWord } from '../mood-word.js';
import { QUIET_MINUTES, type QuietMinutes } from './choices.js';
import { chipOf, moodChips, moodWordOf } from './mood-chips.js';
import type { Part, ViewHost } from './view.js';

/** Components that only these use. */
export const dependencies = { 'rk-chips': Chips, 'rk-timer': Timer };

const MINUTE = 60_000; // ms
const SHORTEST = QUIET_MINUTES[0];

/** One word of the list, or the person's own. */
export function moodChoice({ words, readonly }: ViewHost, mood: MoodWord | undefined, choose: (mood?: MoodWord) => void): TemplateResult {
  return html`<rk-chips exportparts="choice, field, button" .legend=${words.mood.legend} .options=${moodChips(words)} .words=${words.mood} ?readonly=${readonly}
    .values=${mood ? [chipOf(mood)] : []}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => choose(detail.values[0] === undefined ? undefined : moodWordOf(detail.values[0]))}></rk-chips>`;
}

/** Some quiet minutes, that can stand still and end at any time; `taken` once they ran to their end. The form remembers them, the entry only that they were taken. */
export function quietMinutes(host: ViewHost, taken: (minutes: QuietMinutes) => void): TemplateResult {
  const { words: { quiet: words } } = host;
  const countdown = host.get<Countdown | undefined>('quiet', undefined);
  const become = (change: (countdown: Countdown, now: number) => Countdown) => host.set('quiet', countdown && change(countdown, Date.now()));
  const onEnded = ({ detail: { early } }: CustomEvent<{ early: boolean }>) => {
    become(endCountdown);
    if (!early && countdown) taken((countdown.length / MINUTE) as QuietMinutes);
  };
  return html`${countdown && countdown.phase !== 'ended' ? nothing : choiceOf(host)}
    <rk-timer exportparts="button" .countdown=${countdown} .words=${words.timer} ?hidden=${!countdown}
      @paused=${() => become(pauseCountdown)} @resumed=${() => become(resumeCountdown)} @ended=${onEnded}></rk-timer>`;
}

function choiceOf(host: ViewHost): Part {
  const { words: { quiet: words } } = host;
  const minutes = host.get<QuietMinutes>('quiet-minutes', SHORTEST);
  return html`<rk-chips exportparts="choice" .legend=${words.legend} .options=${QUIET_MINUTES.map((count) => ({ value: String(count), label: words.minutes(count) }))}
      .values=${[String(minutes)]} @chosen=${({ detail }: CustomEvent<ChosenDetail>) => host.set('quiet-minutes', Number(detail.value))}></rk-chips>
    <div><button class="button" part="button" type="button" @click=${() => host.set('quiet', startCountdown(minutes * MINUTE, Date.now()))}>${words.start}</button></div>`;
}
