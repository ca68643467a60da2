import { html, type TemplateResult } from 'lit';
import type { EntryKind } from '../kinds/entry.js';
import type { ViewHost } from '../kinds/view.js';

/** A sheet of paper to fill in by hand: the questions of one kind, with lines under each. */
export function worksheet(host: ViewHost, kind: EntryKind): TemplateResult {
  return html`<article>
    <div role="heading" aria-level="1">${host.words.kinds[kind]}</div>
    <p>${host.words.day.label}:</p><div class="line"></div>
    ${questions(host, kind).map(([question, lines]) => html`<p>${question}</p>${Array.from({ length: lines }, () => html`<div class="line"></div>`)}`)}
  </article>`;
}

type Question = readonly [question: string, lines: number];

function questions({ words, forms }: ViewHost, kind: EntryKind): readonly Question[] {
  switch (kind) {
    case 'reflection':
      return [[words.prompts['on-your-mind'], 14], [words.mood, 1]];
    case 'thought': {
      const { situation, emotions, thoughts, for: speaksFor, against, balanced, steps } = forms.thought;
      return [[situation, 3], [`${emotions} (0-100)`, 3], [thoughts, 3], [speaksFor, 3], [against, 3], [balanced, 3], [steps.after, 2]];
    }
    case 'sleep': {
      const { inBed, triedToSleep, minutesToFallAsleep, awakenings, minutesAwake, wokeUp, outOfBed, quality, comments } = forms.sleep;
      return [inBed, triedToSleep, minutesToFallAsleep, awakenings, minutesAwake, wokeUp, outOfBed, `${quality} (1-5)`, comments].map((question) => [question, 1]);
    }
    case 'mood': {
      const { valence, arousal, words: fitting, about, note } = forms.mood;
      return [[valence, 1], [arousal, 1], [fitting, 2], [about, 2], [note, 4]];
    }
    case 'time-out': {
      const { trigger, before, action, after, next } = forms.timeOut;
      return [[trigger, 2], [`${before} (0-10)`, 1], [action, 2], [`${after} (0-10)`, 1], [next, 2]];
    }
    case 'day': {
      const { parts, activity, thought, emotion } = forms.day;
      return Object.values(parts).map((part) => [`${part}: ${activity}, ${thought}, ${emotion}`, 3]);
    }
  }
}
