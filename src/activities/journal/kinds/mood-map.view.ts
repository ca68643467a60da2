import { html, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import { placeWords } from '../mood-words.js';
import { MoodPlane, type Place } from './mood-plane.js';
import type { MoodPayload } from './mood.model.js';
import { teller, type ViewHost } from './view.js';

/** Components that it stands on. */
export const dependencies = { 'rk-mood-plane': MoodPlane };

const tell = teller('mood');

/** The map that a mood is put on. */
export function mapField(host: ViewHost, payload: MoodPayload): TemplateResult {
  const { forms: { mood: sides }, more: { mood: words } } = host;
  const where = placeWords(payload, words.quarters);
  return html`<rk-mood-plane data-field="place" exportparts="scale" .valence=${payload.valence} .arousal=${payload.arousal} .words=${{ ...sides, ...words }}
    .said=${where ? words.place(where) : words.nowhere} .problem=${host.problem('place')}
    ?readonly=${host.readonly} @changed=${({ detail }: Changed<Place>) => tell(host, { type: 'placed', ...detail.value })}></rk-mood-plane>`;
}
