import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import type { Satisfaction } from '../music-share.payload.js';
import { attendanceView } from './attendance.view.js';
import { calmView, headingView, promptView, wordsView } from './parts.view.js';
import { reviewView } from './review.view.js';
import type { MusicView } from './view.js';

/** Step 5: how it was, what to remember, what to bring; for the therapist also whether the session took place. */
export function afterView(view: MusicView): TemplateResult {
  const { after: words } = view.words;
  const points = words.values.map((word, index) => ({ value: index + 1, word, shape: shapeOf(index) }));
  const alone = view.payload.setting === 'alone';
  return html`${headingView(view, words.heading, [])}
    ${promptView(view, words)}
    <rk-rating-scale exportparts="scale" .legend=${alone ? words.questionAlone : words.question} .hint=${view.words.optional} .points=${points} .words=${words} .value=${view.payload.satisfaction} ?readonly=${view.readonly}
      @changed=${({ detail }: Changed<Satisfaction | undefined>) => view.send({ type: 'satisfaction-rated', satisfaction: detail.value })}></rk-rating-scale>
    ${calmView(view, 'after')}
    ${wordsView(view, 'note', words.note, view.nobodyReads)} ${wordsView(view, 'nextTime', words.nextTime, words.nextTimeHint)}
    ${alone ? nothing : attendanceView(view)}
    <section class="today"><div role="heading" aria-level=${view.level + 1}>${words.review}</div>${reviewView(view, view.payload)}</section>`;
}

const cloud = svg`<path d="M7 17h10a4 4 0 0 0 .6-7.9A5.6 5.6 0 0 0 6.8 10 3.5 3.5 0 0 0 7 17z" />`;
const sun = (size: number, rays: string) => svg`<circle cx="12" cy="12" r=${size} fill="var(--_accent)" /><path d=${rays} />`;

/** The weather, so that the words are not the only sign: rain, cloud, some sun, sun, full sun. */
const weather = [
  svg`<g transform="translate(0 -3)">${cloud}</g><path d="M8 17.5l-1.5 3M12.5 17.5l-1.5 3M17 17.5l-1.5 3" />`,
  cloud,
  svg`<path d="M13 6.5a4 4 0 1 1 6 4.8" fill="var(--_accent)" /><path d="M16.5 1.5v1M21.5 4.5l-.8.6M22.5 9h-1" /><g transform="translate(-2 2)" fill="var(--_surface-raised)">${cloud}</g>`,
  sun(4, 'M12 3.500v1.500M12 19v1.500M3.5 12H5M19 12h1.5'),
  sun(5, 'M12 1.500V4M12 20v2.500M1.5 12H4M20 12h2.500M4.6 4.600l1.7 1.700M17.7 17.700l1.7 1.700M4.6 19.400l1.7-1.700M17.7 6.300l1.7-1.7'),
] as const;

/** Its colours are attributes: the scale draws it in a root of its own. */
const shapeOf = (index: number) => html`<svg viewBox="0 0 24 24" fill="none" stroke="var(--_accent)" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${weather[index]}</svg>`;
