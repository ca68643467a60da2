import { css, html, nothing } from 'lit';
import { nightSums } from '../sleep.js';
import type { MoreWords } from '../strings/more/en.js';
import type { SleepPayload } from './sleep.model.js';
import type { Part, ViewHost } from './view.js';

/** The look of the sums, and of what was noted. */
export const styles = css`
  .sums { background: var(--_surface-raised); border-radius: var(--_radius); display: grid; gap: var(--_space-2); padding: var(--_space-4); }
  .sums dl { display: grid; gap: var(--_space-1) var(--_space-4); grid-template-columns: minmax(0, 1fr) auto; }
  .sums dd { font-weight: 600; text-align: end; }
`;

/** What follows from what was noted of a night, as far as it goes, and how it was worked out. */
export function sumsView({ more: { sleep: words }, localized, showEfficiency }: ViewHost, payload: SleepPayload): Part {
  const { warnings, efficiency, ...sums } = nightSums(payload);
  const rows = (['timeInBed', 'sleepWindow', 'totalSleep'] as const).filter((sum) => sums[sum] !== undefined);
  if (rows.length === 0) return nothing;
  return html`<section class="sums" aria-labelledby="sums">
    <p id="sums"><strong>${words.sums}</strong></p>
    <dl>
      ${rows.map((sum) => html`<dt>${words[sum]}</dt><dd>${duration(sums[sum]!, words)}</dd>`)}
      ${efficiency === undefined || !showEfficiency ? nothing : html`<dt>${words.efficiency}</dt><dd>${words.percent(localized.number(efficiency, { maximumFractionDigits: 0 }))}</dd>`}
    </dl>
    ${warnings.map((warning) => html`<p>${words.warnings[warning]}</p>`)}
    <details><summary>${words.how}</summary><p>${words.formula}</p></details>
  </section>`;
}

/** Minutes as hours and minutes. */
export function duration(minutes: number, { hours }: MoreWords['sleep']): string {
  const whole = Math.round(minutes);
  return hours(Math.floor(whole / 60), whole % 60);
}
