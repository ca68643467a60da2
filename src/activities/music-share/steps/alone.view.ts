import { html, nothing, type TemplateResult } from 'lit';
import { newId } from '../../../core/ids.js';
import { pictureOf } from '../illustrations.js';
import type { Song } from '../music-share.payload.js';
import { isBlank } from '../songs.js';
import { headingView, recalledView } from './parts.view.js';
import { removedView, songListView } from './songs.view.js';
import type { MusicView } from './view.js';

/** Alone, at night or at home: the songs chosen before, what was written about them, and one button. */
export function aloneView(view: MusicView): TemplateResult {
  const { songs: words, alone } = view.words;
  const recalled = view.payload.clientSongs.every(isBlank) ? (view.last?.payload.clientSongs ?? []) : [];
  return html`${headingView(view, words.headingAlone, [alone.intro, recalled.length > 0 && words.textAlone], pictureOf('headphones'))}
    ${helpedView(view)} ${removedView(view)}
    ${recalled.length > 0
      ? recalledView(view, recalled)
      : songListView(view, 'client')}
    <p class="careful">${words.careful}</p>
    ${view.readonly ? nothing : html`<div class="row no-print">
      <button class="button primary" part="button primary" type="button" @click=${() => begin(view, recalled)}>${alone.begin}</button>
      ${recalled.length > 0 ? html`<button class="button" part="button" type="button" @click=${() => add(view, recalled)}>${words.add}</button>` : nothing}
    </div>`}`;
}

function begin(view: MusicView, recalled: readonly Song[]): void {
  view.send({ type: 'songs-recalled', songs: recalled });
  view.send({ type: 'continued' });
}

/** The songs of last time come into this record, and a new one under them. */
function add(view: MusicView, recalled: readonly Song[]): void {
  const id = newId();
  view.send({ type: 'songs-recalled', songs: recalled });
  view.send({ type: 'song-added', side: 'client', id });
  view.focus(`[data-field="song-${id}-title"]`);
}

function helpedView({ words, last }: MusicView): TemplateResult | typeof nothing {
  const said = last?.payload.nextTime ?? last?.payload.note;
  if (!said) return nothing;
  return html`<section class="last"><strong>${words.alone.helped}</strong><blockquote dir="auto">${said}</blockquote></section>`;
}
