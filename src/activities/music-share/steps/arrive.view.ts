import { html, nothing, type TemplateResult } from 'lit';
import { pictureOf } from '../illustrations.js';
import { calmView, headingView, promptView, wordsView } from './parts.view.js';
import type { MusicView } from './view.js';

/** Step 1: that coming here is hard is said first. */
export function arriveView(view: MusicView): TemplateResult {
  const { arrive } = view.words;
  return html`${headingView(view, arrive.heading, [arrive.text, arrive.more], pictureOf('mugs'))}
    ${promptView(view, arrive)} ${lastView(view)} ${calmView(view, 'before')}
    ${wordsView(view, 'arrival', arrive.easier)}`;
}

/** What was shared last time, and what was meant for now. */
function lastView({ words, last, localized }: MusicView): TemplateResult | typeof nothing {
  if (!last) return nothing;
  const titles = last.payload.clientSongs.map(({ title }) => title.trim()).filter(Boolean);
  const { nextTime } = last.payload;
  if (titles.length === 0 && !nextTime) return nothing;
  return html`<section class="last">
    <strong>${words.last.title}</strong>
    ${titles.length > 0 ? html`<p>${words.last.songs(localized.list(titles))}</p>` : nothing}
    ${nextTime ? html`<p>${words.last.next}</p><blockquote dir="auto">${nextTime}</blockquote>` : nothing}
  </section>`;
}
