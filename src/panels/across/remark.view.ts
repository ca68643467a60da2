import { html, nothing, type TemplateResult } from 'lit';
import type { DeskWords } from '../../runtime/desk-words.js';
import type { Localized } from '../../runtime/localized.js';
import type { Remark } from '../../runtime/refusals.js';

/** What was refused, or why words are in memory only, with a way to try again. */
export function remarkView({ said: { words, language, direction }, remark, retry }: { readonly said: Localized<DeskWords>; readonly remark: Remark | undefined; readonly retry: () => void }): TemplateResult | typeof nothing {
  if (remark === undefined) return nothing;
  if (remark === 'removed' || remark === 'changed-elsewhere') return html`<rk-notice kind="info" role="status" lang=${language} dir=${direction}>${words.remark[remark]}</rk-notice>`;
  return html`<rk-notice kind="caution" role="alert" class="refused" lang=${language} dir=${direction}>
    ${words.failure[remark]}
    <button slot="actions" class="button" part="button" type="button" @click=${retry}>${words.retry}</button>
  </rk-notice>`;
}
