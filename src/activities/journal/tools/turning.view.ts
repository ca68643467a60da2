import { html, nothing } from 'lit';
import { dayOf, localIso } from '../../../core/time.js';
import type { Part } from '../kinds/view.js';
import { spansAround } from './spans.js';
import type { ToolProps } from './tool.js';

/** What the buttons say that turn to another span of days. */
interface TurningWords {
  readonly earlier: string;
  readonly later: string;
}

/** Turns a picture to the nearest spans of days with something in them; `turn` is told how many spans back. The focus stays on the button, or goes to the other where that way there is nothing more. */
export function turningView({ host }: ToolProps, entries: readonly { readonly day: string }[], length: number, at: number, words: TurningWords, turn: (spans: number) => void): Part {
  const around = (from: number) => spansAround(entries.map(({ day }) => day), dayOf(localIso()), length, from);
  const way = (name: 'earlier' | 'later') => {
    const to = around(at)[name];
    if (to === undefined) return nothing;
    const go = () => {
      turn(to);
      host.focus(`[data-turn=${around(to)[name] === undefined ? (name === 'earlier' ? 'later' : 'earlier') : name}]`);
    };
    return html`<button class="button quiet" part="button" type="button" data-turn=${name} @click=${go}>${words[name]}</button>`;
  };
  return html`<div class="row turning">${way('earlier')}${way('later')}</div>`;
}
