import { html, nothing } from 'lit';
import { listedText } from '../listed.js';
import { readPart } from './read-part.js';
import { type TimeOutPayload, toTens } from './time-out.model.js';
import type { KindReader } from './view.js';

/** A cool-down as it is read. */
export const timeOutReader: KindReader<TimeOutPayload> = {
  read: ({ forms: { timeOut: words }, said: { timeOut: said } }, { trigger, before, action, timer, after, next }) => html`
    ${readPart(words.steps.trigger, trigger)}
    ${readPart(words.steps.before, strengthText({ before, after }, said))}
    ${readPart(words.steps.action, action && listedText(action, words.actions))}
    ${timer ? html`<p class="muted">${said.paused(Math.floor(timer.elapsed / 60_000))}</p>` : nothing}
    ${readPart(words.steps.next, next)}`,
  preview: ({ forms }, { trigger, action }) => trigger.trim() || (action ? listedText(action, forms.timeOut.actions) : ''),
};

interface StrengthWords {
  strength(before: number, after: number): string;
  once(strength: number): string;
}

function strengthText({ before, after }: { readonly before: number | undefined; readonly after: number | undefined }, said: StrengthWords): string | undefined {
  if (before !== undefined && after !== undefined) return said.strength(toTens(before), toTens(after));
  const known = before ?? after;
  return known === undefined ? undefined : said.once(toTens(known));
}
