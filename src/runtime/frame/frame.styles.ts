import { css } from 'lit';

/** Layout of the frame round every activity. What stands in one column is a flex column: grids in grids lay out what changed once and again for each. */
export const frameStyles = css`
  .frame, .body { display: flex; flex-direction: column; gap: var(--_space-6); }
  .head { align-items: center; display: flex; flex-wrap: wrap; gap: 0 var(--_space-4); justify-content: space-between; }
  slot > .heading, .head ::slotted([slot='heading']) { flex: 1 1 7em; max-inline-size: 100%; overflow-wrap: break-word; } /* beside help where its words have room there */
  .heading { font-size: 1.35em; }
  .purpose { flex-basis: 100%; max-inline-size: none; padding-inline-end: max(0px, 100% - 62ch); } /* a row of its own, at most 62 letters wide */
  .help { display: flex; flex-wrap: wrap; gap: var(--_space-2); margin-inline: auto calc(var(--_space-4) * -1); }
  .leave-hint { flex-basis: 100%; margin-block-end: var(--_space-2); max-inline-size: none; text-align: end; }
  .body > *, .frame > * { min-inline-size: 0; }
  .body > div:not(:has(*)) { display: none; } /* no notices, no gap */
  .foot { align-items: center; display: flex; flex-wrap: wrap; gap: var(--_space-3) var(--_space-4); justify-content: space-between; border-block-start: var(--_border-width) solid var(--_tint); padding-block-start: var(--_space-4); }
  .actions { display: flex; flex-wrap: wrap; gap: var(--_space-2); justify-content: end; margin-inline-start: auto; }
  @container (inline-size < 30em) { .foot .actions { inline-size: 100%; } .foot .actions > .button { flex: 1 1 auto; } }
  .actions:empty { display: none; }
  .audience-note { font-size: 0.9em; inline-size: 0; min-inline-size: 100%; text-align: end; } /* as wide as the buttons, however long */
  .delivery, .device-answer, [slot='actions'] { align-items: center; display: flex; flex-wrap: wrap; gap: var(--_space-2); }
  .delivery { column-gap: var(--_space-4); }
  dialog { background: var(--_surface); color: var(--_text); border: var(--_border-width) solid var(--_border); border-radius: var(--_radius); box-shadow: var(--_shadow); padding: var(--_space-6); inline-size: min(34em, 100vi - 2 * var(--_space-4)); }
  dialog > * + * { margin-block-start: var(--_space-4); }
  .locked { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_space-3); justify-items: center; text-align: center; padding-block: var(--_space-8); }
  .locked > rk-unlock-form { inline-size: min(24em, 100%); }
  .safety ul { display: grid; gap: var(--_space-4); list-style: none; padding: 0; }
  .safety li { display: grid; gap: var(--_space-1); justify-items: start; }
  @media print { .help, .foot, .device-answer, rk-notice { display: none; } }
`;
