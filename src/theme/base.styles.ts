import { css, type CSSResult } from 'lit';

/**
 * What all elements of the kit share: type, native controls, `.button` (`primary`, `quiet`, `danger`), focus, and a few layouts.
 *
 * Nothing here is `!important` on the host: a page may hide or place an element as it does its own. What has to survive a page that
 * resets everything (`* {all: unset}`) stands on `.frame`, the outermost node inside the root of a public element, which no page can reach:
 * it paints the surface and is the container that container queries ask.
 */
export const base: CSSResult = css`
  :host { display: block; max-inline-size: 100%; min-inline-size: 0; }
  :host([hidden]), [hidden] { display: none !important; }
  *, ::before, ::after { box-sizing: border-box; }

  .frame {
    background: var(--_surface);
    border-radius: var(--_radius);
    color: var(--_text);
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em; /* containment must not collapse it in a page's flex row */
    font: var(--_font-size) / var(--_line-height) var(--_font-family);
    overflow-wrap: break-word;
    padding: min(var(--_space-6), 5%);
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
  .frame { font-variant-numeric: tabular-nums; } /* apart: Chromium writes a shorthand with a token in it as nothing where one of its parts is set again */
  .frame > * { --rapport-font-size: 1em; } /* a public element inside another is not enlarged twice */

  h1, h2, h3, h4, h5, h6, [role='heading'] { font: 600 1.15em / 1.3 var(--_font-family-heading); margin: 0; overflow-wrap: anywhere; text-wrap: balance; }
  .title { font-size: 1.35em; }
  p, ul, ol, dl, dd, figure, fieldset { margin: 0; }
  p, li, dd { max-inline-size: 62ch; overflow-wrap: anywhere; text-wrap: pretty; } /* the longest word makes no row wider than the page */
  fieldset { border: 0; min-inline-size: 0; padding: 0; }
  legend { font-weight: 600; overflow-wrap: anywhere; padding: 0; }
  .muted, .hint { color: var(--_text-muted); }
  .hint { font-size: 0.9em; }
  a, .link { color: var(--_accent); text-decoration: underline; text-underline-offset: 0.15em; }
  .link { background: none; border: 0; cursor: pointer; font: inherit; min-block-size: 24px; padding: 0; text-align: start; }

  .stack { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .row { align-items: center; display: flex; flex-wrap: wrap; gap: var(--_space-2) var(--_space-3); }
  .icon { block-size: 1.25em; flex: none; inline-size: 1.25em; }
  .flip:dir(rtl) { scale: -1 1; }
  .visually-hidden { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }

  :focus-visible { box-shadow: 0 0 0 2px var(--_surface); outline: 2px solid var(--_focus); outline-offset: 2px; }

  input, textarea, select {
    background: var(--_surface-raised);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-field);
    color: var(--_text);
    font: inherit;
    inline-size: 100%;
    letter-spacing: inherit;
    margin: 0;
    min-block-size: var(--_target-size);
    padding: var(--_space-2) var(--_space-3);
  }
  input:is([type='radio'], [type='checkbox'], [type='range']) { accent-color: var(--_accent); flex: none; padding: 0; }
  input:is([type='radio'], [type='checkbox']) { block-size: 1.25em; inline-size: 1.25em; min-block-size: 0; }
  [aria-invalid='true'] { border-color: var(--_critical); box-shadow: inset 0 0 0 1px var(--_critical); }
  ::placeholder { color: var(--_text-muted); opacity: 1; }

  .button {
    align-items: center;
    background: var(--_surface-raised);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-pill);
    color: var(--_text);
    cursor: pointer;
    display: inline-flex;
    font: 600 1em / 1.3 var(--_font-family);
    gap: var(--_space-2);
    justify-content: center;
    letter-spacing: inherit;
    max-inline-size: 100%;
    min-block-size: var(--_target-size);
    min-inline-size: var(--_target-size);
    overflow-wrap: anywhere;
    padding: var(--_space-2) var(--_space-4);
    text-decoration: none;
  }
  .button:hover { border-color: var(--_accent); }
  .primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .primary:hover { background: color-mix(in oklab, var(--_accent), var(--_text) 14%); }
  .quiet { background: none; border-color: transparent; color: var(--_accent); }
  .quiet:hover { background: var(--_tint); border-color: transparent; }
  .danger { border-color: var(--_critical); color: var(--_critical); }
  .button:disabled { cursor: default; opacity: 0.55; }

  @media (prefers-reduced-motion: no-preference) {
    .button, input, textarea { transition: background-color var(--_duration) ease-out, border-color var(--_duration) ease-out; }
  }
  @media (forced-colors: active) {
    .primary { forced-color-adjust: none; } /* else the browser paints a plate behind its text */
    .quiet { border-color: Canvas; } /* transparent would be painted, and quiet buttons reach over their column's edge */
  }
  @media print { .button, .no-print, details:not([open]) { display: none !important; } :focus-visible { outline: none; } }
`;
