import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { RoomId } from './rooms.js';

/*
 * Drawn for the kit on a ground of 96 by 64: round strokes of 2 in the colour of the text, flat fills of accent, tint and raised surface.
 * The colours are attributes and not classes, so that a drawing follows the theme in whichever component it is shown.
 */
const drawings: Readonly<Record<RoomId | 'door', SVGTemplateResult>> = {
  cafe: svg`<path fill="var(--_tint)" stroke="none" d="M14 60V26h68v34z"/>
    <path fill="var(--_surface-raised)" d="M16 10h64l4 12H12z"/><path fill="var(--_accent)" stroke="none" d="M29 10h12.6l-1.2 12H26.4zM54.4 10H67l2.6 12H55.6z"/><path d="M16 10h64l4 12H12zM12 22a7.2 6 0 0 0 14.4 0 7.2 6 0 0 0 14.4 0 7.2 6 0 0 0 14.4 0 7.2 6 0 0 0 14.4 0 7.2 6 0 0 0 14.4 0"/>
    <path fill="var(--_surface-raised)" d="M37 38h20v5a9 9 0 0 1-9 9h-2a9 9 0 0 1-9-9z"/><path d="M57 40h2a3.5 3.5 0 0 1 0 7h-2.5M28 56h40M48 56v5M42 61h12"/><path d="M43.5 33.5c-1.5-2 1.5-3 0-5M50.5 33.5c-1.5-2 1.5-3 0-5"/>`,
  'short-walk': svg`<circle fill="var(--_tint)" stroke="none" cx="62" cy="20" r="13"/><path fill="var(--_tint)" stroke="none" d="M4 60V50c22-10 60-12 88 0v10z"/>
    <path fill="var(--_accent)" stroke="none" d="M38 62c3-7 16-8 16-12 0-3-7-3-6-6.3l4 .1c0 2.2 11 2.7 11 7.2 0 5-10 5-11 11z"/>
    <path d="M4 51c24-10.5 62-11 88 0"/><path fill="var(--_surface-raised)" d="M24 14c8 0 12 7 11 14-.6 5-5 9-11 9s-10.4-4-11-9c-1-7 3-14 11-14z"/><path d="M24 26v20M24 34l5-5"/><path fill="var(--_surface-raised)" d="M76 24c6 0 9 5 8 10-.6 4-4 7-8 7s-7.4-3-8-7c-1-5 2-10 8-10z"/><path d="M76 33v14M76 38l-3.5-3"/>`,
  'old-pictures': svg`<circle fill="var(--_tint)" stroke="none" cx="50" cy="32" r="27"/>
    <g transform="rotate(-11 34 33)"><rect fill="var(--_surface-raised)" x="17" y="13" width="33" height="39" rx="3"/><rect fill="var(--_tint)" x="22" y="18" width="23" height="22" rx="1"/></g>
    <g transform="rotate(8 60 34)"><rect fill="var(--_surface-raised)" x="42" y="14" width="35" height="41" rx="3"/><path fill="var(--_accent)" stroke="none" d="M47 42V34l7-7 8 8 4-4 6 6v5z"/><circle fill="var(--_accent)" stroke="none" cx="65" cy="25" r="2.8"/><rect x="47" y="19" width="25" height="23" rx="1"/><path d="m47 35 7-7 8 8 4-4 6 6M54 49h11"/></g>`,
  'garden-bench': svg`<circle fill="var(--_tint)" stroke="none" cx="34" cy="24" r="18"/><path fill="var(--_tint)" stroke="none" d="M6 57h84v5H6z"/>
    <path d="M6 57h84"/><path fill="var(--_surface-raised)" d="M20 27h44v6H20zM20 37h44v6H20z"/><path d="M25 57V27M59 57V27"/><path fill="var(--_surface-raised)" d="M16 45h52v5H16z"/><path d="M20 50v7M64 50v7"/>
    <path fill="var(--_accent)" d="M80 42c-7-1-9-6-8.5-12 6 .5 9.5 5 8.5 12zM80 49c0-6 3.5-10 9-10 .5 6-3 10-9 10z"/><path d="M80 57V42"/>`,
  drawing: svg`<g transform="rotate(-4 42 34)"><rect fill="var(--_tint)" stroke="none" x="13" y="7" width="56" height="52" rx="3"/><rect fill="var(--_surface-raised)" x="16" y="9" width="50" height="48" rx="3"/></g>
    <path fill="var(--_accent)" stroke="none" d="M30 46c-4-14 4-26 22-29 1 8 0 15-4 20.5z"/><path d="M26 52c4-13 12-23 21-29M30 46c-4-14 4-26 22-29M37 34l-.5-8M33 41l10-1"/><path stroke-dasharray=".1 4.5" d="M52 17c3 16-6 28-22 29"/>
    <path fill="var(--_surface-raised)" d="m55 46 24-26 7 6.5-24 26-9 3z"/><path fill="var(--_accent)" d="m79 20 2.5-2.8a3 3 0 0 1 4.3-.2l2.6 2.4a3 3 0 0 1 .2 4.3L86 26.5z"/><path d="m55 46 7 6.5"/>`,
  tea: svg`<circle fill="var(--_tint)" stroke="none" cx="42" cy="34" r="26"/>
    <path fill="var(--_surface-raised)" d="M23 52c-5-5-6.5-12-4-19 1-2.5 3-4 5.5-4h27c2.5 0 4.5 1.5 5.5 4 2.5 7 1 14-4 19z"/><path d="M57 47c8-1 5-14 13-16"/><path d="M18.5 36c-8-3-12 1-11 6s6 7 12 5"/><path fill="var(--_accent)" d="M27 29c1-6 5-9 11-9s10 3 11 9z"/><path d="M38 20v-3"/>
    <path fill="var(--_surface-raised)" d="M68 43h18v3a7 7 0 0 1-7 7h-4a7 7 0 0 1-7-7z"/><path d="M12 57h78M77 37c-2-2.6 2-4 0-7"/><path d="M26 41c0-2 .4-4 1.4-5.5"/>`,
  music: svg`<circle fill="var(--_tint)" stroke="none" cx="40" cy="34" r="26"/><path d="M8 59h80"/>
    <path d="M24 23 46 9"/><circle fill="var(--_surface-raised)" cx="47" cy="8.5" r="1.5"/><rect fill="var(--_surface-raised)" x="14" y="23" width="54" height="33" rx="6"/><circle fill="var(--_accent)" cx="32" cy="40" r="10"/><circle fill="var(--_surface-raised)" cx="32" cy="40" r="3.5"/><path d="M49 33h12M49 39h12"/><circle fill="var(--_surface-raised)" cx="58.5" cy="47.5" r="3"/><path d="M22 56v3M60 56v3"/>
    <path d="M76 33V17l10-2.5V30M76 21.5 86 19"/><ellipse fill="var(--_accent)" cx="73.2" cy="33.5" rx="3" ry="2.5"/><ellipse fill="var(--_accent)" cx="83.2" cy="30.5" rx="3" ry="2.5"/>`,
  'window-seat': svg`<path fill="var(--_tint)" d="M24 46V26C24 14 34 6 48 6s24 8 24 20v20z"/><path d="M48 6v40M24 27h48"/>
    <path d="M33 17l-2 4M41 32l-2 4M32 35l-2 4M58 13l-2 4M66 20l-2 4M57 33l-2 4M66 36l-2 4"/>
    <path fill="var(--_surface-raised)" d="M10 46h76v6H10z"/><path fill="var(--_accent)" d="M15 46c-3-6-1-11 4-12 7-1.5 12 0 15 4 2 3 1 6-1 8z"/><path d="M17 52v9M79 52v9"/><path fill="var(--_surface-raised)" d="M58 40h12v6H58z"/><path d="M61 40v-1.5M60 36h10"/>`,
  game: svg`<circle fill="var(--_tint)" stroke="none" cx="46" cy="34" r="26"/>
    <path fill="var(--_accent)" d="M18 22h12c-3-6 0-11 5-11s8 5 5 11h12v12c6-3 11 0 11 5s-5 8-11 5v13H39c3-6 0-10-4-10s-8 4-5 10H18z"/>
    <g transform="rotate(12 76 22)"><rect fill="var(--_surface-raised)" x="66" y="12" width="20" height="20" rx="4"/><path stroke-width="3.5" d="M71.5 17.5h.01M76 22h.01M80.5 26.5h.01"/></g>`,
  stretching: svg`<circle fill="var(--_tint)" stroke="none" cx="60" cy="28" r="24"/><path fill="var(--_accent)" d="M26 58h46l18-12H44z"/><path fill="var(--_surface-raised)" d="m19.3 36 17-12a12 12 0 0 1 15 20l-19 12.5z"/><circle fill="var(--_surface-raised)" cx="26" cy="46" r="12"/><path d="M26 58a7.5 7.5 0 0 0 7.5-8.5c-.7-4-4-6.5-8-6-3.5.5-5 3.5-4 6.5.8 2 3 3 5 2"/><path fill="var(--_surface-raised)" d="M71 27h9v-3.5h-9zM69.5 27h12a2 2 0 0 1 2 2v16a4 4 0 0 1-4 4h-8a4 4 0 0 1-4-4V29a2 2 0 0 1 2-2z"/><path d="M68 36h15.5"/>`,
  animal: svg`<circle fill="var(--_tint)" stroke="none" cx="46" cy="28" r="25"/><path d="M8 60h80"/>
    <path fill="var(--_accent)" d="M22 60c-5 0-7-3-7-5s2-5 7-5h48c5 0 7 3 7 5s-2 5-7 5z"/><path fill="var(--_surface-raised)" d="M66 50c11 2 19-4 17-13-1.3-6-9-6.5-10-1.5-.6 3 3 4.5 4.5 2"/><path fill="var(--_surface-raised)" d="M29 50c-4-11-1-20 5-24-2-5-2-11-1.5-18l9 6.5c3-1 6-1 9 0L59.5 8c.5 7 .5 13-1.5 18 6 4 9 13 5 24z"/><path d="M46 16v6M41.5 17v4M50.5 17v4M46 34v7M39.5 34.5c1 2 1.5 4 1.5 6M52.5 34.5c-1 2-1.5 4-1.5 6"/>`,
  plants: svg`<circle fill="var(--_tint)" stroke="none" cx="34" cy="28" r="23"/><path d="M8 59h80"/>
    <path fill="var(--_accent)" d="M33 30c-9 0-15-5-15-13 9 0 15 5 15 13zM36 24c-2-8 2-14 10-17 3 8-1 15-10 17z"/><path d="M34 42c0-8-1-14-2-20M36 24c-2 4-2 10-2 18"/><path fill="var(--_surface-raised)" d="M21 40h26l-3 19H24zM19 40h30"/>
    <path fill="var(--_surface-raised)" d="M62 40h20v14a5 5 0 0 1-5 5H67a5 5 0 0 1-5-5z"/><path d="M62 46c-5-1-7-6-8-11M51 37l6-4M66 40c0-12 22-14 22 0 0 5-2 8-6 9"/>`,
  water: svg`<path fill="var(--_accent)" d="M30 38a18 18 0 0 1 36 0z"/><path fill="var(--_tint)" stroke="none" d="M6 38h84v24H6z"/><path d="M6 38h84M16 46h22M50 46h14M30 53h30M70 53h10M42 60h14"/>
    <path d="M80 60c0-16-1-26-3-38M86 60c0-12 0-20 2-28M74 60c0-10-1-16-4-22"/><path fill="var(--_surface-raised)" d="M75.5 14c2.5 0 3.5 2 3.5 5s-1 5-2 5-2.6-2-3-5 0-5 1.5-5z"/><path d="M14 16c2-3 5-3 6 0 1-3 4-3 6 0M28 9c1.5-2 3.5-2 4.5 0 1-2 3-2 4.5 0"/>`,
  'sitting-quietly': svg`<circle fill="var(--_tint)" stroke="none" cx="70" cy="22" r="17"/><path d="M6 60h84"/>
    <path fill="var(--_surface-raised)" d="M22 36V20c0-6 4-9 9-9h16c5 0 9 3 9 9v16z"/><path fill="var(--_accent)" d="M24 37h30v11H24z"/><path fill="var(--_surface-raised)" d="M14 35c0-4 3-6 6-6s6 2 6 6v9h26v-9c0-4 3-6 6-6s6 2 6 6v14c0 3-2 5-5 5H19c-3 0-5-2-5-5z"/><path d="M20 54v6M58 54v6"/>
    <path fill="var(--_surface-raised)" d="m72 8-6 14h20L80 8z"/><path d="M76 22v38M70 60h12"/>`,
  door: svg`<circle fill="var(--_tint)" stroke="none" cx="66" cy="26" r="20"/><path fill="var(--_accent)" stroke="none" d="M40 58h24l14 5H30z" opacity=".35"/>
    <path d="M6 58h26M66 58h24"/><path fill="var(--_tint)" d="M34 58V13a3 3 0 0 1 3-3h26a3 3 0 0 1 3 3v45z"/><path fill="var(--_surface-raised)" d="m35 10.5-15 6.5v45l15-4z"/><path d="M30 37v4"/><circle fill="var(--_surface-raised)" cx="51" cy="27" r="5"/><path d="M34 46c7-6 12-6 17-2s9 3 15-1"/>
    <path fill="var(--_surface-raised)" d="M72 46h14l-2 12H74z"/><path fill="var(--_accent)" d="M79 46c-7-2-9-7-8-13 5 1 8 6 8 13zM79 46c0-7 3-11 9-12 .5 6-3 11-9 12z"/>`,
};

