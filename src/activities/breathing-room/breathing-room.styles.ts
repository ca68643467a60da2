import { css } from 'lit';

/** The look of the breathing room; private tokens and logical properties only. */
export const styles = css`
  .step { display: grid; gap: var(--_space-6); grid-template-columns: minmax(0, 1fr); }
  .step-heading { font-size: 1.35em; outline-offset: 4px; }
  .lead { font-size: 1.1em; }
  .label { font-weight: 600; }
  blockquote { border-inline-start: 3px solid var(--_accent); margin: var(--_space-1) 0 0; overflow-wrap: anywhere; padding-inline-start: var(--_space-3); white-space: pre-wrap; }

  .drawing { block-size: auto; display: block; inline-size: 96px; max-inline-size: 100%; }
  .scene { display: grid; justify-items: center; }
  .scene :is(svg, img) { block-size: auto; inline-size: min(12em, 100%); }
  .scene svg { stroke-width: 1.4; } /* enlarged, the strokes would shout */
  .scene.large :is(svg, img) { inline-size: min(17em, 100%); }
  .scene.large svg { stroke-width: 1.1; }
  .scene img { border-radius: var(--_radius); }

  .arrive { align-items: center; display: grid; gap: var(--_space-4) var(--_space-8); grid-template-columns: minmax(0, 1fr); }
  @container (inline-size > 36em) { .arrive { grid-template-columns: 12em minmax(0, 1fr); } }

  .prompt { border-inline-start: 3px dotted var(--_border); display: grid; font-size: 0.95em; gap: var(--_space-1); padding-inline-start: var(--_space-4); }
  .prompt-label { color: var(--_text-muted); font-size: 0.9em; font-weight: 600; }
  .last, .panel { background: var(--_surface-raised); border-radius: var(--_radius); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 40%, var(--_surface)); padding: var(--_space-4); }
  .last { display: grid; gap: var(--_space-2); }
  .more { justify-self: center; }
  .number { display: grid; font-weight: 600; gap: var(--_space-1); max-inline-size: 8em; }

  .your-room, .resting { display: grid; gap: var(--_space-4); justify-items: center; text-align: center; }
  .your-room blockquote { text-align: start; }
  .space-name { font-family: var(--_font-family-heading); font-size: 1.5em; font-weight: 600; line-height: 1.3; }
  .begin { min-inline-size: 10em; }

  .quiet-room { align-content: center; gap: var(--_space-6); min-block-size: min(34em, 70vh); text-align: center; }
  .quiet-room .step-heading { justify-self: center; }
  .quiet-room :is(.panel, .prompt) { inline-size: min(32em, 100%); justify-self: center; text-align: start; }
  .quiet-room > p, .resting p { justify-self: center; }
  .frame:has(.quiet-room) .purpose { display: none; }
  .frame:has(.quiet-room) .head > slot > .heading { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; }
  .frame:has(.your-room) .foot { border: 0; padding: 0; }
  .tools { display: flex; flex-wrap: wrap; gap: var(--_space-2); justify-content: center; }
  .tools [aria-expanded='true'] { background: var(--_tint); color: var(--_text); }
  .timer { display: grid; gap: var(--_space-3); justify-items: center; }
  .pictures figure { display: grid; gap: var(--_space-2); justify-items: center; margin: 0; }
  .pictures img { border-radius: var(--_radius); inline-size: auto; max-block-size: 60vh; max-inline-size: 100%; }

  .review-list { display: grid; gap: var(--_space-3); }
  .review-list dt { color: var(--_text-muted); font-size: 0.9em; }
  .review-list dd { overflow-wrap: anywhere; white-space: pre-wrap; }
  .read { align-items: start; display: grid; gap: var(--_space-4) var(--_space-6); grid-template-columns: minmax(0, 1fr); }
  @container (inline-size > 36em) { .read { grid-template-columns: 12em minmax(0, 1fr); } .review-list > div { align-items: baseline; display: grid; gap: var(--_space-3); grid-template-columns: 9em minmax(0, 1fr); } }

  .history { border-block-start: var(--_border-width) solid var(--_tint); display: grid; gap: var(--_space-4); padding-block-start: var(--_space-6); }
  .history ul { display: grid; gap: var(--_space-2); grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)); list-style: none; padding: 0; }
  .history li { max-inline-size: none; }
  .entry { align-items: center; background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); color: var(--_text); cursor: pointer; display: flex; font: inherit; gap: var(--_space-4); inline-size: 100%; min-block-size: var(--_target-size); padding: var(--_space-3) var(--_space-4); text-align: start; }
  .entry:hover { border-color: var(--_accent); }
  .entry[aria-current='true'] { background: var(--_tint); border-color: var(--_accent); }
  .entry .drawing { flex: none; inline-size: 60px; }
`;
