import { html, nothing, type TemplateResult } from 'lit';
import type { Kept } from '../../../core/record.js';
import type { MyDataWords } from '../strings/en.js';

/** What "delete everything" needs. */
export interface AllProps {
  readonly words: MyDataWords;
  readonly level: number;
  readonly kept: Kept;
  readonly audience: string;
  readonly unsent: number;
  /** Whether something of it was shared. */
  readonly isShared: boolean;
  readonly isAsking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onErase: (withReceipt: boolean) => void;
}

/** Deleting everything: a calm question first, and nothing chosen beforehand. */
export function allView(props: AllProps): TemplateResult {
  const { words: { all, reading }, level, kept, audience, unsent, isShared, isAsking, onAsk, onErase } = props;
  const onAct = (event: Event) => onErase((event.currentTarget as HTMLElement).closest('rk-dialog')!.querySelector('input')!.checked);
  return html`<section class="section all" aria-labelledby="all">
    <div id="all" role="heading" aria-level=${level}>${all.title}</div>
    <p>${all.text}</p>
    <div class="acts"><button class="button danger" part="button" type="button" @click=${() => onAsk(true)}>${all.open}</button></div>
    <rk-dialog id="erasing" .open=${isAsking} .heading=${all.question} close-text=${reading.close} @closed=${() => onAsk(false)}>
      <div class="stack">
        <p>${all.explain[kept]}</p>
        ${isShared ? html`<p>${all.clinic(audience)}</p>` : nothing}
        ${unsent > 0 ? html`<p><strong>${all.unsent}</strong></p>` : nothing}
        <div class="receipt">
          <label class="row"><input type="checkbox" aria-describedby="receipt-hint" />${all.receipt}</label>
          <p class="hint" id="receipt-hint">${all.receiptHint}</p>
        </div>
      </div>
      <div slot="actions">
        <button class="button" part="button" type="button" @click=${() => onAsk(false)}>${all.keep}</button>
        <button class="button danger" part="button" type="button" @click=${onAct}>${all.act}</button>
      </div>
    </rk-dialog>
  </section>`;
}
