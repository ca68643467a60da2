import {html, render, type TemplateResult} from 'lit';
import {listen} from './event-log.js';
import {provide} from './provider.js';
import {change, CLIENTS, settings, whenSettings} from './settings.js';
import {openShell} from './shell.js';
import {words} from './words/index.js';

const TIMES = ['10:30', '14:00'] as const;

listen();
openShell({side: 'therapist', title: () => words().therapist.title});
whenSettings(() => render(caseload(), document.querySelector<HTMLElement>('#caseload')!));
provide(() => ({client: settings().client, author: 'therapist'}));

/** Who comes today; choosing one hands that client to the provider below. */
function caseload(): TemplateResult {
  const {title, note, at, withClient} = words().therapist;
  const {people} = words();
  return html`
    <h1>${title}</h1>
    <p class="note">${note}</p>
    <ul class="caseload">
      ${CLIENTS.map((client, i) => html`<li>
        <button type="button" aria-pressed=${client === settings().client} @click=${() => change({client})}>
          <b>${people[client]}</b><span>${at(TIMES[i] ?? '')}</span>
        </button></li>`)}
    </ul>
    <p class="with">${withClient(people[settings().client])}</p>`;
}
