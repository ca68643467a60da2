import { html, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { WORDS_LIMIT } from '../limits.js';
import type { Helped } from '../breathing-room.payload.js';
import { reviewView } from './review.view.js';
import { calmView, promptView, type StepProps } from './step-props.js';

const answers: readonly Helped[] = ['yes', 'somewhat', 'no', 'unsure'];

/** Step 5: one question, one text, one "next time", and what this visit was. */
export function afterView(props: StepProps): TemplateResult {
  const { payload, words, problem, send } = props;
  const { after } = words;
  return html`${promptView(props, after)}
    <rk-chips exportparts="choice, label" .legend=${after.question} .hint=${after.optional} .options=${answers.map((value) => ({ value, label: after.answers[value] }))} .value=${payload.helped}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => send({ type: 'helped-answered', helped: detail.values[0] as Helped | undefined })}></rk-chips>
    <rk-text-area data-field="note" exportparts="field, label" .label=${after.note} .hint=${after.optional} .rows=${2} .limit=${WORDS_LIMIT} .words=${words.limit} .value=${payload.note ?? ''} .problem=${problem('note')}
      @changed=${({ detail }: CustomEvent<{ value: string }>) => send({ type: 'note-written', note: detail.value })}></rk-text-area>
    <rk-text-area data-field="next-time" exportparts="field, label" .label=${after.nextTime} .hint=${after.nextTimeHint} .rows=${2} .limit=${WORDS_LIMIT} .words=${words.limit} .value=${payload.nextTime ?? ''} .problem=${problem('next-time')}
      @changed=${({ detail }: CustomEvent<{ value: string }>) => send({ type: 'next-time-written', nextTime: detail.value })}></rk-text-area>
    ${calmView(props, 'after')}
    <section class="panel review" aria-label=${after.review}>
      <p class="label">${after.review}</p>
      ${reviewView(payload, words, props.localized, { own: false })}
    </section>`;
}
