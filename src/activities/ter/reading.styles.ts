import { css } from 'lit';

/** Layout of results, and the colours of their pictures. */
export const styles = css`
  .read, .result, .over-time, .history { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .said { font-weight: 600; }
  .score { font-size: 1.15em; }
  .small { font-size: 0.9em; }
  .total { background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); display: grid; gap: var(--_space-1); padding: var(--_space-4); }
  .extremes { display: grid; gap: var(--_space-3) var(--_space-6); grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr)); }
  .extremes dt { color: var(--_text-muted); font-size: 0.9em; }
  .extremes dd { font-weight: 600; margin: 0; }
  .extremes .muted { font-weight: 400; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; inline-size: 100%; margin-block-start: var(--_space-2); }
  th, td { border-block-end: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); font-weight: 400; padding: var(--_space-2) var(--_space-3) var(--_space-2) 0; text-align: start; vertical-align: top; }
  thead th { color: var(--_text-muted); font-size: 0.9em; }

  figure svg { display: block; overflow: visible; }
  svg text { fill: var(--_text); font-size: 0.95em; }
  svg .scale { fill: var(--_text-muted); font-size: 0.8em; }
  .profile { display: grid; gap: var(--_space-1); }
  .profile .row { align-items: end; border-radius: var(--_radius-field); display: grid; gap: var(--_space-1) var(--_space-3); grid-template-columns: minmax(0, 1fr) auto; padding: var(--_space-1) var(--_space-2); }
  .profile .value { font-weight: 600; }
  .profile svg { grid-column: 1 / -1; }
  .track { stroke: color-mix(in oklab, var(--_border) 55%, var(--_surface)); stroke-linecap: round; stroke-width: 4; }
  .tick, .axis { stroke: color-mix(in oklab, var(--_border) 70%, var(--_surface)); stroke-width: 1; }
  .reach { stroke: var(--_accent); stroke-linecap: round; stroke-width: 4; }
  .mark { fill: var(--_accent); stroke: var(--_surface); stroke-width: 2; }
  .moment:focus-visible { box-shadow: none; outline: none; }
  .moment:focus-visible .mark { stroke: var(--_focus); stroke-width: 2.5; }
  .line { fill: none; stroke: var(--_accent); stroke-width: 2; vector-effect: non-scaling-stroke; }
  .line.therapist { stroke: var(--_text-muted); stroke-dasharray: 6 4; }
  .moment.therapist .mark { fill: var(--_surface); stroke: var(--_text-muted); }
  .moment .value { font-size: 0.8em; font-weight: 600; }
  .areas { display: grid; gap: var(--_space-3) var(--_space-6); grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr)); }
  .areas figcaption { font-size: 0.9em; min-block-size: 1.6em; }
  .legend { display: flex; flex-wrap: wrap; gap: 0 var(--_space-4); }
  .key::before { background: var(--_accent); border-radius: 50%; content: ''; display: inline-block; block-size: 0.75em; inline-size: 0.75em; margin-inline-end: var(--_space-2); }
  .key.therapist::before { background: none; border: 2px solid var(--_text-muted); border-radius: 0; }

  @media (forced-colors: active) {
    .mark, .reach, .line { forced-color-adjust: auto; }
    .mark { fill: CanvasText; }
    .line, .reach, .track, .axis, .tick { stroke: CanvasText; }
    svg text { fill: CanvasText; }
  }
  @media print { details.answers-all > *, .result { break-inside: auto; } figure { break-inside: avoid; } }
`;
