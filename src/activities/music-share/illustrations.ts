import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/**
 * Small pictures, 96 × 64, for beside words that say the same: hidden from assistive technology. Their colours are the
 * theme's, as attributes and not classes, so that they follow it in whichever root they are shown.
 */
export function picture(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg class="picture" viewBox="0 0 96 64" fill="none" stroke="var(--_text)" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`;
}

const headphones = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M8 38C4 18 26 4 50 6s44 14 38 34-22 18-42 17S12 56 8 38z" />
  <path fill="var(--_accent)" d="M82 8a9 9 0 1 0 5 14 8 8 0 0 1-5-14z" />
  <path d="M27 42V34a21 21 0 0 1 42 0v8" /><path d="M31 37v-3a17 17 0 0 1 34 0v3" />
  <rect fill="var(--_surface-raised)" x="21" y="37" width="13" height="20" rx="6" /><rect fill="var(--_surface-raised)" x="62" y="37" width="13" height="20" rx="6" />
  <path d="M27.5 43v8M68.5 43v8" /><path stroke-width="1.4" d="M14 14v5M11.5 16.5h5" />`;

const sleeve = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M6 36C4 16 28 4 50 6s44 16 38 34-22 18-42 17S8 56 6 36z" />
  <circle fill="var(--_text)" stroke="none" cx="60" cy="32" r="21" /><circle stroke="var(--_surface-raised)" stroke-width="1.4" cx="60" cy="32" r="15" /><circle stroke="var(--_surface-raised)" stroke-width="1.4" cx="60" cy="32" r="11" /><circle fill="var(--_accent)" cx="60" cy="32" r="6.5" /><circle fill="var(--_surface-raised)" stroke="none" cx="60" cy="32" r="1.6" />
  <rect fill="var(--_surface-raised)" x="15" y="10" width="44" height="44" rx="3" /><path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M16 41c8-6 14 2 22-4s12-5 20-3v19H16z" /><circle fill="var(--_accent)" stroke="none" cx="44" cy="22" r="5" /><path d="M16 41c8-6 14 2 22-4s12-5 20-3" />`;

const mugs = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M8 42C2 22 24 8 48 8s46 12 42 30-14 18-42 18-36 0-40-14z" />
  <path d="M10 56h76" />
  <path fill="var(--_surface-raised)" d="M18 32h22v16c0 5-3 8-8 8h-6c-5 0-8-3-8-8z" /><path d="M18 37h-3c-5 0-5 10 3 10" />
  <path fill="var(--_accent)" d="M56 32h22v16c0 5-3 8-8 8h-6c-5 0-8-3-8-8z" /><path d="M78 37h3c5 0 5 10-3 10" />
  <path d="M25 25c-3-4 3-6 0-11M33 25c-3-4 3-6 0-11M63 25c-3-4 3-6 0-11M71 25c-3-4 3-6 0-11" />`;

const drawings = { headphones, sleeve, mugs } as const;

/** One of the pictures that stand with the steps. */
export const pictureOf = (name: keyof typeof drawings): TemplateResult => picture(drawings[name]);
