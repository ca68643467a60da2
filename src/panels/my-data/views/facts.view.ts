import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, infoIcon, lockIcon, shareIcon } from '../../../theme/icons.js';
import type { Kept } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { MyDataWords } from '../strings/en.js';
import type { Standing } from '../survey.js';
import type { Count } from '../survey.model.js';

const MANY = 500; // as in the survey: more is said as this many

/** What the facts need. */
export interface FactsProps {
  readonly localized: Localized<MyDataWords>;
  readonly count: Count;
  /** Set while the count is not whole. */
  readonly isLooking: boolean;
  readonly standing: Standing | undefined;
  readonly kept: Kept;
  readonly audience: string;
  /** Set once the browser was asked, and did not promise. */
  readonly wasRefused: boolean;
  readonly onAsk: () => void;
}

/** What is kept, where, how locked, and for how long: each a line with a mark. */
export function factsView(props: FactsProps): TemplateResult {
  const { localized, kept, standing } = props;
  const { words: { facts } } = localized;
  return html`<section class="section facts" aria-label=${facts.title}>
    ${totalView(props)}
    <ul class="facts-list" role="list">
      ${fact(placeIcon, facts.kept[kept])}
      ${kept === 'device' && standing ? html`${lockFact(props, standing)} ${persistenceFact(props, standing)}` : nothing}
      ${standing?.unsent ? fact(shareIcon, unsentText(props, standing.unsent)) : nothing}
      ${props.count.unreadable > 0 ? fact(infoIcon, facts.unreadable(props.count.unreadable)) : nothing}
      ${kept !== 'server' && standing?.room !== undefined ? fact(roomIcon, facts.room(sizeText(localized, standing.room))) : nothing}
    </ul>
  </section>`;
}

function totalView({ localized, count, isLooking }: FactsProps): TemplateResult {
  const { facts } = localized.words;
  if (isLooking) return html`<p class="total" role="status">${facts.partly(count.total)}</p>`;
  return html`<p class="total">${facts.total(count.total, localized.date(count.since ?? '', { dateStyle: 'long' }))}</p>`;
}

function lockFact({ localized: { words: { facts } } }: FactsProps, { locks }: Standing): TemplateResult {
  const text = locks.includes('passphrase') ? facts.lock.passphrase : locks.includes('portal') ? facts.lock.portal : facts.lock.device;
  return fact(lockIcon, locks.includes('recovery') ? `${text} ${facts.lock.recovery}` : text);
}

function persistenceFact({ localized: { words: { facts } }, wasRefused, onAsk }: FactsProps, { persisted }: Standing): TemplateResult {
  const { persistence } = facts;
  if (persisted === 'persisted') return fact(clockIcon, persistence.persisted);
  const ask = wasRefused ? html`<span role="status">${persistence.refused}</span>` : html`<button class="link" type="button" @click=${onAsk}>${persistence.ask}</button>`;
  return fact(clockIcon, html`${persistence[persisted]} ${persisted === 'best-effort' ? ask : nothing}`);
}

function unsentText({ localized: { words: { facts } }, audience }: FactsProps, unsent: number): string {
  return unsent >= MANY ? facts.manyUnsent(MANY, audience) : facts.unsent(unsent, audience);
}

const fact = (icon: TemplateResult, text: unknown): TemplateResult => html`<li class="icon-text">${icon}<span>${text}</span></li>`;

/** Bytes in the unit a person reads, in their own way of writing numbers. */
function sizeText(localized: Localized<unknown>, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return localized.number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}

const drawn = (d: string): TemplateResult => html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${d} /></svg>`;
const placeIcon = /* @__PURE__ */ drawn('M7 3h10a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2');
const roomIcon = /* @__PURE__ */ drawn('M4 8l8-4 8 4-8 4zM4 12l8 4 8-4M4 16l8 4 8-4');
