import {html, svg, type TemplateResult} from 'lit';

/** Reeds in still water: the practice's mark. */
export const mark = (): TemplateResult => html`
  <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
    <path class="line" d="M13 28V12M20 28V6M27 28V15" />
    <path class="fill" d="M11 12a2 5 0 0 1 4 0v2a2 4 0 0 1-4 0zM18 7a2 5 0 0 1 4 0v3a2 4 0 0 1-4 0z" />
    <path class="line" d="M5 29c4-2.500 7-2.500 10 0s7 2.500 10 0 7-2.500 10 0M10 35c3-2 6-2 9 0s7 2 11 0" />
  </svg>`;

/** What stands over the pond. */
const sky = {
  morning: () => svg`<circle class="sun" cx="344" cy="92" r="30" />`,
  afternoon: () => svg`<circle class="sun" cx="352" cy="52" r="28" />`,
  evening: () => svg`<path class="sun" d="M362 36a30 30 0 1 0 26 44 26 26 0 0 1-26-44z" /><path class="star" d="M276 40v8M272 44h8M312 70v6M309 73h6M424 56v6M421 59h6" />`,
};

/** Over a pond, at this hour: the picture at the top of home. */
export const pond = (part: keyof typeof sky): TemplateResult => html`
  <svg class="pond" viewBox="0 0 480 200" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    ${sky[part]()}
    <path class="far" d="M0 128c60-34 118-34 176-10s104 14 150-10 104-22 154 12v80H0z" />
    <path class="near" d="M0 146c70-18 130-6 196 2s150-14 284-4v56H0z" />
    <path class="ripple" d="M210 168h92M248 180h120M96 176h64M330 160h58" />
    <g class="near-shore">${reeds(46, 150, [46, 66, 38])}</g>${reeds(128, 160, [30, 42])}${reeds(404, 158, [52, 34, 60])}
  </svg>`;

function reeds(x: number, foot: number, heights: readonly number[]) {
  return heights.map((height, i) => {
    const at = x + i * 13;
    return svg`<path class="reed" d=${`M${at} ${foot + 20}C${at} ${foot} ${at + 1} ${foot - height + 18} ${at + 3} ${foot - height}`} />
      <rect class="head" x=${at} y=${foot - height - 4} width="6" height="18" rx="3" />`;
  });
}

/** One small drawing an activity, 48 by 48. */
export const drawings: Record<string, () => TemplateResult> = {
  journal: () => drawing(svg`
    <path class="tint" d="M10 8h24a4 4 0 0 1 4 4v26a3 3 0 0 1-3 3H10z" />
    <path d="M10 8h24a4 4 0 0 1 4 4v26a3 3 0 0 1-3 3H10zM16 8v33M22 17h10M22 24h10M22 31h5" />`),
  'breathing-room': () => drawing(svg`
    <path class="tint" d="M10 22h22v9a8 8 0 0 1-8 8h-6a8 8 0 0 1-8-8z" />
    <path d="M10 22h22v9a8 8 0 0 1-8 8h-6a8 8 0 0 1-8-8zM32 25h3a4 4 0 0 1 0 9h-4M17 16c-3-4 3-5 0-9M25 16c-3-4 3-5 0-9" />`),
  'music-share': () => drawing(svg`
    <circle class="tint" cx="13" cy="35" r="5" /><circle class="tint" cx="35" cy="31" r="5" />
    <path d="M18 35V13l22-5v23M18 20l22-5M18 35a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM40 31a5 5 0 1 1-10 0 5 5 0 0 1 10 0z" />`),
  ter: () => drawing(svg`
    <path class="tint" d="M24 7 40 17v14L24 41 8 31V17z" />
    <path d="M24 7 40 17v14L24 41 8 31V17zM24 14l8 6-2 10-8 3-6-9z" />`),
  feedback: () => drawing(svg`
    <path class="tint" d="M7 10h22a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H17l-6 6v-6H7a3 3 0 0 1-3-3V13a3 3 0 0 1 3-3z" />
    <path d="M7 10h22a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H17l-6 6v-6H7a3 3 0 0 1-3-3V13a3 3 0 0 1 3-3zM36 19h5a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-1v5l-6-5h-9" />`),
};

const drawing = (content: unknown) => html`<svg class="drawing" viewBox="0 0 48 48" aria-hidden="true">${content}</svg>`;
