import { html, nothing, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { recogniseLink } from '../links/song-link.js';
import { linkOf } from '../songs.js';
import { WORDS_LIMIT } from '../limits.js';
import type { ChosenIdea } from '../music-share.payload.js';
import { ideaPicture } from '../idea-pictures.js';
import { ideaName } from './ideas.view.js';
import { headingView, promptView, recalledView } from './parts.view.js';
import { restView } from './rest.view.js';
import type { MusicView } from './view.js';

/** Step 4: a plan for each idea, and music: from a link, from this device, or to rest with. */
export function listenView(view: MusicView): TemplateResult {
  const { listen: words } = view.words;
  const alone = view.payload.setting === 'alone';
  const none = !alone && view.payload.ideas.length === 0;
  return html`${headingView(view, alone ? words.headingAlone : words.heading, [alone ? words.textAlone : none ? words.none : words.text])}
    ${promptView(view, words)}
    ${view.payload.ideas.length > 0 && !alone ? plansView(view) : nothing} ${playableView(view)} ${audioView(view)} ${restView(view)}`;
}

function plansView(view: MusicView): TemplateResult {
  return html`<section class="stack">
    <div role="heading" aria-level=${view.level + 1}>${view.words.listen.plans}</div>
    ${view.payload.ideas.map((chosen) => planView(view, chosen))}
  </section>`;
}

function planView(view: MusicView, { idea, plan = '' }: ChosenIdea): TemplateResult {
  const field = `plan-${idea}`;
  return html`<div class="plan">${ideaPicture(idea)}
    <rk-text-area data-field=${field} rows="1" exportparts="field, label" .label=${view.words.listen.planOf(ideaName(view, idea))} .value=${plan} .limit=${WORDS_LIMIT} .words=${view.words.limit}
      .problem=${view.problem(field)} ?readonly=${view.readonly} @changed=${({ detail }: Changed<string>) => view.send({ type: 'plan-written', idea, plan: detail.value })}></rk-text-area>
  </div>`;
}

/** The songs of both that have a link that opens. */
function playableView(view: MusicView): TemplateResult | typeof nothing {
  const songs = [...view.payload.clientSongs, ...view.payload.therapistSongs].filter((song) => ['service', 'plain'].includes(recogniseLink(linkOf(song)).type));
  if (songs.length === 0) return nothing;
  return html`<section class="stack">
    <div role="heading" aria-level=${view.level + 1}>${view.words.listen.songs}</div>
    ${recalledView(view, songs)}
  </section>`;
}

function audioView(view: MusicView): TemplateResult | typeof nothing {
  if (view.readonly) return nothing;
  const { audio } = view.words;
  return html`<section class="stack no-print">
    <div role="heading" aria-level=${view.level + 1}>${audio.heading}</div>
    <rk-local-audio exportparts="button" .words=${audio} .file=${view.shown.file} .quietAt=${view.quietAt} ?shared=${view.payload.setting === 'together'}
      @chosen=${({ detail }: CustomEvent<{ file: File | undefined }>) => view.show({ file: detail.file })}></rk-local-audio>
  </section>`;
}
