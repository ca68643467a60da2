import type { TemplateResult } from 'lit';
import { factsOf, isOutdoors, roomOf } from '../spaces.js';
import type { BodyProps } from './body.view.js';
import { breathingView } from './breathing.view.js';
import { picturesView } from './pictures.view.js';
import { roomView } from './room.view.js';
import { timerView } from './timer.view.js';

/** Step 4 whole: the space, and what the person takes along into it. */
export function quietView(props: BodyProps): TemplateResult {
  const { payload, rooms, staying } = props;
  const { tool, breathing, pictures, openTool } = staying;
  const choice = payload.chosen ?? payload.proposed;
  return roomView({
    ...props,
    tool,
    openTool,
    picture: props.pictureOf(roomOf(choice, rooms)),
    outdoors: isOutdoors(factsOf(choice, rooms)),
    looking: (tool === 'breathing' && breathing) || (tool === 'pictures' && pictures.shown !== undefined),
    timer: timerView({ ...props, open: tool === 'timer', start: staying.startTimer, ended: staying.timerEnded }),
    pictures: picturesView({ ...props, pictures }),
    breathing: breathingView({ ...props, running: breathing, start: staying.startBreathing, stop: staying.stopBreathing }),
  });
}
