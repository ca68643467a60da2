import { css } from 'lit';

/** Layout of a form: cards where it is narrow, rows under fixed anchors where there is room. */
export const styles = css`
  :host { container-type: inline-size; contain-intrinsic-inline-size: 40em; display: flex; flex-direction: column; gap: var(--_space-4); }
  section, .form { display: flex; flex-direction: column; gap: var(--_space-3); } /* columns, not grids: an answer lays out one question, and each grid round it would do so once more */
  section + section, section.first { padding-block-start: var(--_space-3); }
  .intro { font-size: 1.05em; }
  .keys { display: none; }
  @media (hover: hover) and (pointer: fine) { .keys { display: block; } }
  .progress { align-items: center; color: var(--_text-muted); display: flex; flex-wrap: wrap; font-size: 0.9em; gap: var(--_space-1) var(--_space-3); }
  progress { accent-color: var(--_accent); block-size: 6px; flex: 1 1 8em; inline-size: auto; max-inline-size: 22em; }

  .question { background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); margin: 0; padding: var(--_space-3) var(--_space-4); }
  .question > legend { float: inline-start; inline-size: 100%; margin-block-end: var(--_space-2); text-wrap: pretty; }
  .question > legend + * { clear: both; }
  .field { display: grid; gap: var(--_space-2); justify-items: start; }
  .field > label { font-weight: 600; }
  .field > input { inline-size: min(100%, 24em); }
  .field > :is([type='number'], [type='date'], [type='time']) { inline-size: min(100%, 12em); }
  .prefix, .needed { color: var(--_text-muted); font-weight: 400; }
  .needed { font-size: 0.85em; }

  .options { display: grid; gap: var(--_space-1); grid-template-columns: minmax(0, 1fr); }
  .options > label { align-items: center; border: var(--_border-width) solid var(--_border); border-radius: var(--_radius-field); cursor: pointer; display: flex; gap: var(--_space-3); min-block-size: var(--_target-size); padding: var(--_space-1) var(--_space-3); }
  .options > label:hover { border-color: var(--_accent); }
  .options > label:has(:checked) { background: var(--_tint); border-color: var(--_accent); font-weight: 600; outline: 2px solid var(--_accent); outline-offset: -2px; }
  .options input { cursor: inherit; }
  .other { margin-inline-start: calc(1.25em + var(--_space-3) * 2); inline-size: auto; }

  .asides { display: flex; flex-wrap: wrap; gap: 0 var(--_space-2); margin-inline-start: calc(var(--_space-2) * -1); padding-block-start: var(--_space-1); }
  .aside { background: none; border: var(--_border-width) solid transparent; border-radius: var(--_radius-field); color: var(--_text-muted); cursor: pointer; font: inherit; font-size: 0.9em; min-block-size: max(24px, 2em); padding: 0 var(--_space-2); text-align: start; text-decoration: underline; text-decoration-color: color-mix(in oklab, currentColor 45%, transparent); text-underline-offset: 0.2em; }
  .aside[aria-pressed='true'] { background: var(--_tint); border-color: var(--_accent); color: var(--_text); font-weight: 600; text-decoration: none; }
  .aside[aria-pressed='true']::before { content: '✓ ' / ''; }
  .problem { align-items: start; color: var(--_critical); display: flex; gap: var(--_space-2); padding-block-start: var(--_space-1); }
  .risk:not(:has(slot)) { display: none; }
  .anchors { display: none; }
  .left { align-items: center; display: flex; flex-wrap: wrap; gap: var(--_space-2) var(--_space-3); }
  .moves { display: flex; flex-wrap: wrap; gap: var(--_space-3); }

  @container (inline-size > 34em) {
    .list .options { grid-template-columns: minmax(0, 34em); }
  }

  /* Where there is room a scale is a row: its words stand once, above, and stay there. */
  @container (inline-size > 38em) {
    .rows :is(.scale, .anchors) { --_column: min(5.5em, 24em / var(--_count)); } /* in three steps: with a length in cqi, which follows by itself, the browser styles each radio anew, five times as slow */
    .rows .scale { --_wide: calc(var(--_column) * var(--_count)); display: flow-root; padding-block: var(--_space-2); }
    .rows .scale > legend { inline-size: calc(100% - var(--_wide)); margin: 0; padding-inline-end: var(--_space-4); }
    .rows .scale > .options { clear: none; float: inline-end; gap: 0; grid-template-columns: repeat(var(--_count), var(--_column)); }
    .rows .scale > .asides { clear: inline-start; float: inline-start; inline-size: calc(100% - var(--_wide)); }
    .rows .scale > .problem { clear: both; }
    .rows .scale .options > label { border: 0; display: block; min-block-size: var(--_target-size); outline-offset: -4px; font-weight: inherit; overflow: hidden; padding: 0; position: relative; text-indent: 200%; white-space: nowrap; } /* its word stands above; it keeps its name */
    .rows .scale .options input { inset: 0; margin: auto; position: absolute; }
    .rows .anchors { align-items: center; background: color-mix(in oklab, var(--_surface) 94%, transparent); border-block-end: var(--_border-width) solid var(--_border); color: var(--_text-muted); display: grid; inset-block-start: 0; justify-content: end; grid-template-columns: repeat(var(--_count), var(--_column)); gap: 0; line-height: 1.25; padding: var(--_space-2) calc(var(--_space-4) + 1px); position: sticky; text-align: center; z-index: 1; }
    .anchors > span { font-size: 0.8em; hyphens: auto; overflow-wrap: anywhere; }
    .rows .question, .rows :is(input, button) { scroll-margin-block: 5em 1em; }
  }
  @container (inline-size > 43em) { .rows :is(.scale, .anchors) { --_column: min(5.5em, 27em / var(--_count)); } }
  @container (inline-size > 54em) { .rows :is(.scale, .anchors) { --_column: min(5.5em, 38em / var(--_count)); } }
  .of-3 { --_count: 3; } .of-4 { --_count: 4; } .of-5 { --_count: 5; } .of-6 { --_count: 6; } .of-7 { --_count: 7; }

  @media print {
    .keys, .progress, .asides, .left, .moves { display: none; }
    .question { break-inside: avoid; }
  }
`;
