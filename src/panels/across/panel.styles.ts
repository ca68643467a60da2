import { css } from 'lit';

/** What panels share: sections, facts and lines of a list. */
export const panelStyles = css`
  .section { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .section + .section, rk-notice + .section { border-block-start: var(--_border-width) solid var(--_tint); padding-block-start: var(--_space-6); }
  .lines { display: grid; gap: var(--_space-2); grid-template-columns: minmax(0, 1fr); list-style: none; padding: 0; }
  .acts > .quiet:first-child { margin-inline-start: calc(var(--_space-4) * -1); }
  .line { overflow-wrap: anywhere; background: var(--_surface-raised); border: var(--_border-width) solid color-mix(in oklab, var(--_border) 45%, var(--_surface)); border-radius: var(--_radius); display: grid; gap: var(--_space-1) var(--_space-3); max-inline-size: none; padding: var(--_space-3) var(--_space-4); }
  .acts { display: flex; flex-wrap: wrap; gap: var(--_space-2); align-items: center; }
  .icon-text { align-items: start; display: flex; gap: var(--_space-3); min-inline-size: 0; overflow-wrap: anywhere; }
  .icon-text > span { min-inline-size: 0; }
  .icon-text > .icon { color: var(--_accent); margin-block-start: 0.2em; }
  [tabindex='-1']:focus { outline: none; }
  [tabindex='-1']:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
`;
