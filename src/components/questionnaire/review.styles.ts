import { css } from 'lit';

/** Layout of answers read back. */
export const styles = css`
  .answers, .answers section { display: grid; gap: var(--_space-2); grid-template-columns: minmax(0, 1fr); }
  .answer { border-block-end: var(--_border-width) solid color-mix(in oklab, var(--_border) 35%, var(--_surface)); display: grid; gap: 0 var(--_space-4); grid-template-columns: minmax(0, 1fr); padding-block: var(--_space-2); }
  .answer dd { font-weight: 600; margin: 0; white-space: pre-wrap; }
  .answer dd.muted { font-weight: 400; }
  @container (inline-size > 34em) {
    .answer { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  }
`;
