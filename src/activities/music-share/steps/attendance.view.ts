import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { type Attendance, attendances, type Meeting, regularityOf } from '../regularity.js';
import type { MusicView } from './view.js';

const LAST = 8; // sessions shown: about two months of weekly ones

/** Whether the session took place is the therapist's to note; the client sees it only on asking, and only what was shared. */
export function attendanceView(view: MusicView): TemplateResult {
  return view.author === 'therapist' ? noteView(view) : view.shown.regularity ? sharedView(view) : askView(view);
}

function noteView(view: MusicView): TemplateResult {
  const { attendance: words } = view.words;
  const { attendance } = view.payload;
  return html`<section class="attendance stack">
    <div role="heading" aria-level=${view.level + 1}>${words.heading}</div>
    <rk-chips exportparts="choice" .legend=${words.question} .hint=${words.hint} .options=${attendances.map((value) => ({ value, label: words.values[value] }))} .values=${attendance ? [attendance] : []} ?readonly=${view.readonly}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => view.send({ type: 'attendance-noted', attendance: detail.values[0] as Attendance | undefined })}></rk-chips>
    ${regularityView(view, [...noted(view), ...(attendance ? [{ at: view.createdAt, attendance }] : [])])}
  </section>`;
}

const askView = (view: MusicView) =>
  html`<p class="no-print"><button class="button quiet flush" part="button" type="button" @click=${() => view.show({ regularity: true })}>${view.words.attendance.show}</button></p>`;

function sharedView(view: MusicView): TemplateResult {
  const { attendance: words } = view.words;
  const meetings = noted(view);
  return html`<section class="attendance stack">
    ${meetings.length > 0 ? html`<p class="muted">${words.shown}</p>${regularityView(view, meetings)}` : html`<p>${words.nothing}</p>`}
    <p class="no-print"><button class="button quiet flush" part="button" type="button" @click=${() => view.show({ regularity: false })}>${words.hide}</button></p>
  </section>`;
}

/** What therapists noted in the sessions that can be read here. */
function noted({ records }: MusicView): readonly Meeting[] {
  return records.flatMap(({ author, createdAt, payload }) => (author === 'therapist' && payload.attendance ? [{ at: createdAt, attendance: payload.attendance }] : []));
}

/** The last sessions as a row of marks, and the same in words and as a list. */
function regularityView(view: MusicView, recorded: readonly Meeting[]): TemplateResult {
  const { attendance: words } = view.words;
  const { meetings, counts, attended, share } = regularityOf(recorded, LAST);
  if (share === undefined) return html`<p class="muted">${words.none}</p>`;
  const summary = `${words.summary(attended, meetings.length)} ${words.share(view.localized.number(share, { style: 'percent', maximumFractionDigits: 0 }))}`;
  return html`<figure class="regularity">
    <svg class="flip" role="img" aria-label=${summary} viewBox="0 0 ${meetings.length * 32} 32">${meetings.map((meeting, index) => markOf(meeting.attendance, index * 32 + 16))}</svg>
    <figcaption><p>${summary}</p>
      <ul class="legend">${attendances.filter((each) => counts[each] > 0).map((each) => html`<li><svg viewBox="0 0 32 32" aria-hidden="true">${markOf(each, 16)}</svg>${words.count(words.values[each], counts[each])}</li>`)}</ul>
      <rk-disclosure .summary=${words.list}><ol>${meetings.map(({ at, attendance }) => html`<li>${view.localized.date(at)}: ${words.values[attendance]}</li>`)}</ol></rk-disclosure>
    </figcaption>
  </figure>`;
}

/** A full stone, one with a later edge, a ring, a broken ring: told apart by shape, never by colour. */
function markOf(attendance: Attendance, x: number): SVGTemplateResult {
  switch (attendance) {
    case 'came':
      return svg`<circle class="full" cx=${x} cy="16" r="11" />`;
    case 'late':
      return svg`<path class="full" d="M${x} 5a11 11 0 0 1 0 22z" /><circle class="ring" cx=${x} cy="16" r="11" />`;
    case 'cancelled':
      return svg`<circle class="ring" cx=${x} cy="16" r="11" />`;
    case 'did-not-take-place':
      return svg`<circle class="ring broken" cx=${x} cy="16" r="11" />`;
  }
}
