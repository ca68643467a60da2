import {html, render, type TemplateResult} from 'lit';
import {activities, type PortalActivity} from './activities.js';
import {choiceOf, offerChoice} from './choices.js';
import {listen} from './event-log.js';
import {provide, readFromClinic} from './provider.js';
import {change, CLIENTS, settings, whenSettings} from './settings.js';
import {openShell} from './shell.js';
import {words} from './words/index.js';

/** Together first, as in a session: the journal is the client's own. */
let shown: PortalActivity = activities.find(name => choiceOf[name]?.attribute === 'setting') ?? activities[0];

const TIMES = ['10:30', '14:00'] as const;

listen();
openShell({side: 'therapist', title: () => words().therapist.title});
whenSettings(draw);
readFromClinic();
offerChoice(document.querySelector<HTMLElement>('rapport-feedback')!, choiceOf.feedback!, document.querySelector<HTMLElement>('#devices')!);
provide(() => ({client: settings().client, author: 'therapist'}));

function draw(): void {
  render([caseload(), choice()], document.querySelector<HTMLElement>('#caseload')!);
  for (const name of activities) document.querySelector<HTMLElement>(`rapport-${name}`)!.hidden = name !== shown;
  document.querySelector<HTMLElement>('#devices')!.hidden = shown !== 'feedback';
}

/** Lays an activity on the table; the others stay as they are meanwhile. */
function put(activity: PortalActivity): void {
  shown = activity;
  draw();
}

/** The activities there are, the present one marked. */
function choice(): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${words().therapist.activities}>
    ${activities.map(name => html`<button type="button" aria-pressed=${name === shown} @click=${() => put(name)}>${words().activities[name].name}</button>`)}
  </div>`;
}

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
