import { html, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Countdown } from '../../../core/countdown.js';
import type { MoodWord } from '../mood-word.js';
import { QUIET_MINUTES, type QuietMinutes } from './choices.js';
import { chipOf, moodChips, moodWordOf } from './mood-chips.js';
import { pauseView } from './pause.view.js';
import type { ViewHost } from './view.js';

export { dependencies } from './pause.view.js';

const MINUTE = 60_000; // ms

/** One word of the list, or the person's own. */
export function moodChoice({ words, forms, more, readonly }: ViewHost, mood: MoodWord | undefined, choose: (mood?: MoodWord) => void): TemplateResult {
  return html`<rk-chips exportparts="choice, field, button" .legend=${more.reflection.mood} .options=${moodChips(words)} .words=${forms.chips} ?readonly=${readonly}
    .values=${mood ? [chipOf(mood)] : []}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => choose(detail.values[0] === undefined ? undefined : moodWordOf(detail.values[0]))}></rk-chips>`;
}

/** Some quiet minutes; `taken` once they ran to their end. The form remembers them, the entry only that they were taken. */
export function quietMinutes(host: ViewHost, taken: (minutes: QuietMinutes) => void): TemplateResult {
  return pauseView(host, {
    countdown: host.get<Countdown | undefined>('quiet', undefined), lengths: QUIET_MINUTES, usual: QUIET_MINUTES[0], words: host.more.reflection,
    changed: (countdown, ran) => {
      host.set('quiet', countdown);
      if (ran) taken((countdown.length / MINUTE) as QuietMinutes);
    },
  });
}
