import { html, nothing, type TemplateResult } from 'lit';
import type { Localized } from '../../../runtime/localized.js';
import type { BreathingRoomPayload } from '../breathing-room.payload.js';
import { titleOf } from '../spaces.js';
import type { BreathingRoomWords } from '../strings/en.js';
import type { Part } from './step-props.js';

/** What a visit was, to read; `own` also gives the words written in it. */
export function reviewView(payload: BreathingRoomPayload, words: BreathingRoomWords, localized: Localized<BreathingRoomWords>, { own }: { readonly own: boolean }): TemplateResult {
  const { review } = words;
  const minutes = minutesThere(payload);
  const likes = [...payload.interests.map((each) => words.interests[each]), ...(own && payload.interestWords.trim() ? [payload.interestWords] : [])];
  const calm = [
    payload.calmBefore === undefined ? '' : review.calmBefore(words.calm.value(payload.calmBefore)),
    payload.calmAfter === undefined ? '' : review.calmAfter(words.calm.value(payload.calmAfter)),
  ].filter(Boolean);
  return html`<dl class="review-list">
    ${row(review.space, spaceOf(payload, words))} ${minutes === undefined ? nothing : row(review.time, review.minutes(minutes))}
    ${likes.length > 0 ? row(review.likes, localized.list(likes)) : nothing} ${calm.length > 0 ? row(review.calm, localized.list(calm)) : nothing}
    ${payload.helped ? row(review.helped, words.after.answers[payload.helped]) : nothing}
    ${own && payload.note ? row(review.note, payload.note) : nothing} ${own && payload.nextTime ? row(review.nextTime, payload.nextTime) : nothing}
    ${payload.skipped.length > 0 ? row(review.notToday, localized.list(payload.skipped.map((step) => words.steps[step]))) : nothing}
  </dl>`;
}

/** Whole minutes between coming and leaving, where both are known. */
function minutesThere({ visit }: BreathingRoomPayload): number | undefined {
  if (!visit?.endedAt) return undefined;
  return Math.max(1, Math.round((Date.parse(visit.endedAt) - Date.parse(visit.startedAt)) / 60_000));
}

function spaceOf({ chosen, proposed }: BreathingRoomPayload, words: BreathingRoomWords): string {
  if (chosen) return titleOf(chosen, words);
  return proposed ? words.review.proposed(titleOf(proposed, words)) : words.review.noSpace;
}

function row(name: string, value: string): Part {
  return html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`;
}
