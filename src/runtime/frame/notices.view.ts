import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityName } from '../../core/record.js';
import type { Desk } from '../desk.js';
import type { DeskWords } from '../desk-words.js';
import { answerDevice, deviceAnswer, keptBefore } from '../device-answer.js';
import type { Localized } from '../localized.js';
import type { Remark } from '../refusals.js';

/** What the notices of an activity need. */
export interface NoticeProps {
  readonly desk: Desk<ActivityName, never>;
  readonly words: DeskWords;
  readonly localized: Pick<Localized<unknown>, 'day'>;
  /** True where the page names no client, so the person is asked about the device. */
  readonly asksDevice: boolean;
  readonly readonly: boolean;
  /** Does an act of the person; a refusal was told already. */
  readonly act: (act: () => Promise<unknown>) => void;
}

/** Everything the person should know or answer before or while writing; nothing of it stops them. */
export function noticesView(props: NoticeProps): unknown {
  return [props.asksDevice ? deviceView(props.words) : nothing, memoryView(props), remarkView(props), removedView(props), unfinishedView(props)];
}

function deviceView(words: DeskWords): TemplateResult | typeof nothing {
  const answer = deviceAnswer();
  if (answer !== 'unasked') return nothing;
  return html`<rk-notice kind="info" class="device">
    <p><strong>${words.device.question}</strong></p>
    <p>${words.device.explain}</p>
    <div slot="actions">
      <button class="button" part="button" type="button" @click=${() => answerDevice('keep')}>${words.device.keep}</button>
      <button class="button" part="button" type="button" @click=${() => answerDevice('forget')}>${words.device.forget}</button>
    </div>
  </rk-notice>`;
}

/** One quiet line that says what was answered, and lets it be changed. */
export function deviceAnswerView(words: DeskWords): TemplateResult | typeof nothing {
  const answer = deviceAnswer();
  if (answer === 'unasked') return nothing;
  return html`<p class="muted device-answer">
    ${answer === 'keep' ? words.device.kept : words.device.forgotten} ${answer === 'forget' && keptBefore() ? words.device.stays : nothing}
    <button class="button quiet" part="button" type="button" @click=${() => answerDevice(answer === 'keep' ? 'forget' : 'keep')}>${words.device.change}</button>
  </p>`;
}

function memoryView({ desk, words }: NoticeProps): TemplateResult | typeof nothing {
  if (!desk.notice) return nothing;
  const text = desk.notice === 'insecure-context' || desk.notice === 'storage-lost' ? words.failure[desk.notice] : words.memoryOnly;
  return html`<rk-notice kind="caution">${text}</rk-notice>`;
}

function remarkView({ desk, words }: NoticeProps): TemplateResult | typeof nothing {
  if (!desk.remark) return nothing;
  return html`<rk-notice kind=${desk.remark === 'changed-elsewhere' || desk.remark === 'conflict' ? 'info' : 'caution'}>${remarkText(desk.remark, words)}</rk-notice>`;
}

function remarkText(remark: Remark, words: DeskWords): string {
  if (remark === 'removed' || remark === 'changed-elsewhere') return words.remark[remark];
  return words.failure[remark];
}

function removedView({ desk, words, act }: NoticeProps): TemplateResult | typeof nothing {
  const removed = desk.kept.removed;
  if (!removed) return nothing;
  return html`<rk-notice kind="info" class="removed" role="status">
    ${words.removed}
    ${desk.store?.capabilities.restore ? html`<div slot="actions">
      <button class="button" part="button" type="button" @click=${() => act(() => desk.kept.restore(removed.id))}>${words.undo}</button>
      ${desk.store.purge ? html`<button class="button quiet" part="button" type="button" @click=${() => act(() => desk.kept.purge(removed.id))}>${words.purge}</button>` : nothing}
    </div>` : nothing}
  </rk-notice>`;
}

function unfinishedView({ desk, words, localized, readonly, act }: NoticeProps): TemplateResult | typeof nothing {
  const [newest, ...others] = desk.unfinished;
  if (!newest || readonly) return nothing;
  return html`<rk-notice kind="info" class="unfinished">
    <p>${words.unfinished.from(localized.day(newest.updatedAt))} ${others.length > 0 ? words.unfinished.more(others.length) : nothing}</p>
    <div slot="actions">
      <button class="button" part="button" type="button" @click=${() => act(() => desk.resume(newest.id))}>${words.unfinished.goOn}</button>
      <button class="button quiet" part="button" type="button" @click=${() => act(() => desk.kept.remove(newest.id))}>${words.unfinished.discard}</button>
    </div>
  </rk-notice>`;
}
