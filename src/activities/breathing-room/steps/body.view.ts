import { html, nothing, type TemplateResult } from 'lit';
import { type Step, stepsOf } from '../breathing-room.payload.js';
import { roomOf, titleOf } from '../spaces.js';
import type { Staying } from '../staying.controller.js';
import { aloneView } from './alone.view.js';
import { arriveView, lastTimeView } from './arrive.view.js';
import type { ChooseProps } from './choose.view.js';
import { likeView } from './like.view.js';
import { headingView, type Part } from './step-props.js';

/** What draws the last three steps and a review: `later.ts`. */
interface LaterViews {
  readonly chooseView: (props: ChooseProps) => TemplateResult;
  readonly quietView: (props: BodyProps) => TemplateResult;
  readonly afterView: (props: BodyProps) => TemplateResult;
  readonly reviewView: (payload: BodyProps['payload'], words: BodyProps['words'], localized: BodyProps['localized'], how: { readonly own: boolean }) => TemplateResult;
}

/** All that the body of the breathing room is drawn from. */
export interface BodyProps extends ChooseProps {
  readonly readonly: boolean;
  /** Earlier visits were read: until then alone shows nothing that would change under one's eyes. */
  readonly known: boolean;
  /** Alone, with a space already. */
  readonly home: boolean;
  /** What was taken along into the space. */
  readonly staying: Staying;
  /** How the last three steps are drawn, once that is loaded. */
  readonly later: LaterViews | undefined;
  readonly moveTo: (step: Step) => void;
  readonly chooseOther: () => void;
  readonly begin: () => void;
}

/** The path, and the step the person is at; what can only be read is a review. */
export function bodyView(props: BodyProps): Part {
  const { payload, words, localized, readonly, level } = props;
  if (readonly) return props.later?.reviewView(payload, words, localized, { own: true }) ?? nothing;
  const steps = stepsOf(payload.setting);
  const at = steps.indexOf(payload.step) + 1;
  const position = words.steps.position(at, steps.length, words.steps[payload.step]);
  const quiet = payload.step === 'room';
  return html`${quiet || props.home ? nothing : html`<rk-step-guide exportparts="step" .steps=${steps.map((step) => words.steps[step])} .step=${at} .words=${words.steps}
      @moved=${({ detail }: CustomEvent<{ step: number }>) => props.moveTo(steps[detail.step - 1]!)}></rk-step-guide>`}
    <div class="step ${quiet ? 'quiet-room' : ''}">${headingView(headingOf(props), level, position)} ${stepView(props)}</div>`;
}

function stepView(props: BodyProps): Part {
  switch (props.payload.step) {
    case 'arrive':
      return arriveView(props);
    case 'like':
      return likeView(props);
    case 'choose':
      if (props.payload.setting === 'alone' && !props.known) return nothing;
      return props.home ? homeView(props) : html`${props.payload.setting === 'alone' ? nothing : lastTimeView(props)} ${props.later?.chooseView(props) ?? nothing}`;
    case 'room':
      return props.later?.quietView(props) ?? nothing;
    case 'after':
      return props.later?.afterView(props) ?? nothing;
  }
}

function headingOf({ payload: { step, chosen, proposed }, words, home }: BodyProps): string {
  if (home) return words.alone.heading;
  const space = chosen ?? proposed;
  return step === 'room' && space ? titleOf(space, words) : words[step].heading;
}

function homeView(props: BodyProps): TemplateResult {
  const choice = (props.payload.chosen ?? props.last?.choice)!;
  return aloneView({ ...props, choice, picture: props.pictureOf(roomOf(choice, props.rooms)) });
}
