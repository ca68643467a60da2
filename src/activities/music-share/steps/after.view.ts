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
  return html`${headingView(view, words.heading)}
    ${promptView(view, words)}
    <rk-rating-scale exportparts="scale" .legend=${alone ? words.questionAlone : words.question} .hint=${view.words.optional} .points=${points} .words=${words} .value=${view.payload.satisfaction} ?readonly=${view.readonly}
      @changed=${({ detail }: Changed<Satisfaction | undefined>) => view.send({ type: 'satisfaction-rated', satisfaction: detail.value })}></rk-rating-scale>
    ${calmView(view, 'after')}
    ${wordsView(view, 'note', words.note, view.nobodyReads)} ${wordsView(view, 'nextTime', words.nextTime, words.nextTimeHint)}
    ${alone ? nothing : attendanceView(view)}
    <section class="stack"><div role="heading" aria-level=${view.level + 1}>${words.review}</div>${reviewView(view, view.payload)}</section>`;
}

/** Five rings that fill, so that the words are not the only sign. */
const shapeOf = (index: number) => html`<svg viewBox="0 0 24 24" class="ripple">${svg`<circle cx="12" cy="12" r="9.5" />${index > 0 ? svg`<circle class="fill" cx="12" cy="12" r=${1 + index * 1.6} />` : nothing}`}</svg>`;
