import { html, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { COLUMNS, type Columns } from './choices.js';
import type { ThoughtPayload } from './thought.model.js';
import { teller, type ViewHost } from './view.js';

const tell = teller('thought');

/** How many columns a thought record shows, and whether one at a time. */
export function setUpView(host: ViewHost, { columns }: ThoughtPayload): TemplateResult {
  const { forms: { thought: names }, more: { thought: words }, readonly } = host;
  const layouts = Object.entries(names.layouts).map(([value, label]) => ({ value, label }));
  return html`<div class="column">
    <rk-chips .legend=${words.columns} ?readonly=${readonly} .options=${COLUMNS.map((count) => ({ value: String(count), label: names.columnsNames[count] }))} .values=${[String(columns)]}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => { tell(host, { type: 'columns-chosen', columns: Number(detail.value) as Columns }); host.set('step', 1); }}></rk-chips>
    <rk-chips .legend=${words.layout} .options=${layouts} .values=${[host.get('page', false) ? 'page' : 'guided']}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => host.set('page', detail.value === 'page')}></rk-chips>
  </div>`;
}
