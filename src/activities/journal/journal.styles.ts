import { css } from 'lit';

/** The look of the forms; private tokens and logical properties only. What is only read comes with reading. */
export const styles = css`
  .kinds { display: flex; flex-wrap: wrap; gap: var(--_space-2); }
  .kind[aria-pressed='true'] { background: var(--_tint); border-color: var(--_accent); outline: 2px solid var(--_accent); outline-offset: -2px; }
  .kind[aria-pressed='true']:focus-visible { outline-color: var(--_focus); outline-offset: 2px; }
  .day { display: grid; font-weight: 600; gap: var(--_space-1); max-inline-size: 16em; }
  .form, .column { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .question { font-family: var(--_font-family-heading); font-size: 1.15em; line-height: 1.4; }
  .prompt { border-inline-start: 3px solid var(--_accent); padding-inline-start: var(--_space-3); }
  .prompt + .row { margin-block-start: var(--_space-1); margin-inline-start: calc(var(--_space-1) * -1); }
  .written { overflow-wrap: anywhere; white-space: pre-wrap; }
  details > summary { cursor: pointer; font-weight: 600; min-block-size: 24px; padding-block: var(--_space-2); }
  details > summary > span { font-weight: 400; }
  details[open] > summary { margin-block-end: var(--_space-2); }
  .bring { align-items: center; display: flex; gap: var(--_space-2); min-block-size: 24px; }
`;
