import { html } from 'lit';
import { DAY_PARTS, type DayPart } from './choices.js';
import type { DayMoment, DayPayload } from './day.model.js';
import type { KindReader } from './view.js';

/** A day as it is read: its parts in order, and what was done, thought and felt in each. */
export const dayReader: KindReader<DayPayload> = {
  read: ({ forms: { day: words } }, { moments }) => html`${DAY_PARTS.map((part) => ({ part, lines: momentsOf(part, moments) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ part, lines }) => html`<div><p class="muted">${words.parts[part]}</p><ul>${lines.map(lineOf)}</ul></div>`)}`,
  preview: ({ localized }, { moments }) => localized.list(moments.map(({ activity }) => activity.trim()).filter(Boolean)),
};

const momentsOf = (part: DayPart, moments: readonly DayMoment[]) => moments.filter((moment) => moment.part === part);

const lineOf = ({ activity, thought, emotion }: DayMoment) => html`<li><span dir="auto">${activity}</span>
  ${[thought, emotion].filter((text) => text.trim() !== '').map((text) => html`<br /><span class="muted" dir="auto">${text}</span>`)}</li>`;
