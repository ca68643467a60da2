import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plusIcon } from '../../../theme/icons.js';
import { newId } from '../../../core/ids.js';
import { pictureOf } from '../illustrations.js';
import { MOST_SONGS } from '../limits.js';
import { listOf, type Side } from '../music-share.payload.js';
import { headingView, promptView } from './parts.view.js';
import { songView } from './song.view.js';
import { type MusicView, nameOf } from './view.js';

/** Step 2: two lists side by side. */
export function songsView(view: MusicView): TemplateResult {
  const { songs: words } = view.words;
  return html`${headingView(view, words.heading, [words.text])}
    <p class="careful">${words.careful}</p>
    ${promptView(view, words)} ${removedView(view)}
    <div class="sides">${songListView(view, 'client')}${songListView(view, 'therapist')}</div>`;
}

/** One list of songs. */
export function songListView(view: MusicView, side: Side): TemplateResult {
  const { songs: words } = view.words;
  const list = view.payload[listOf(side)];
  const alone = view.payload.setting === 'alone'; // then the heading of the step says it
  const name = side === 'client' ? (view.author === 'client' ? words.client : words.clientOf) : view.author === 'client' ? words.therapist : words.therapistOwn;
  return html`<section class="side" aria-label=${name}>
    ${alone ? nothing : html`<div role="heading" aria-level=${view.level + 1}>${name}</div>`}
    ${list.length === 0 ? html`<div class="none">${pictureOf('sleeve')}<p class="muted">${alone ? words.noneAlone : words.none}</p></div>` : nothing}
    <ol class="songs" role="list">${repeat(list, ({ id }) => id, (song, index) => songView(view, song, { side, index, of: list.length }))}</ol>
    ${view.readonly ? nothing : addView(view, side, list.length)}
  </section>`;
}

function addView(view: MusicView, side: Side, count: number): TemplateResult {
  const { songs: words } = view.words;
  if (count >= MOST_SONGS) return html`<p class="muted">${words.full}</p>`;
  return html`<button class="button add no-print" part="button" type="button" @click=${() => {
    const id = newId();
    view.send({ type: 'song-added', side, id });
    view.focus(`[data-field="song-${id}-title"]`);
  }}>${plusIcon}${words.add}</button>`;
}

/** Brings back the song taken away last. */
export function removedView(view: MusicView): TemplateResult | typeof nothing {
  const { removed } = view.shown;
  if (!removed) return nothing;
  const { songs: words } = view.words;
  return html`<rk-notice class="no-print">
    <p id="removed" tabindex="-1">${words.removed(nameOf(view, removed.song, removed.at))}</p>
    <div slot="actions"><button class="button" part="button" type="button" @click=${() => {
      view.send({ type: 'song-restored', ...removed });
      view.show({ removed: undefined });
      view.focus(`[data-field="song-${removed.song.id}-title"]`);
    }}>${words.undo}</button></div>
  </rk-notice>`;
}
