import { html, type TemplateResult } from 'lit';
import { COLUMNS, type Columns } from './choices.js';
import { choiceField } from './fields.view.js';
import type { ThoughtPayload } from './thought.model.js';
import { teller, type ViewHost } from './view.js';

const tell = teller('thought');

/** How many columns a thought record shows, and whether one at a time. */
export function setUpView(host: ViewHost, { columns }: ThoughtPayload): TemplateResult {
  const { forms: { thought: names }, more: { thought: words } } = host;
  const counts = COLUMNS.map((count) => ({ value: String(count), label: names.columnsNames[count] }));
  const layouts = Object.entries(names.layouts).map(([value, label]) => ({ value, label }));
  const show = (count: string) => {
    tell(host, { type: 'columns-chosen', columns: Number(count) as Columns });
    host.set('step', 1);
  };
  return html`<div class="column">
    ${choiceField(host, { legend: words.columns, options: counts, values: [String(columns)] }, show)}
    ${choiceField({ ...host, readonly: false }, { legend: words.layout, options: layouts, values: [host.get('page', false) ? 'page' : 'guided'] }, (layout) => host.set('page', layout === 'page'))}
  </div>`;
}
