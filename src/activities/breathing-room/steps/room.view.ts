import { html, nothing, type TemplateResult } from 'lit';
import { type Part, promptView, type StepProps } from './step-props.js';

/** The three things a person may take along; only one is being set up at a time. */
export type Tool = 'timer' | 'pictures' | 'breathing';

/** What the quiet view needs beyond a step. */
export interface RoomProps extends StepProps {
  readonly picture: unknown;
  readonly outdoors: boolean;
  readonly tool: Tool | undefined;
  /** Photos or the companion are being looked at: the drawing of the space makes room. */
  readonly looking: boolean;
  readonly openTool: (tool: Tool | undefined) => void;
  /** What stands open: a running timer stays, whichever tool is being set up. */
  readonly timer: Part;
  readonly pictures: Part;
  readonly breathing: Part;
}

// Breathing comes last and never by itself: attending to the breath frightens some.
const tools: readonly Tool[] = ['timer', 'pictures', 'breathing'];

/** Step 4: be there. No question stands here. */
export function roomView(props: RoomProps): TemplateResult {
  const { payload, words, picture, outdoors, tool, looking } = props;
  return html`<div class="resting">
      ${looking ? nothing : html`<div class="scene large">${picture}</div>`}
      <p class="lead">${outdoors ? words.room.outdoors : payload.setting === 'alone' ? words.room.textAlone : words.room.text}</p>
    </div>
    ${promptView(props, words.room)} ${payload.timer ? props.timer : nothing}
    <div class="tools no-print" role="group" aria-label=${words.room.tools}>${tools.map((each) => toolView(props, each))}</div>
    ${payload.timer ? nothing : props.timer} ${tool === 'pictures' ? props.pictures : nothing} ${tool === 'breathing' ? props.breathing : nothing}`;
}

function toolView({ words, tool, openTool }: RoomProps, each: Tool): TemplateResult {
  const open = tool === each;
  return html`<button class="button quiet" part="button" type="button" aria-expanded=${open ? 'true' : 'false'} @click=${() => openTool(open ? undefined : each)}>${words[each].open}</button>`;
}
