import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { TITLE_LIMIT } from '../limits.js';
import type { Choice } from '../breathing-room.payload.js';
import { drawing, signs } from '../illustrations.js';
import { fitting, narrowed, type Room } from '../rooms.js';
import { choiceOf, factWords, searchTextOf, textOf, titleOf, valueOf } from '../spaces.js';
import { type Part, promptView, type StepProps } from './step-props.js';

/** What the choice of a space needs beyond a step. */
export interface ChooseProps extends StepProps {
  readonly rooms: readonly Room[];
  /** All that fit are shown, not only the first six. */
  readonly all: boolean;
  readonly showAll: () => void;
  /** The picture of a space; an open door for one in own words. */
  readonly pictureOf: (room: Room | undefined) => unknown;
}

const FIRST = 6; // as many as can be looked at without effort

/** Step 3: what a breathing room is, and the spaces to choose from. */
export function chooseView(props: ChooseProps): TemplateResult {
  const { payload, words } = props;
  const alone = payload.setting === 'alone';
  return html`${alone ? nothing : html`<p class="lead">${words.choose.text}</p>${promptView(props, words.choose)}`}
    ${narrowView(props)} ${cardsView(props)} ${ownView(props)} ${confirmView(props)}`;
}

/** The two switches that narrow what is offered. */
function narrowView({ payload: { narrowing }, words, send }: ChooseProps): TemplateResult {
  const options = (['stepFree', 'notOverheard'] as const).map((value) => ({ value, label: words.choose[value] }));
  return html`<rk-chips class="narrow" multiple exportparts="choice, label" .legend=${words.choose.narrow} .options=${options} .values=${options.map(({ value }) => value).filter((each) => narrowing[each])}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => send({ type: 'narrowed', by: detail.value as 'stepFree' | 'notOverheard', on: detail.values.includes(detail.value) })}></rk-chips>`;
}

function cardsView(props: ChooseProps): TemplateResult {
  const { payload, words, all, last, forTherapist, send } = props;
  const picked = payload.chosen ?? payload.proposed;
  const found = offered(props);
  const place = picked ? found.findIndex((room) => valueOf(room) === valueOf(picked)) : -1;
  const shown = all || place >= FIRST ? found : found.slice(0, FIRST);
  const own = { value: 'own', title: words.choose.own, description: words.choose.ownLine, picture: drawing('door') };
  const cards = [...shown.map((room) => card(props, room)), own];
  const pick = ({ detail: { value } }: CustomEvent<ChosenDetail>) => {
    const room = shown.find((each) => valueOf(each) === value);
    send({ type: 'space-picked', choice: room ? choiceOf(room) : ownChoice(last?.choice), by: forTherapist ? 'therapist' : 'client' });
  };
  const hidden = picked && picked.kind !== 'own' && place < 0;
  return html`${found.length === 0 ? html`<p role="status">${words.choose.none}</p>` : nothing}
    <rk-choice-cards data-field="space" exportparts="choice, label" .legend=${payload.setting === 'alone' ? words.choose.questionAlone : words.choose.question}
      .hint=${payload.interests.length > 0 ? words.choose.fits : ''} .options=${cards} .value=${picked && !hidden ? valueOf(picked) : undefined} @chosen=${pick}></rk-choice-cards>
    ${shown.length < found.length ? html`<button class="button more" part="button" type="button" @click=${props.showAll}>${words.choose.more(found.length - shown.length)}</button>` : nothing}
    ${hidden ? html`<p>${words.choose.hidden} <strong>${titleOf(picked, words)}</strong></p>` : nothing}`;
}

/** What is left after narrowing, the last choice first, then what fits best. */
function offered({ payload, words, rooms, last }: ChooseProps): readonly Room[] {
  const found = fitting(narrowed(rooms, payload.narrowing), payload.interests, payload.interestWords, (room) => searchTextOf(room, words));
  const before = last?.choice;
  const isLast = (room: Room) => before !== undefined && valueOf(room) === valueOf(before);
  return [...found.filter(isLast), ...found.filter((room) => !isLast(room))];
}

function card({ words, last, pictureOf }: ChooseProps, room: Room) {
  const { title, line } = textOf(room, words);
  const facts = factWords(room.facts, words).map(({ fact, text }) => ({ icon: fact === 'place' && room.facts.place === 'outdoors' ? signs.outdoors : signs[fact], text }));
  const again = last?.choice && valueOf(last.choice) === valueOf(room) ? [{ text: words.choose.lastTime }] : [];
  return { value: valueOf(room), title, description: line, facts: [...again, ...facts], picture: pictureOf(room) };
}

function ownChoice(last: Choice | undefined): Choice {
  return last?.kind === 'own' ? last : { kind: 'own', title: '' };
}

/** A space in the client's own words. */
function ownView({ payload, words, forTherapist, send, problem }: ChooseProps): Part {
  const picked = payload.chosen ?? payload.proposed;
  if (picked?.kind !== 'own') return nothing;
  const by = payload.chosen || !forTherapist ? 'client' : 'therapist';
  return html`<rk-text-area data-field="own-space" exportparts="field, label" .label=${words.choose.ownLabel} .rows=${1} .limit=${TITLE_LIMIT} .words=${words.limit} .value=${picked.title} .problem=${problem('own-space')}
    @changed=${({ detail }: CustomEvent<{ value: string }>) => send({ type: 'space-picked', choice: { kind: 'own', title: detail.value }, by })}></rk-text-area>`;
}

/** With the therapist at the screen the choice is the client's only once the client says so. */
function confirmView({ payload, words, forTherapist, send }: ChooseProps): Part {
  if (!forTherapist) return nothing;
  if (payload.chosen) return html`<p class="chosen" role="status"><strong>${words.choose.chosen(titleOf(payload.chosen, words))}</strong></p>`;
  if (!payload.proposed) return nothing;
  return html`<rk-notice kind="info" class="confirm" role="status">
    <p><strong>${words.choose.confirmQuestion(titleOf(payload.proposed, words))}</strong></p>
    <p>${words.choose.confirmHint}</p>
    <div slot="actions">
      <button class="button" part="button" type="button" @click=${() => send({ type: 'choice-confirmed' })}>${words.choose.confirm}</button>
      <button class="button" part="button" type="button" @click=${() => send({ type: 'choice-withdrawn' })}>${words.choose.decline}</button>
    </div>
  </rk-notice>`;
}
