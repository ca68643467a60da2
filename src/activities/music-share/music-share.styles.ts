import { css } from 'lit';

/** Layout of the music share. */
export const styles = css`
  .activity, .sides, .side, .more, .rest, .switches, .last, .prompt, .ask { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .activity { gap: var(--_space-6); }
  .picture { block-size: auto; flex: none; inline-size: 96px; max-inline-size: 100%; }

  .step-head, .rest-head, .none { align-items: start; display: flex; flex-wrap: wrap; gap: var(--_space-3) var(--_space-4); }
  .none { align-items: center; }
  .flush { margin-inline-start: calc(var(--_space-4) * -1); text-align: start; }
  .step-words { display: grid; flex: 1 1 14em; gap: var(--_space-2); }
  .step-title { font: 600 1.35em / 1.3 var(--_font-family-heading); text-wrap: balance; }
  .careful { border-inline-start: 3px solid var(--_accent); padding-inline-start: var(--_space-3); }

  .prompt { border-inline-start: 3px dotted var(--_border); font-size: 0.95em; gap: var(--_space-1); padding-inline-start: var(--_space-4); }
  .prompt strong { color: var(--_text-muted); display: block; font-size: 0.9em; }
  .last { background: var(--_tint); border-radius: var(--_radius); gap: var(--_space-1); padding: var(--_space-3) var(--_space-4); }
  blockquote { border-inline-start: 2px solid var(--_accent); margin: 0; padding-inline-start: var(--_space-3); white-space: pre-wrap; }

  .side { align-content: start; }
  .songs, .recalled { display: grid; gap: var(--_space-3); grid-template-columns: minmax(0, 1fr); list-style: none; padding: 0; }
  .song, .recalled li { background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); display: grid; gap: var(--_space-2); grid-template-columns: minmax(0, 1fr); max-inline-size: none; padding: var(--_space-3) var(--_space-4); }
  .song { padding-block: var(--_space-4) var(--_space-2); position: relative; }
  .song-acts { display: flex; inset-block-start: var(--_space-1); inset-inline-end: var(--_space-2); position: absolute; }
  .icon-only { padding: var(--_space-2); }
  .icon-only svg { fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; stroke-width: 2; }
  .icon-only[aria-disabled] { color: var(--_text-muted); cursor: default; opacity: 0.55; }
  .add { justify-self: start; }
  .more { padding-block-start: var(--_space-1); }
  .refused { align-items: start; color: var(--_critical); display: flex; gap: var(--_space-2); }
  .play { justify-content: space-between; }
  .recalled li { align-items: center; }

  .ask, .player { background: var(--_tint); border-radius: var(--_radius); gap: var(--_space-2); padding: var(--_space-3) var(--_space-4); }
  .player { display: grid; justify-items: start; }
  iframe { background: var(--_surface); block-size: 11em; border: 0; border-radius: var(--_radius-field); inline-size: 100%; }
  iframe.picture { aspect-ratio: 16 / 9; block-size: auto; inline-size: 100%; }

  .plan { align-items: start; display: grid; gap: var(--_space-2) var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .rest { background: color-mix(in oklab, var(--_tint) 55%, var(--_surface)); border-radius: var(--_radius); gap: var(--_space-6); padding: var(--_space-6) var(--_space-4); }
  .rest-head > div { display: grid; flex: 1 1 12em; gap: var(--_space-1); }
  .switches { gap: 0; }
  .switches label { align-items: center; display: flex; gap: var(--_space-2); min-block-size: var(--_target-size); }
  .minutes { max-inline-size: 14em; }
  .centred { justify-content: center; }

  .regularity { display: grid; gap: var(--_space-2); }
  .regularity > svg { block-size: 2em; inline-size: auto; justify-self: start; max-inline-size: 100%; }
  .regularity :is(.full, .ring) { stroke: var(--_accent); stroke-width: 2; }
  .regularity .full { fill: var(--_accent); }
  .regularity .ring { fill: none; }
  .regularity .broken { stroke: var(--_text-muted); stroke-dasharray: 3 5; }
  .legend { display: flex; flex-wrap: wrap; gap: var(--_space-1) var(--_space-4); list-style: none; padding: 0; }
  .legend li { align-items: center; display: flex; gap: var(--_space-2); }
  .legend svg { block-size: 1.2em; inline-size: 1.2em; }
  figcaption { display: grid; gap: var(--_space-2); }

  .today { background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); display: grid; gap: var(--_space-3); padding: var(--_space-4); }
  .review { display: grid; gap: var(--_space-3); }
  .review, .review > div { grid-template-columns: minmax(0, 1fr); }
  .review > div { display: grid; gap: 0 var(--_space-4); }
  dt { color: var(--_text-muted); }
  dd { white-space: pre-wrap; }
  dd ul { padding-inline-start: 1.2em; white-space: normal; }
  .detail { color: var(--_text-muted); display: block; white-space: pre-wrap; }
  .after { display: grid; gap: var(--_space-3); }

  @container (inline-size > 30em) {
    .plan { grid-template-columns: auto minmax(0, 1fr); }
    .review > div { grid-template-columns: 11em minmax(0, 1fr); }
    .rest { padding-inline: var(--_space-6); }
  }
  @container (inline-size > 34em) {
    .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--_space-6); }
  }
  @media (prefers-reduced-motion: no-preference) {
    .activity > * { animation: appear var(--_duration) ease-out; }
    @keyframes appear { from { opacity: 0; } }
  }
  @media print { .activity > :not(.stack) { break-inside: avoid; } }
`;