/** The drawing of a built-in space; an open door for any other. Decorative: the words beside it say it all. */
export function drawing(of: RoomId | 'door'): TemplateResult {
  return html`<svg class="drawing" viewBox="0 0 96 64" fill="none" stroke="var(--_text)" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawings[of]}</svg>`;
}

/** A small sign on a ground of 24 for beside a fact. */
const sign = (d: string): TemplateResult =>
  html`<svg class="icon" width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${d} /></svg>`;

/** Signs for what people ask about a space. */
export const signs = {
  place: sign('M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6'),
  outdoors: sign('M12 21v-9M12 16l3-3M12 3c4 0 6 3 6 6.5S15.5 15 12 15s-6-2-6-5.5S8 3 12 3z'),
  stepFree: sign('M3 20h18V8zM3 20l18-12'),
  overheard: sign('M8 20c-3-1-1-4-3-7C3 8 7 4 12 4s8 4 7 8-4 4-4 6-1 4-4 3M9 10c0-2 1.5-3 3-3s3 1 3 3-2 2-2 4'),
  noise: sign('M4 10v4h3l5 4V6l-5 4zM16 9c1.5 2 1.5 4 0 6M19 6c3 4 3 8 0 12'),
  cost: sign('M5 8c0-1.7 3-3 7-3s7 1.3 7 3-3 3-7 3-7-1.3-7-3zM5 8v8c0 1.7 3 3 7 3s7-1.3 7-3V8M5 12c0 1.7 3 3 7 3s7-1.3 7-3'),
  minutes: sign('M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2'),
} as const;
