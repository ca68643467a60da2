import { html, type TemplateResult } from 'lit';
import { aloneView } from './alone.view.js';
import { arriveView } from './arrive.view.js';
import { songsView } from './songs.view.js';
import type { MusicView } from './view.js';

/** The step a person is at. */
export function stepView(view: MusicView): TemplateResult {
  switch (view.payload.step) {
    case 'arrive':
      return arriveView(view);
    case 'songs':
      return view.payload.setting === 'alone' ? aloneView(view) : songsView(view);
    case 'ideas':
      return view.later?.ideasView(view) ?? waitView(view);
    case 'listen':
      return view.later?.listenView(view) ?? waitView(view);
    case 'after':
      return view.later?.afterView(view) ?? waitView(view);
  }
}

/** The rest of the steps is on its way; off line it comes with the connection. */
const waitView = ({ words }: MusicView) => html`<p class="muted" id="step" tabindex="-1" role="status" aria-busy="true">${words.steps.wait}</p>`;
