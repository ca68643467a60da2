import { html, nothing, type TemplateResult } from 'lit';
import { drawing } from '../illustrations.js';
import { titleOf } from '../spaces.js';
import { calmView, type Part, promptView, type StepProps } from './step-props.js';

/** Step 1: opening up is hard; nothing is asked of the person. */
export function arriveView(props: StepProps): TemplateResult {
  const { arrive } = props.words;
  return html`<div class="arrive">
      <div class="scene">${drawing('door')}</div>
      <div class="stack"><p class="lead">${arrive.text}</p><p>${arrive.more}</p></div>
    </div>
    ${promptView(props, arrive)} ${lastTimeView(props)} ${calmView(props, 'before')}`;
}

/** What the visit before left for this one. */
export function lastTimeView({ last, words, localized }: StepProps): Part {
  if (!last || (!last.choice && !last.nextTime)) return nothing;
  return html`<section class="last" aria-label=${words.last.title}>
    <p class="label">${words.last.title}, ${localized.day(last.at)}</p>
    ${last.choice ? html`<p>${words.last.chose(titleOf(last.choice, words))} ${last.helped ? words.last.helped[last.helped] : nothing}</p>` : nothing}
    ${last.nextTime ? html`<p>${words.last.next}</p><blockquote dir="auto">${last.nextTime}</blockquote>` : nothing}
  </section>`;
}
