import { html, nothing, type TemplateResult } from 'lit';
import type { Localized } from '../../../runtime/localized.js';
import type { BreathingRoomMessage } from '../breathing-room.model.js';
import type { BreathingRoomPayload } from '../breathing-room.payload.js';
import type { LastTime } from '../spaces.js';
import type { BreathingRoomWords } from '../strings/en.js';

/** What every step is drawn from. */
export interface StepProps {
  readonly payload: BreathingRoomPayload;
  readonly words: BreathingRoomWords;
  readonly localized: Localized<BreathingRoomWords>;
  /** The therapist is at the screen: prompts are shown, and a choice needs the client's word. */
  readonly forTherapist: boolean;
  /** The page asks how calm the person is, before and after. */
  readonly ratings: boolean;
  readonly last: LastTime | undefined;
  /** Level of a step's heading. */
  readonly level: number;
  readonly send: (message: BreathingRoomMessage) => void;
  readonly problem: (field: string) => string;
}

/** Anything a view may give. */
export type Part = TemplateResult | typeof nothing;

/** The heading of a step; takes the focus after a move, and tells a screen reader which step it is. */
export function headingView(text: string, level: number, position = ''): TemplateResult {
  return html`<div class="step-heading" part="heading" role="heading" aria-level=${Math.min(level, 6)} tabindex="-1">
    ${position ? html`<span class="visually-hidden">${position}. </span>` : nothing}<span>${text}</span>
  </div>`;
}

/** A discreet line for the therapist: what to acknowledge, what not to ask. Alone there is nobody to say it to. */
export function promptView({ forTherapist, words, payload: { setting } }: StepProps, { prompt, avoid }: { readonly prompt: string; readonly avoid: string }): Part {
  if (!forTherapist || setting === 'alone') return nothing;
  return html`<aside class="prompt no-print" aria-label=${words.prompt.label}>
    <p class="prompt-label">${words.prompt.label}</p>
    <p>${prompt}</p>
    <p><span class="muted">${words.prompt.avoid}</span> ${avoid}</p>
  </aside>`;
}

/** How calm, 0 to 10; only where the page asks for it, and never needed. */
export function calmView({ payload, words, ratings, send }: StepProps, moment: 'before' | 'after'): Part {
  if (!ratings) return nothing;
  const { question, low, high, clear, optional } = words.calm;
  return html`<rk-rating-scale data-field="calm" exportparts="scale, button, label" .legend=${question} .hint=${optional} .points=${CALM} .anchors=${[low, high]} .words=${{ clear }}
    .value=${moment === 'before' ? payload.calmBefore : payload.calmAfter}
    @changed=${(event: CustomEvent<{ value: number | undefined }>) => send({ type: 'calm-rated', moment, calm: event.detail.value })}></rk-rating-scale>`;
}

const CALM = Array.from({ length: 11 }, (_, value) => ({ value }));
