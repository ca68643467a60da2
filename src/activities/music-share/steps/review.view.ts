import { html, nothing, type TemplateResult } from 'lit';
import { elapsedTime } from '../../../core/countdown.js';
import type { MusicSharePayload, Song } from '../music-share.payload.js';
import { isBlank } from '../songs.js';
import { ideaName } from './ideas.view.js';
import type { MusicView } from './view.js';

/** A session to read: only what was written, chosen or rated. */
export function reviewView(view: Pick<MusicView, 'words' | 'localized' | 'author'>, payload: MusicSharePayload): TemplateResult {
  const { review: words, calm, after, attendance } = view.words;
  const minutes = payload.timer ? Math.round(elapsedTime(payload.timer, Date.now()) / 60_000) : 0;
  const { calmBefore, calmAfter } = payload;
  const calms = [calmBefore === undefined ? '' : words.calmBefore(calm.value(calmBefore)), calmAfter === undefined ? '' : words.calmAfter(calm.value(calmAfter))].filter(Boolean);
  const rows = [
    row(words.easier, payload.arrival),
    row(view.author === 'client' ? words.clientSongs : words.clientSongsOf, songsView(view, payload.clientSongs)),
    row(words.therapistSongs, songsView(view, payload.therapistSongs)),
    row(words.ideas, ideasList(view, payload)),
    row(words.rest, payload.rest ? words.minutes(minutes) : ''),
    row(words.calm, calms.length > 0 ? view.localized.list(calms) : ''),
    row(words.satisfaction, payload.satisfaction === undefined ? '' : after.values[payload.satisfaction - 1]),
    row(words.note, payload.note),
    row(words.nextTime, payload.nextTime),
    row(words.attendance, view.author === 'therapist' && payload.attendance ? attendance.values[payload.attendance] : ''),
    row(words.notToday, payload.skipped.length > 0 ? view.localized.list(payload.skipped.map((step) => view.words.steps[step])) : ''),
  ].filter((each) => each !== nothing);
  return rows.length > 0 ? html`<dl class="review">${rows}</dl>` : html`<p class="muted">${words.nothing}</p>`;
}

function row(name: string, value: unknown): TemplateResult | typeof nothing {
  if (value === undefined || value === '' || value === nothing) return nothing;
  return html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`;
}

function songsView({ words }: Pick<MusicView, 'words'>, songs: readonly Song[]): TemplateResult | typeof nothing {
  const written = songs.filter((song) => !isBlank(song));
  if (written.length === 0) return nothing;
  return html`<ul>${written.map(({ title, artist = '', why, feeling, link }) => html`<li><span dir="auto">${words.songs.song(title, artist)}</span>${[feeling, why, link].filter(Boolean).map((each) => html`<span class="detail" dir="auto">${each}</span>`)}</li>`)}</ul>`;
}

function ideasList(view: Pick<MusicView, 'words'>, payload: MusicSharePayload): TemplateResult | typeof nothing {
  if (payload.ideas.length === 0) return nothing;
  const { review } = view.words;
  return html`<ul>${payload.ideas.map(({ idea, plan }) => {
    const name = ideaName({ words: view.words, payload }, idea);
    return html`<li dir="auto">${plan ? review.plan(name, plan) : name}</li>`;
  })}</ul>`;
}
