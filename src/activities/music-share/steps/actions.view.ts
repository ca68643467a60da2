import { html, nothing, type TemplateResult } from 'lit';
import { stepsOf } from '../music-share.payload.js';
import type { MusicView } from './view.js';

/** The ways on from a step; at the last one, `keep`: the ways to keep it. */
export function actionsView(view: MusicView, keep: TemplateResult): TemplateResult {
  const { words: { steps: words }, payload: { step, setting } } = view;
  const steps = stepsOf(setting);
  const at = steps.indexOf(step);
  const button = (text: string, act: () => void, look = '') => html`<button class="button ${look}" part="button ${look}" type="button" @click=${act}>${text}</button>`;
  const back = at > 0 ? button(words.back, () => view.send({ type: 'stepped', to: steps[at - 1]! }), 'quiet') : nothing;
  if (at === steps.length - 1) return html`${back} ${keep}`;
  const begins = setting === 'alone' && at === 0; // its own button stands with the songs
  return html`${back} ${button(words.skip, () => view.send({ type: 'skipped' }), 'quiet')} ${begins ? nothing : button(words.next, () => view.send({ type: 'continued' }), 'primary')}`;
}
