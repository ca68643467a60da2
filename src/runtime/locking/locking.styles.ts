import { css } from 'lit';

/** What the locked screen and the settings share. */
export const lockingStyles = css`
  .sheet, form, .secret { display: grid; grid-template-columns: minmax(0, 1fr); } /* the longest word makes no row wider than the screen */
  .secret { gap: var(--_space-1); text-align: start; }
  .secret label { font-weight: 600; justify-self: start; }
  .problem { color: var(--_critical); }
  .problem::before { content: '!'; border: 2px solid; border-radius: 50%; display: inline-grid; place-content: center; block-size: 1.2em; inline-size: 1.2em; line-height: 1; font-weight: 700; margin-inline-end: var(--_space-2); }
  .show { align-items: center; display: flex; gap: var(--_space-2); justify-self: start; min-block-size: 24px; }
  .busy { block-size: 4px; border-radius: 4px; background: var(--_tint); inline-size: 100%; overflow: hidden; }
  .busy::after { content: ''; display: block; block-size: 100%; inline-size: 40%; border-radius: inherit; background: var(--_accent); margin-inline: auto; }
  @media (prefers-reduced-motion: no-preference) {
    .busy::after { margin-inline: 0; animation: along 1.6s ease-in-out infinite alternate; }
    @keyframes along { to { translate: 150%; } }
    :dir(rtl) > .busy::after { animation-name: along-rtl; }
    @keyframes along-rtl { to { translate: -150%; } }
  }
`;
