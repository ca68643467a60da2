import { html, nothing, type TemplateResult } from 'lit';
import { type Step, stepsOf } from '../breathing-room.payload.js';
import type { Pictures } from '../pictures.js';
import { factsOf, isOutdoors, roomOf, titleOf } from '../spaces.js';
import { aloneView } from './alone.view.js';
import { afterView } from './after.view.js';
import { arriveView, lastTimeView } from './arrive.view.js';
import { breathingView } from './breathing.view.js';
import { chooseView, type ChooseProps } from './choose.view.js';
import { likeView } from './like.view.js';
import { picturesView } from './pictures.view.js';
import { reviewView } from './review.view.js';
import { roomView, type Tool } from './room.view.js';
import { headingView } from './step-props.js';
import { timerView } from './timer.view.js';

/** All that the body of the breathing room is drawn from. */
export interface BodyProps extends ChooseProps {
  readonly readonly: boolean;
  /** Alone, with a space already. */
  readonly home: boolean;
  readonly tool: Tool | undefined;
  readonly breathing: boolean;
  readonly pictures: Pictures;
  readonly moveTo: (step: Step) => void;
  readonly chooseOther: () => void;
  readonly begin: () => void;
  readonly openTool: (tool: Tool | undefined) => void;
  readonly startTimer: () => void;
  readonly timerEnded: (early: boolean) => void;
  readonly startBreathing: () => void;
  readonly stopBreathing: () => void;
}

/** The path, and the step the person is at; what can only be read is a review. */
export function bodyView(props: BodyProps): TemplateResult {
  const { payload, words, localized, readonly, level } = props;
  if (readonly) return reviewView(payload, words, localized, { own: true });
  const steps = stepsOf(payload.setting);
  const at = steps.indexOf(payload.step) + 1;
  const position = words.steps.position(at, steps.length, words.steps[payload.step]);
  const quiet = payload.step === 'room';
  return html`${quiet || props.home ? nothing : html`<rk-step-guide exportparts="step" .steps=${steps.map((step) => words.steps[step])} .step=${at} .words=${words.steps}
      @moved=${({ detail }: CustomEvent<{ step: number }>) => props.moveTo(steps[detail.step - 1]!)}></rk-step-guide>`}
    <div class="step ${quiet ? 'quiet-room' : ''}">${headingView(headingOf(props), level, position)} ${stepView(props)}</div>`;
}

function stepView(props: BodyProps): TemplateResult {
  switch (props.payload.step) {
    case 'arrive':
      return arriveView(props);
    case 'like':
      return likeView(props);
    case 'choose':
      return props.home ? homeView(props) : html`${props.payload.setting === 'alone' ? nothing : lastTimeView(props)} ${chooseView(props)}`;
    case 'room':
      return quietView(props);
    case 'after':
      return afterView(props);
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

function quietView(props: BodyProps): TemplateResult {
  const { payload, rooms, tool } = props;
  const choice = payload.chosen ?? payload.proposed;
  return roomView({
    ...props,
    picture: props.pictureOf(roomOf(choice, rooms)),
    outdoors: isOutdoors(factsOf(choice, rooms)),
    looking: (tool === 'breathing' && props.breathing) || (tool === 'pictures' && props.pictures.shown !== undefined),
    timer: timerView({ ...props, open: tool === 'timer', start: props.startTimer, ended: props.timerEnded }),
    pictures: picturesView(props),
    breathing: breathingView({ ...props, running: props.breathing, start: props.startBreathing, stop: props.stopBreathing }),
  });
}
