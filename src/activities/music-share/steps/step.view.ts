import type { TemplateResult } from 'lit';
import { afterView } from './after.view.js';
import { arriveView } from './arrive.view.js';
import { ideasView } from './ideas.view.js';
import { listenView } from './listen.view.js';
import { songsView } from './songs.view.js';
import type { MusicView } from './view.js';

/** The step a person is at. */
export function stepView(view: MusicView): TemplateResult {
  switch (view.payload.step) {
    case 'arrive':
      return arriveView(view);
    case 'songs':
      return songsView(view);
    case 'ideas':
      return ideasView(view);
    case 'listen':
      return listenView(view);
    case 'after':
      return afterView(view);
  }
}
