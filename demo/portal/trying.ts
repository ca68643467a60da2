import {html, type TemplateResult} from 'lit';
import {AUTHORS, change, CLIENTS, LANGUAGES, LOOKS, SCHEMES, settings, type Settings} from './settings.js';
import {words} from './words/index.js';

/** The strip above the portal, with every switch: language, look, light or dark, whose portal, who is at the screen. */
export function trying(side: 'client' | 'therapist'): TemplateResult {
  const {title, note, ...say} = words().trying;
  return html`
    <aside class="trying">
      <p>${note}</p>
      <details>
        <summary>${title}</summary>
        <div class="switches">
          ${choice('language', say.language, LANGUAGES, say.languages)}
          ${choice('look', say.look, LOOKS, say.looks)}
          ${choice('scheme', say.scheme, SCHEMES, say.schemes)}
          ${choice('client', say.client, CLIENTS, words().people)}
          ${side === 'client' ? choice('author', say.author, AUTHORS, say.authors) : ''}
        </div>
      </details>
    </aside>`;
}

function choice<K extends keyof Settings>(name: K, label: string, values: readonly Settings[K][], names: Record<Settings[K], string>): TemplateResult {
  const chosen = settings()[name];
  return html`<label>${label}
    <select name=${name} @change=${(event: Event) => change({[name]: (event.currentTarget as HTMLSelectElement).value})}>
      ${values.map(value => html`<option value=${value} ?selected=${value === chosen}>${names[value]}</option>`)}
    </select></label>`;
}
