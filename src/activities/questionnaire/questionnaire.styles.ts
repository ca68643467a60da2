import { css } from 'lit';

/** Layout of an answered questionnaire. */
export const styles = css`
  .activity, .read, .result, .history { display: flex; flex-direction: column; gap: var(--_space-4); }
  .label { color: var(--_text-muted); }
  .score { font-size: 1.15em; font-weight: 600; }
  .credit { color: var(--_text-muted); font-size: 0.9em; }
  .credit summary { cursor: pointer; min-block-size: 24px; }
  .result { background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); gap: var(--_space-1); padding: var(--_space-4); }
  rk-notice ul { list-style: none; padding: 0; }
`;
