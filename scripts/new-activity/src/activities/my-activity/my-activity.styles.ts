import { css } from 'lit';

/** The look of my activity; private tokens and logical properties only. */
export const styles = css`
  .written { overflow-wrap: anywhere; white-space: pre-wrap; }
  .history { border-block-start: var(--_border-width) solid var(--_tint); display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); padding-block-start: var(--_space-6); }
`;
