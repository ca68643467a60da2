import { html, nothing, type TemplateResult } from 'lit';
import type { Pictures } from '../pictures.js';
import type { StepProps } from './step-props.js';

/** What the viewer needs beyond a step. */
export interface PicturesProps extends StepProps {
  readonly pictures: Pictures;
}

/** Photos of the person's own, one at a time. */
export function picturesView({ words: { pictures: words }, pictures }: PicturesProps): TemplateResult {
  const { shown, place } = pictures;
  const add = (event: Event) => {
    const input = event.target as HTMLInputElement;
    pictures.add(input.files ?? []);
    input.value = ''; // the same photo can be picked again
  };
  const pick = (event: Event) => (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.click();
  return html`<div class="panel stack pictures">
    ${shown === undefined ? nothing : html`<figure>
      <img src=${shown} alt=${words.position(place.at, place.of)} @error=${unreadable} @load=${readable} />
      <figcaption role="status">${words.position(place.at, place.of)}<span class="unreadable" hidden>. ${words.unreadable}</span></figcaption>
    </figure>`}
    <div class="row">
      ${place.of > 1 ? html`<button class="button" part="button" type="button" @click=${() => pictures.turn(-1)}>${words.previous}</button>
        <button class="button" part="button" type="button" @click=${() => pictures.turn(1)}>${words.next}</button>` : nothing}
      <span>
        <button class="button" part="button" type="button" @click=${pick}>${words.pick}</button>
        <input type="file" accept="image/*" multiple hidden aria-label=${words.pick} @change=${add} />
      </span>
      ${shown === undefined ? nothing : html`<button class="button quiet" part="button" type="button" @click=${() => pictures.putAway()}>${words.away}</button>`}
    </div>
    <p class="hint">${words.note}</p>
  </div>`;
}

const mark = (event: Event, hidden: boolean) => {
  const figure = (event.target as HTMLElement).closest('figure')!;
  figure.querySelector<HTMLElement>('.unreadable')!.hidden = hidden;
};
const unreadable = (event: Event) => mark(event, false);
const readable = (event: Event) => mark(event, true);
