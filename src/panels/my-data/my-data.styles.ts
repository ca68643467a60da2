import { css } from 'lit';

/** Layout of "my data". */
export const styles = css`
  .facts { background: var(--_tint); border-radius: var(--_radius); padding: var(--_space-4) var(--_space-6); }
  .total { font: 600 1.15em / 1.4 var(--_font-family-heading); }
  .facts-list { display: grid; gap: var(--_space-2) var(--_space-6); grid-template-columns: minmax(0, 1fr); list-style: none; padding: 0; }
  .facts-list li { max-inline-size: none; }
  .tally .name { font-size: 1.05em; }
  .by-kind { display: flex; flex-wrap: wrap; gap: 0 var(--_space-4); max-inline-size: none; }
  .tally p { font-size: 0.95em; }
  .ways { display: grid; gap: var(--_space-3); grid-template-columns: minmax(0, 1fr); }
  .way { align-content: start; gap: var(--_space-2); }
  .way .acts { align-self: end; margin-block-start: var(--_space-2); }
  .ask { gap: var(--_space-4); }
  .password { display: grid; gap: var(--_space-1); max-inline-size: 24em; }
  .password label { font-weight: 600; }
  .problem { align-items: start; color: var(--_critical); display: flex; gap: var(--_space-2); }
  .said:empty { display: none; }
  .receipt label { align-items: start; flex-wrap: nowrap; min-block-size: var(--_target-size); }
  .receipt input { margin-block-start: 0.2em; }
  .empty { display: grid; gap: var(--_space-3); justify-items: center; padding-block: var(--_space-6); text-align: center; }
  .empty svg { block-size: 64px; color: var(--_text-muted); inline-size: 96px; }
  .empty .fill { fill: var(--_tint); stroke: none; }
  .silent { display: none; }
  .more { justify-self: center; }
  @container (inline-size > 30em) {
    .facts-list, .ways { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
`;
