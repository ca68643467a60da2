import { html, type TemplateResult } from 'lit';
import { nightSums } from '../sleep.js';
import { readPart } from './read-part.js';
import { NIGHT_FIELDS, type SleepPayload } from './sleep.model.js';
import { duration, sumsView } from './sleep.sums.js';
import type { KindReader, ReadHost } from './view.js';

/** A night as it is read: what was noted, and what follows from it. */
export const sleepReader: KindReader<SleepPayload> = {
  read: (host, payload) => html`${notedView(host, payload)} ${sumsView(host, payload)} ${readPart(host.forms.sleep.comments, payload.comments)}`,
  preview: ({ more: { sleep: words } }, payload) => {
    const { totalSleep } = nightSums(payload);
    return totalSleep === undefined ? payload.comments : `${words.totalSleep}: ${duration(totalSleep, words)}`;
  },
};

function notedView({ forms: { sleep: words }, localized }: ReadHost, payload: SleepPayload): TemplateResult {
  const noted = NIGHT_FIELDS.flatMap((field) => {
    const value = payload[field];
    return value === undefined ? [] : [[words[field], typeof value === 'number' ? localized.number(value) : value] as const];
  });
  const quality = payload.quality === undefined ? [] : [[words.quality, words.qualities[payload.quality - 1]!] as const];
  return html`<div class="sums"><dl>${[...noted, ...quality].map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl></div>`;
}
