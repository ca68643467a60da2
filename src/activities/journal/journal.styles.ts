import { css } from 'lit';

/** The look of the journal; private tokens and logical properties only. */
export const styles = css`
  .kinds { display: flex; flex-wrap: wrap; gap: var(--_space-2); }
  .kind[aria-pressed='true'] { background: var(--_tint); border-color: var(--_accent); outline: 2px solid var(--_accent); outline-offset: -2px; }
  .kind[aria-pressed='true']:focus-visible { outline-color: var(--_focus); outline-offset: 2px; }
  .day { display: grid; font-weight: 600; gap: var(--_space-1); max-inline-size: 16em; }
  .form { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .question { font-family: var(--_font-family-heading); font-size: 1.15em; line-height: 1.4; }
  .prompt { border-inline-start: 3px solid var(--_accent); padding-inline-start: var(--_space-3); }
  .prompt + .row { margin-block-start: var(--_space-1); margin-inline-start: calc(var(--_space-1) * -1); }
  .written { overflow-wrap: anywhere; white-space: pre-wrap; }
  details > summary { cursor: pointer; font-weight: 600; min-block-size: 24px; padding-block: var(--_space-2); }
  details > summary > span { font-weight: 400; }
  details[open] > summary { margin-block-end: var(--_space-2); }
  .entry { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .entry header { display: grid; gap: var(--_space-1); }
  .history { border-block-start: var(--_border-width) solid var(--_tint); display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); padding-block-start: var(--_space-6); }
  .bring { align-items: center; display: flex; gap: var(--_space-2); min-block-size: 24px; }
  .tools { gap: 0; margin-inline-start: calc(var(--_space-4) * -1); }
  .panel { background: var(--_surface-raised); border-radius: var(--_radius); display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); padding: var(--_space-4); }
  .filters { display: grid; gap: var(--_space-3); grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr)); }
  .plain { display: grid; gap: var(--_space-3); list-style: none; padding: 0; }
  .panel article + article { border-block-start: var(--_border-width) solid var(--_tint); padding-block-start: var(--_space-4); }
  .picture { block-size: auto; inline-size: 100%; }
  .picture text { fill: var(--_text-muted); font-size: 11px; }
  .picture .bed { fill: var(--_tint); stroke: var(--_border); }
  .picture .sleep, .picture circle { fill: var(--_accent); }
  .picture line { stroke: var(--_border); stroke-width: 0.5; }
  .month { display: grid; gap: var(--_space-1); grid-template-columns: repeat(7, minmax(0, 1fr)); list-style: none; padding: 0; }
  .month li { border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius-field); font-size: 0.8em; padding: var(--_space-1); text-align: center; }
  .month svg { block-size: auto; direction: ltr; display: block; inline-size: 100%; max-inline-size: 4em; margin-inline: auto; }
  .month circle { fill: var(--_accent); }
  .month line { stroke: var(--_border); stroke-width: 0.5; }
  .table { border-collapse: collapse; display: block; overflow-x: auto; }
  .table :is(th, td) { border-block-end: var(--_border-width) solid var(--_tint); padding: var(--_space-1) var(--_space-3); text-align: start; }
  mark { background: var(--_tint); color: inherit; font-weight: 600; }
  .agenda { background: var(--_surface); block-size: 100dvb; border: 0; box-sizing: border-box; color: var(--_text); font-size: 1.4em; inline-size: 100vi; max-block-size: none; max-inline-size: none; overflow: auto; padding: var(--_space-6); }
  .agenda article { display: grid; gap: var(--_space-2); margin-block: var(--_space-6); }
  .none { align-items: center; color: var(--_text-muted); display: flex; gap: var(--_space-4); }
  .none svg { block-size: 64px; color: var(--_accent); flex: none; inline-size: 96px; }
  .none .fill { fill: var(--_tint); }
  .versions { display: grid; gap: var(--_space-4); }
  .versions li { border-inline-start: 3px solid var(--_tint); display: grid; gap: var(--_space-2); list-style: none; padding-inline-start: var(--_space-3); }
  .versions ul { display: grid; gap: var(--_space-4); padding: 0; }
`;
