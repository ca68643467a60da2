import { html, nothing, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { binIcon } from '../../../theme/icons.js';
import { LINK_LIMIT, TITLE_LIMIT, WORDS_LIMIT } from '../limits.js';
import type { Side, Song, SongField } from '../music-share.payload.js';
import { type MusicView, nameOf } from './view.js';

/** Where a song stands. */
interface Place {
  readonly side: Side;
  readonly index: number;
  readonly of: number;
}

/** One song: its title, its place, its link, and what else there is to say of it. */
export function songView(view: MusicView, song: Song, place: Place): TemplateResult {
  const { songs: words } = view.words;
  const name = nameOf(view, song, place.index);
  return html`<li class="song" data-song=${song.id}>
    ${fieldView(view, song, place.side, 'title', words.number(place.index + 1), TITLE_LIMIT)}
    ${view.readonly ? nothing : html`<div class="song-acts no-print">${moveView(view, song, name, place, -1)}${moveView(view, song, name, place, 1)}${removeView(view, song, name, place)}</div>`}
    ${view.later?.linkView(view, song, name)}
    <rk-disclosure .summary=${words.more} .about=${words.moreTo(name)} .open=${isTroubled(view, song)}>
      <div class="more">
        ${fieldView(view, song, place.side, 'artist', words.artist, TITLE_LIMIT)}
        ${fieldView(view, song, place.side, 'link', words.link, LINK_LIMIT, words.linkHint)}
        ${fieldView(view, song, place.side, 'feeling', words.feeling, TITLE_LIMIT)}
        ${whyView(view, song, place.side)}
      </div>
    </rk-disclosure>
  </li>`;
}

/** What is under "add more" opens by itself only where something in it stands in the way. */
function isTroubled(view: MusicView, song: Song): boolean {
  return (['artist', 'link', 'feeling', 'why'] as const).some((field) => view.problem(`song-${song.id}-${field}`) !== '');
}

function fieldView(view: MusicView, song: Song, side: Side, field: Exclude<SongField, 'why'>, label: string, limit: number, hint = ''): TemplateResult {
  const name = `song-${song.id}-${field}`;
  return html`<rk-text-field data-field=${name} exportparts="field, label" .label=${label} .hint=${hint} .value=${song[field] ?? ''} .limit=${limit} .words=${view.words.limit}
    .problem=${view.problem(name)} .spellcheck=${false} ?readonly=${view.readonly} @changed=${written(view, song, side, field)}></rk-text-field>`;
}

function whyView(view: MusicView, song: Song, side: Side): TemplateResult {
  const name = `song-${song.id}-why`;
  return html`<rk-text-area data-field=${name} rows="2" exportparts="field, label" .label=${view.words.songs.why} .hint=${view.nobodyReads} .value=${song.why ?? ''} .limit=${WORDS_LIMIT}
    .words=${view.words.limit} .problem=${view.problem(name)} ?readonly=${view.readonly} @changed=${written(view, song, side, 'why')}></rk-text-area>`;
}

const written = (view: MusicView, { id }: Song, side: Side, field: SongField) => ({ detail }: Changed<string>) =>
  view.send({ type: 'song-written', side, id, field, words: detail.value });

function moveView(view: MusicView, { id }: Song, name: string, { side, index, of }: Place, by: -1 | 1): TemplateResult {
  const { songs: words } = view.words;
  const impossible = index + by < 0 || index + by >= of;
  return html`<button class="button quiet icon-only" part="button" type="button" data-move=${by} aria-disabled=${impossible ? 'true' : nothing}
    aria-label=${by < 0 ? words.up(name) : words.down(name)} @click=${() => {
      if (impossible) return;
      view.send({ type: 'song-moved', side, id, by });
      view.say(words.moved(name, index + by + 1, of));
      view.focus(`[data-song="${id}"] [data-move="${by}"]`);
    }}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${by < 0 ? 'M12 19V5M6 11l6-6 6 6' : 'M12 5v14M6 13l6 6 6-6'} /></svg></button>`;
}

function removeView(view: MusicView, song: Song, name: string, { side, index }: Place): TemplateResult {
  const { songs: words } = view.words;
  return html`<button class="button quiet icon-only" part="button" type="button" aria-label=${words.remove(name)} @click=${() => {
    view.send({ type: 'song-removed', side, id: song.id });
    view.show({ removed: { side, song, at: index } });
    view.focus('#removed');
  }}>${binIcon}</button>`;
}
