import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { picture } from './illustrations.js';
import type { Idea } from './music-share.payload.js';

const note = (x: number, y: number) => svg`<g transform=${`translate(${x} ${y})`}><path d="M4 9V-2l8-2v10" /><ellipse fill="var(--_text)" stroke="none" cx="2" cy="9.4" rx="2.8" ry="2.2" transform="rotate(-18 2 9.4)" /><ellipse fill="var(--_text)" stroke="none" cx="10" cy="6.4" rx="2.8" ry="2.2" transform="rotate(-18 10 6.4)" /></g>`;
const single = (x: number, y: number) => svg`<g transform=${`translate(${x} ${y})`}><path d="M4 8v-11c1 3 5 3 5 7" /><ellipse fill="var(--_text)" stroke="none" cx="2" cy="8.3" rx="2.8" ry="2.2" transform="rotate(-18 2 8.3)" /></g>`;

/** An earphone whose wire leaves at (0, 12); its tip points right, or left where `side` is −1. */
const bud = (x: number, y: number, side: 1 | -1, size: number) => svg`<g transform=${`translate(${x} ${y}) scale(${side * size} ${size})`}>
  <rect fill="var(--_surface-raised)" x="-2.5" y="2" width="5" height="11" rx="2.5" /><ellipse fill="var(--_surface-raised)" cx="6" cy="0.500" rx="3" ry="4" transform="rotate(12 6 0)" /><circle fill="var(--_accent)" r="6" /></g>`;

const speaker = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M10 50c-4-16 6-40 34-42s48 12 44 30-18 18-40 18-36 2-38-6z" />
  <path d="M16 55h64" />
  <rect fill="var(--_surface-raised)" x="31" y="7" width="29" height="48" rx="5" />
  <circle fill="var(--_accent)" fill-opacity=".18" cx="45.5" cy="38" r="10" /><circle fill="var(--_accent)" cx="45.5" cy="38" r="4" />
  <circle fill="var(--_surface-raised)" cx="45.5" cy="18" r="4.5" />
  <path d="M67 25c4 5 4 12 0 17M74 19c8 9 8 20 0 29" />
  <path fill="var(--_accent)" d="M20 44c-6-1-8-6-7-11 5 1 8 5 7 11zM20 44c0-5 2-9 6-11 2 5-1 10-6 11z" /><path fill="var(--_surface-raised)" d="M14 44h12l-2 11h-8z" />`;

const twoPairs = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M8 38C4 18 24 4 48 6s46 14 40 34-24 18-42 18S12 56 8 38z" />
  <path d="M14 28c1 13 26 5 32 19M34 24c0 9 10 9 12 22M62 24c0 9-10 9-12 22M82 28c-1 13-26 5-32 19" />
  ${bud(14, 17, 1, 0.85)} ${bud(34, 13, -1, 0.85)} ${bud(62, 13, 1, 0.85)} ${bud(82, 17, -1, 0.85)}
  <rect fill="var(--_surface-raised)" x="39" y="38" width="18" height="22" rx="4" /><circle fill="var(--_accent)" fill-opacity=".18" cx="48" cy="52" r="4" /><path d="M44 43h8" />`;

const onePair = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M6 34C6 14 26 6 50 7s42 10 40 30-22 20-44 20S6 52 6 34z" />
  <path d="M21 30c-1 18 25 5 27 19M75 30c1 18-25 5-27 19M48 48v13" />
  ${bud(21, 16, 1, 1.2)} ${bud(75, 16, -1, 1.2)}
  <rect fill="var(--_surface-raised)" x="45" y="45" width="6" height="9" rx="2.5" />
  ${single(44, 18)}`;

const relaxation = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M8 46C4 26 22 8 46 8s46 12 42 32-12 16-40 16-37 0-40-10z" />
  <path d="M10 58h76" />
  <path d="M78 57V18M72 57h12" /><path fill="var(--_accent)" d="M71 18l3-10h8l3 10z" />
  <path fill="var(--_surface-raised)" d="M26 38V21c0-6 4-9 9-9h16c5 0 9 3 9 9v17" />
  <path fill="var(--_surface-raised)" d="M18 36c0-7 10-7 10 0v6h30v-6c0-7 10-7 10 0v12c0 2-1 4-4 4H22c-3 0-4-2-4-4z" />
  <path d="M24 52v5M62 52v5" />
  <path d="M34 37V30a9 9 0 0 1 18 0v7" /><rect fill="var(--_accent)" x="31" y="32" width="6" height="9" rx="3" /><rect fill="var(--_accent)" x="49" y="32" width="6" height="9" rx="3" />`;

