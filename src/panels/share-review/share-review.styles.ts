import { css } from 'lit';

/** Layout of the share review. */
export const styles = css`
  .offer { grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; }
  .offer label { cursor: pointer; display: grid; min-block-size: var(--_target-size); align-content: center; }
  .offer input { block-size: 1.5em; inline-size: 1.5em; }
  .offer:has(input:checked) { background: var(--_tint); border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }
  .offer:has(input:checked) .muted { color: var(--_text); }
  .kind { font-weight: 600; }
  .offer .status { font-size: 0.9em; grid-column: 2 / -1; }
  .leaving { gap: var(--_space-3); padding: var(--_space-4) var(--_space-6); }
  .leaving header { align-items: center; display: flex; flex-wrap: wrap; gap: var(--_space-1) var(--_space-4); justify-content: space-between; }
  .given .status { font-size: 0.95em; }
  pre { background: var(--_tint); border-radius: var(--_radius-field); direction: ltr; font: 0.8em/1.5 ui-monospace, "Cascadia Mono", menlo, monospace; margin: 0; max-block-size: 22em; overflow: auto; padding: var(--_space-3); text-align: start; }
  .hand-over { background: var(--_surface); border-block-start: var(--_border-width) solid var(--_tint); display: flex; flex-wrap: wrap; gap: var(--_space-2); padding-block-start: var(--_space-4); }
  .empty { display: grid; gap: var(--_space-3); justify-items: center; padding-block: var(--_space-6); text-align: center; }
  .empty svg { block-size: 64px; color: var(--_text-muted); inline-size: 96px; }
  .empty .fill { fill: var(--_tint); stroke: none; }
  .said:empty { display: none; }
  .more { justify-self: center; }
  @container (inline-size < 30em) {
    .leaving { padding-inline: var(--_space-4); }
    .hand-over > .button { flex: 1 1 auto; }
  }
`;
