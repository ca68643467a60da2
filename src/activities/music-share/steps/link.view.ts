import { html, nothing, type TemplateResult } from 'lit';
import { cautionIcon, playIcon } from '../../../theme/icons.js';
import { type Player, playerFor } from '../links/player.js';
import { recogniseLink, type SongLink } from '../links/song-link.js';
import type { Song } from '../music-share.payload.js';
import { linkOf } from '../songs.js';
import { type MusicView } from './view.js';

/** What a pasted link is, and the ways to play it. Nothing is asked of anyone before the person presses. */
export function linkView(view: MusicView, song: Song, name: string): TemplateResult | typeof nothing {
  const link = recogniseLink(linkOf(song));
  switch (link.type) {
    case 'none':
      return nothing;
    case 'refused':
      return html`<p class="refused">${cautionIcon}<span>${view.words.link.refused[link.reason]} ${view.words.link.kept}</span></p>`;
    case 'service':
    case 'plain':
      return openableView(view, song, name, link);
  }
}

function openableView(view: MusicView, song: Song, name: string, link: Extract<SongLink, { readonly url: string }>): TemplateResult {
  const { link: words } = view.words;
  const player = view.players ? playerFor(link) : undefined;
  return html`<div class="row play no-print">
      <span class="muted">${whatView(view, link)}</span>
      <span class="row"><a class="button" part="button" href=${link.url} target="_blank" rel="noopener noreferrer" aria-label=${words.playOf(name)}>${playIcon}${words.play}</a>
      ${player && view.shown.playing !== song.id && view.shown.asking !== song.id
        ? html`<button class="button quiet" part="button" type="button" aria-label=${view.words.player.hereOf(name)} @click=${() => {
            view.show({ asking: song.id });
            view.focus('#asking');
          }}>${view.words.player.here}</button>`
        : nothing}</span>
    </div>
    ${player ? playerView(view, song, name, player) : nothing}`;
}

function whatView({ words }: MusicView, link: Extract<SongLink, { readonly url: string }>): string {
  if (link.type === 'plain') return words.link.plain(link.host);
  return words.link.known(words.link.services[link.service], link.kind ? words.link.kinds[link.kind] : '');
}

/** First the question, with what the service learns; only after its answer the frame. */
function playerView(view: MusicView, song: Song, name: string, player: Player): TemplateResult | typeof nothing {
  const { player: words } = view.words;
  const service = view.words.link.services[player.service];
  if (view.shown.asking === song.id) {
    return html`<div class="ask no-print" role="group" aria-labelledby="asking">
      <p id="asking" tabindex="-1"><strong>${words.ask(service)}</strong></p>
      <p>${player.referrerPolicy === 'no-referrer' ? words.learns(service) : words.learnsSite(service)} ${words.cookies}</p>
      <div class="row">
        <button class="button" part="button" type="button" @click=${() => {
          view.show({ asking: undefined, playing: song.id });
          view.focus(`[data-player="${song.id}"]`);
        }}>${words.yes(service)}</button>
        <button class="button quiet" part="button" type="button" @click=${() => view.show({ asking: undefined })}>${words.no}</button>
      </div>
    </div>`;
  }
  if (view.shown.playing !== song.id) return nothing;
  // `as`: what checks the templates knows of one token, not of several
  return html`<div class="player no-print">
    <iframe class=${player.shape} data-player=${song.id} title=${words.frame(service, name)} sandbox=${player.sandbox as 'allow-scripts'} allow=${player.allow} referrerpolicy=${player.referrerPolicy} src=${player.src}></iframe>
    <button class="button quiet" part="button" type="button" @click=${() => view.show({ playing: undefined })}>${words.close}</button>
  </div>`;
}
