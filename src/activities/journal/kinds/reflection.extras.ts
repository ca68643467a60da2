import type { TemplateResult } from 'lit';
import type { Countdown } from '../../../core/countdown.js';
import { MOOD_WORDS, type MoodWord } from '../mood-words.js';
import { QUIET_MINUTES, type QuietMinutes } from './choices.js';
import { choiceField } from './fields.view.js';
import { chipOf, listedChips, listedOf } from './listed-chips.js';
import { pauseView } from './pause.view.js';
import type { ViewHost } from './view.js';

export { dependencies } from './pause.view.js';

const MINUTE = 60_000; // ms

/** One word of the list, or the person's own. */
export function moodChoice(host: ViewHost, mood: MoodWord | undefined, choose: (mood?: MoodWord) => void): TemplateResult {
  const { words, forms, more } = host;
  return choiceField(host, { legend: more.reflection.mood, options: listedChips(MOOD_WORDS, words.moodWords), values: mood ? [chipOf(mood)] : [], words: forms.chips },
    (_, word) => choose(word === undefined ? undefined : listedOf(word, MOOD_WORDS)));
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
