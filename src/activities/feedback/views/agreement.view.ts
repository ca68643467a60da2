import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Changed } from '../../../components/fire.js';
import { binIcon, plusIcon } from '../../../theme/icons.js';
import { newId } from '../../../core/ids.js';
import { type AgreementPayload, type Change, MOST_CHANGES, type Outcome, outcomes, owners, WORDS_LIMIT } from '../feedback.payload.js';
import { type FeedbackView, heading } from './view.js';

/** What the two agree: what, who and by when; of what was agreed before, whether it happened. */
export function agreementView(view: FeedbackView, { changes }: AgreementPayload): TemplateResult {
  const { words: { agreement: words }, readonly, level } = view;
  const add = () => {
    const id = newId();
    view.send({ type: 'change-added', id });
    view.focus(`[data-field="${id}"]`);
  };
  return html`<div class="part">
    ${heading(words.heading, level, 'turn')}
    <p class="muted">${words.text}</p>
    ${repeat(changes, ({ id }) => id, (change, i) => changeView(view, change, i + 1))}
    ${readonly || changes.length >= MOST_CHANGES ? nothing : html`<button class="button add" part="button" type="button" data-field="add-change" @click=${add}>${plusIcon}${words.add}</button>`}
  </div>`;
}

function changeView(view: FeedbackView, change: Change, number: number): TemplateResult {
  const { words: { agreement: words, limit }, localized, readonly, level, send, problem } = view;
  const { id, text, owner, due = '', since, happened } = change;
  const remove = () => {
    send({ type: 'change-removed', field: id });
    view.focus('[data-field="add-change"]');
  };
  return html`<section class="change" aria-labelledby="change-${id}">
    <div role="heading" aria-level=${level + 1} id="change-${id}">${words.change(number)}</div>
    ${since ? html`<p class="hint">${words.firstAgreed(localized.date(since, { dateStyle: 'long' }))}</p>` : nothing}
    <rk-text-area data-field=${id} exportparts="field, label" .label=${words.what} .rows=${2} .limit=${WORDS_LIMIT} .words=${limit} .value=${text} .problem=${problem(id)} .readonly=${readonly}
      @changed=${({ detail }: Changed<string>) => send({ type: 'change-written', field: id, words: detail.value })}></rk-text-area>
    ${since
      ? html`<rk-chips exportparts="choice" .legend=${words.happened} .options=${outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          .values=${happened ? [happened] : []} .readonly=${readonly}
          @chosen=${({ detail }: CustomEvent<ChosenDetail>) => send({ type: 'happened-noted', field: id, happened: detail.values[0] as Outcome | undefined })}></rk-chips>`
      : nothing}
    <fieldset class="marks" role="radiogroup">
      <legend>${words.who}</legend>
      <div class="row">${owners.map((value) => html`<label class="button mark" part="choice">
        <input type="radio" name="owner-${id}" .checked=${owner === value} ?disabled=${readonly && owner !== value}
          @change=${() => send({ type: 'owner-chosen', field: id, owner: value })} />${words.owners[value]}
      </label>`)}</div>
    </fieldset>
    <rk-text-field class="due" exportparts="field, label" type="date" .label=${words.due} .value=${due} .readonly=${readonly}
      @changed=${({ detail }: Changed<string>) => send({ type: 'due-set', field: id, due: detail.value || undefined })}></rk-text-field>
    ${readonly ? nothing : html`<button class="button danger" part="button" type="button" aria-label=${words.removeOf(number)} @click=${remove}>${binIcon}${words.remove}</button>`}
  </section>`;
}
