import { css } from 'lit';

/** Layout of the rating. */
export const styles = css`
  .activity { display: grid; gap: var(--_space-6); grid-template-columns: minmax(0, 1fr); }
  .label { border-inline-start: 3px solid var(--_accent); padding-inline-start: var(--_space-3); }
  .about { display: grid; gap: var(--_space-3); }
  .about fieldset { align-items: end; display: flex; flex-wrap: wrap; gap: var(--_space-2) var(--_space-3); }
  .about legend { float: inline-start; inline-size: 100%; }
  .about label { display: grid; gap: var(--_space-1); inline-size: 11em; }
  .about .problem { color: var(--_critical); display: flex; gap: var(--_space-2); inline-size: 100%; }
  .facts { color: var(--_text-muted); display: flex; flex-wrap: wrap; gap: 0 var(--_space-4); }
  .credit { color: var(--_text-muted); font-size: 0.9em; }
  summary { cursor: pointer; inline-size: fit-content; min-block-size: 24px; }
  rk-notice ul { list-style: none; padding: 0; }
`;
