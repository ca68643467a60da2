import { css } from 'lit';

/** Layout of the feedback. */
export const styles = css`
  .part { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .part > .button, .change > .button { justify-self: start; }
  .cover { padding-block: var(--_space-6); }
  blockquote { border-inline-start: 2px solid var(--_accent); margin: 0; max-inline-size: 62ch; padding-inline-start: var(--_space-3); white-space: pre-wrap; }

  .marks > * + * { margin-block-start: var(--_space-2); }
  .mark { font-weight: inherit; }
  .mark:has(:checked) { background: var(--_tint); border-color: var(--_accent); font-weight: 600; outline: 2px solid var(--_accent); outline-offset: calc(-1px - var(--_border-width)); }
  .problem { align-items: start; color: var(--_critical); display: flex; gap: var(--_space-2); }
  .problem .icon { margin-block-start: 0.17em; }
  .preview, .side { align-content: start; background: var(--_tint); border-radius: var(--_radius); display: grid; gap: var(--_space-3); padding: var(--_space-4); }
  .preview .muted, .side .muted, .preview dt, .side dt { color: var(--_text); }
  .sides { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }

  .answers { display: grid; gap: var(--_space-3); grid-template-columns: minmax(0, 1fr); margin: 0; }
  dt { color: var(--_text-muted); font-size: 0.95em; }
  dd, .text { white-space: pre-wrap; }
  .changes { display: grid; gap: var(--_space-3); list-style: none; padding: 0; }
  .changes .hint { display: block; }
  .change { background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); padding: var(--_space-4); }
  .due { max-inline-size: 20em; }

  @container (inline-size > 40em) { .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  @media print { .no-print { display: none; } .change, .side, .answers > div { break-inside: avoid; } }
`;