const singing = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M10 30C12 10 32 4 54 8s40 14 34 32-26 18-46 16S8 50 10 30z" />
  <path fill="var(--_surface-raised)" d="M43 31l5-6 21 24c2 2 0 5-2 4z" transform="rotate(-6 54 40)" />
  <circle fill="var(--_surface-raised)" cx="37" cy="21" r="12" /><path stroke-width="1.4" d="M29 15c5 0 12 8 13 16M35 10c5 2 11 8 13 14M27 25c4 0 8 4 9 8" />
  <path fill="var(--_accent)" d="M42 33l8-9 4 4-8 9z" />
  <path d="M68 51c6 6 12 4 14-2" />
  ${note(68, 18)} <path d="M17 15c-3 4-3 9 0 13" />`;

const instrument = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M8 36C4 16 28 4 52 7s42 16 36 34-22 16-42 16S12 54 8 36z" />
  <g transform="rotate(52 46 34)">
    <path fill="var(--_surface-raised)" d="M43.5 18V-8h5V18z" /><path fill="var(--_accent)" d="M42-14h8l-1 7h-6z" />
    <path stroke-width="1.4" d="M43.5 8h5M43.5 1h5" />
    <path fill="var(--_accent)" d="M46 15c7 0 11 4 10 9-1 4 5 6 5 13 0 8-7 13-15 13s-15-5-15-13c0-7 6-9 5-13-1-5 3-9 10-9z" />
    <circle fill="var(--_surface-raised)" cx="46" cy="30" r="5" /><path stroke="var(--_surface-raised)" d="M41 42h10" />
  </g>
  ${single(22, 14)}`;

const openClose = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M6 40C2 20 24 6 48 6s46 14 42 32-14 18-42 18S10 58 6 40z" />
  <rect fill="var(--_surface-raised)" x="14" y="12" width="68" height="40" rx="6" /><path d="M22 52v4M74 52v4" />
  <circle fill="var(--_text)" stroke="none" cx="40" cy="32" r="16" /><circle stroke="var(--_surface-raised)" stroke-width="1.4" cx="40" cy="32" r="11.5" /><circle fill="var(--_accent)" cx="40" cy="32" r="6" /><circle fill="var(--_surface-raised)" stroke="none" cx="40" cy="32" r="1.6" />
  <circle fill="var(--_accent)" fill-opacity=".18" cx="70" cy="20" r="3.5" /><path d="M70 23.5v13l-9 7" /><path d="M66 46h8" />`;

const hardMoments = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M6 34C6 14 28 4 50 6s44 14 40 32-22 20-44 19S6 54 6 34z" />
  <rect fill="var(--_surface-raised)" x="16" y="11" width="64" height="42" rx="6" /><path fill="var(--_surface-raised)" d="M30 53l4-9h28l4 9z" />
  <rect fill="var(--_accent)" fill-opacity=".18" x="23" y="17" width="50" height="22" rx="4" />
  <circle fill="var(--_surface-raised)" cx="36" cy="30" r="5" /><circle fill="var(--_surface-raised)" cx="60" cy="30" r="5" /><circle fill="var(--_text)" stroke="none" cx="36" cy="30" r="1.5" /><circle fill="var(--_text)" stroke="none" cx="60" cy="30" r="1.5" />
  <path fill="var(--_accent)" stroke="none" d="M48 35c-5-3.5-6.5-6-6.5-8.2a3.3 3.3 0 0 1 6.5-1 3.3 3.3 0 0 1 6.5 1c0 2.2-1.5 4.7-6.5 8.2z" />`;

const own = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M8 36C4 16 26 4 50 6s44 16 38 34-22 18-42 17S12 54 8 36z" />
  <path stroke-width="1.4" d="M12 22h46M12 31h40M12 40h30M12 49h22" />
  <path d="M28 44V21l15-4v12" /><ellipse fill="var(--_text)" stroke="none" cx="24.5" cy="44.5" rx="4.5" ry="3.5" transform="rotate(-18 24.5 44.5)" />
  <path fill="var(--_surface-raised)" d="M43 44l26-30 8 7-26 30-11 5z" /><path fill="var(--_accent)" d="M69 14l3-4c2-2 4-2 6 0l2 2c2 2 2 4 0 6l-3 3z" /><path fill="var(--_text)" stroke="none" d="M41.5 50.5l3.5 3-5 2.5z" />`;

const drawings = {
  speaker, 'two-pairs': twoPairs, 'one-pair': onePair, relaxation, singing, instrument, 'open-close': openClose, 'hard-moments': hardMoments, own,
} as const satisfies Record<Idea, SVGTemplateResult>;

/** The picture of an idea; loaded with the step that shows them. */
export const ideaPicture = (idea: Idea): TemplateResult => picture(drawings[idea]);
