import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../property.js';
import { KitElement } from '../kit-element.js';
import { base } from '../../theme/base.styles.js';
import { cautionIcon, checkIcon, criticalIcon, infoIcon } from '../../theme/icons.js';

/** How grave it is: `critical` is for words that are lost or refused, never for a low score. */
export type NoticeKind = 'info' | 'caution' | 'critical' | 'positive';

const marks = { info: infoIcon, caution: cautionIcon, critical: criticalIcon, positive: checkIcon } as const satisfies Record<NoticeKind, TemplateResult>;

/**
 * Something the person should know, beside a mark whose shape says how grave it is. Give it `role="status"` or `role="alert"` where it appears by itself.
 *
 * @element rk-notice
 * @slot - What there is to know.
 * @slot actions - Buttons for what can be done.
 */
export class Notice extends KitElement {
  static override readonly styles = [base, css`
    div {
      --_kind: var(--_accent);
      background: color-mix(in oklab, var(--_kind) 8%, var(--_surface));
      border: var(--_border-width) solid color-mix(in oklab, var(--_kind) 40%, var(--_surface));
      border-radius: var(--_radius);
      color: var(--_text);
      display: grid;
      gap: 0 var(--_space-3);
      grid-template-columns: auto minmax(0, 1fr);
      padding: var(--_space-3) var(--_space-4);
    }
    .caution { --_kind: var(--_caution); }
    .critical { --_kind: var(--_critical); }
    .positive { --_kind: var(--_positive); }
    .icon { color: var(--_kind); margin-block-start: 0.17em; }
    section { align-self: center; }
    ::slotted([slot='actions']) { align-items: center; display: flex; flex-wrap: wrap; gap: var(--_space-2); margin-block: var(--_space-3) var(--_space-1); }
    ::slotted(ul) { margin-block: var(--_space-1); padding-inline-start: 1.2em; }
  `];

  /** How grave it is. */
  @property() kind: NoticeKind = 'info';
  /** A word for how grave it is, before the rest ("Not saved"). */
  @property() word = '';

  protected override render(): TemplateResult {
    return html`<div class=${this.kind}>
      ${marks[this.kind]}
      <section>${this.word ? html`<strong>${this.word}</strong> ` : nothing}<slot></slot><slot name="actions"></slot></section>
    </div>`;
  }
}
