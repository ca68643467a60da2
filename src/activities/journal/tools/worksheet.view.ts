import { html, nothing, type TemplateResult } from 'lit';
import type { EntryKind } from '../kinds/entry.js';
import type { FormHost } from '../kinds/view.js';

/** A sheet of paper to fill in by hand: the questions of one kind, with lines under each. */
export function worksheet(host: FormHost, kind: EntryKind): TemplateResult {
  return html`<article>
    <div role="heading" aria-level="1">${host.words.kinds[kind]}</div>
    <p>${host.words.day.label}:</p><div class="line"></div>
    ${questions(host, kind).map(([question, lines]) => html`<p>${question}</p>${Array.from({ length: lines }, () => html`<div class="line"></div>`)}`)}
  </article>${nothing}`;
}

function questions({ words, forms }: FormHost, kind: EntryKind): readonly (readonly [question: string, lines: number])[] {
  const { thought, sleep, mood, timeOut, day } = forms;
  switch (kind) {
    case 'reflection':
      return [[words.prompts['on-your-mind'], 14], [words.mood.summary, 1]];
    case 'thought':
      return [[thought.situation, 3], [`${thought.emotions} (0-100)`, 3], [thought.thoughts, 3], [thought.for, 3], [thought.against, 3], [thought.balanced, 3], [thought.steps.after, 2]];
    case 'sleep':
      return [sleep.inBed, sleep.triedToSleep, sleep.minutesToFallAsleep, sleep.awakenings, sleep.minutesAwake, sleep.wokeUp, sleep.outOfBed, `${sleep.quality} (1-5)`, sleep.comments].map((question) => [question, 1] as const);
    case 'mood':
      return [[mood.valence, 1], [mood.arousal, 1], [mood.words, 2], [mood.about, 2], [mood.note, 4]];
    case 'time-out':
      return [[timeOut.trigger, 2], [`${timeOut.before} (0-10)`, 1], [timeOut.action, 2], [`${timeOut.after} (0-10)`, 1], [timeOut.next, 2]];
    case 'day':
      return Object.values(day.parts).map((part) => [`${part}: ${day.activity}, ${day.thought}, ${day.emotion}`, 3] as const);
  }
}
