import { css } from 'lit';

/** The look of the history, the tools and a kept entry; loaded with them. */
export const readingStyles = css`
  .entry { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  @container (inline-size < 30em) { .entry ~ .actions { inline-size: 100%; } .entry ~ .actions > .button { flex: 1 1 auto; } }
  .entry header { display: grid; gap: var(--_space-1); }
  .history { border-block-start: var(--_border-width) solid var(--_tint); display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); padding-block-start: var(--_space-6); }
  .tools, .turning { gap: 0; margin-inline-start: calc(var(--_space-4) * -1); } /* their first word stands under the heading, not what is around it */
  .panel { background: var(--_surface-raised); border-radius: var(--_radius); display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); padding: var(--_space-4); }
  .filters { display: grid; gap: var(--_space-3); grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr)); }
  .plain { display: grid; gap: var(--_space-3); list-style: none; padding: 0; }
  .panel article + article { border-block-start: var(--_border-width) solid var(--_tint); padding-block-start: var(--_space-4); }
  figure { display: grid; gap: var(--_space-2); grid-template-columns: minmax(0, 1fr); margin: 0; }
  figcaption { display: flex; overflow-wrap: anywhere; flex-wrap: wrap; font-size: 0.9em; gap: 0 var(--_space-4); }
  .key { align-items: center; display: inline-flex; gap: var(--_space-2); }
  .key svg { block-size: 0.7em; inline-size: 1.1em; }
  .picture { block-size: auto; direction: ltr; inline-size: 100%; max-inline-size: 28em; }
  .picture text { fill: var(--_text-muted); font-size: 12px; font-variant-numeric: tabular-nums; }
  .bed { fill: var(--_tint); stroke: var(--_border); }
  .sleep { fill: var(--_accent); }
  .picture line { stroke: var(--_border); stroke-width: 0.5; }
  .means { display: flex; flex-wrap: wrap; gap: var(--_space-3) var(--_space-8); }
  .means dt { color: var(--_text-muted); font-size: 0.9em; }
  .means dd { font-size: 1.15em; font-variant-numeric: tabular-nums; font-weight: 600; margin: 0; }
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
