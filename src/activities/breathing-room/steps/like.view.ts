import { html, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { WORDS_LIMIT } from '../limits.js';
import { type Interest, interests } from '../rooms.js';
import { promptView, type StepProps } from './step-props.js';

/** Step 2: what the client loves to do. */
export function likeView(props: StepProps): TemplateResult {
  const { payload, words, send, problem } = props;
  return html`<p class="lead">${words.like.text}</p>
    ${promptView(props, words.like)}
    <rk-chips multiple exportparts="choice, label" .legend=${words.like.pick} .options=${interests.map((value) => ({ value, label: words.interests[value] }))} .values=${payload.interests}
      @chosen=${(event: CustomEvent<ChosenDetail>) => send({ type: 'interests-picked', interests: event.detail.values as Interest[] })}></rk-chips>
    <rk-text-area data-field="interests" exportparts="field, label" .label=${words.like.own} .rows=${2} .limit=${WORDS_LIMIT} .words=${words.limit} .value=${payload.interestWords} .problem=${problem('interests')}
      @changed=${(event: CustomEvent<{ value: string }>) => send({ type: 'interests-written', words: event.detail.value })}></rk-text-area>`;
}
