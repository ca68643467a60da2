import { html, nothing, type TemplateResult } from 'lit';
import type { DeskWords } from '../desk-words.js';
import type { SaveState } from '../working-draft.js';

/** What the foot of an activity needs. */
export interface FootProps {
  readonly words: DeskWords;
  /** Language and direction of the words. */
  readonly frame: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  readonly state: SaveState;
  readonly problems: readonly { readonly field: string; readonly text: string }[];
  /** Set for a moment after copying, so that it is said. */
  readonly copied: boolean;
  readonly actions: unknown;
  readonly retry: () => void;
  readonly copy: () => void;
  readonly goTo: (field: string) => void;
}

/** The save state at the start, the actions at the end; above them what stands in the way. */
export function footView(props: FootProps): TemplateResult {
  const { frame, state, words } = props;
  return html`<div class="stack" lang=${frame.language} dir=${frame.direction}>
    ${problemsView(props)} ${failureView(props)}
    <div class="foot">
      <rk-save-state part="status" .state=${state.is} .text=${saveText(state, words)}></rk-save-state>
      <div class="actions">${props.actions}</div>
    </div>
  </div>`;
}

/** What the save state says: "saved" only after the store answered, and never "on this device" for memory. */
function saveText(state: SaveState, words: DeskWords): string {
  switch (state.is) {
    case 'untouched': return words.save.untouched;
    case 'saving': return words.save.saving;
    case 'saved': return words.save[state.kept];
    case 'failed': return words.save.failed(words.failure[state.code]);
  }
}

function problemsView({ problems, words, goTo }: FootProps): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<rk-notice kind="caution" class="problems" role="alert">
    <p>${words.problems(problems.length)}</p>
    <ul>${problems.map(({ field, text }) => html`<li><button class="link" type="button" @click=${() => goTo(field)}>${text}</button></li>`)}</ul>
  </rk-notice>`;
}

function failureView({ state, words, retry, copy, copied }: FootProps): TemplateResult | typeof nothing {
  if (state.is !== 'failed') return nothing;
  return html`<rk-notice kind="critical" class="failure" role="alert">
    <p>${words.save.failed(words.failure[state.code])}</p>
    <div slot="actions">
      <button class="button" part="button" type="button" @click=${retry}>${words.retry}</button>
      <button class="button" part="button" type="button" @click=${copy}>${words.copy}</button>
      <span role="status">${copied ? words.copied : nothing}</span>
    </div>
  </rk-notice>`;
}
