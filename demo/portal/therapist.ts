import {html, render, type TemplateResult} from 'lit';
import {activities, type PortalActivity} from './activities.js';
import {drawings} from './art.js';
import {choiceOf, offerChoice} from './choices.js';
import {listen} from './event-log.js';
import {provide, readFromClinic} from './provider.js';
import {change, CLIENTS, settings, whenSettings} from './settings.js';
import {face, openShell} from './shell.js';
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
  render(caseload(), document.querySelector<HTMLElement>('#caseload')!);
  render(table(), document.querySelector<HTMLElement>('#table')!);
  for (const name of activities) document.querySelector<HTMLElement>(`rapport-${name}`)!.hidden = name !== shown;
  document.querySelector<HTMLElement>('#devices')!.hidden = shown !== 'feedback';
}

/** Lays an activity on the table; the others stay as they are meanwhile. */
function put(activity: PortalActivity): void {
  shown = activity;
  draw();
}

/** With whom, and the activities there are, the present one marked. */
function table(): TemplateResult {
  const {withClient, activities: label} = words().therapist;
  return html`
    <h2 class="with">${withClient(words().people[settings().client])}</h2>
    <div class="choice" role="group" aria-label=${label}>
      ${activities.map(name => html`<button type="button" aria-pressed=${name === shown} @click=${() => put(name)}>${drawings[name]?.()}${words().activities[name].name}</button>`)}
    </div>`;
}

/** Who comes today; choosing one hands that client to the provider below. */
function caseload(): TemplateResult {
  const {title, note, at} = words().therapist;
  const {people} = words();
  return html`
    <h1>${title}</h1>
    <ul class="caseload">
      ${CLIENTS.map((client, i) => html`<li>
        <button type="button" aria-pressed=${client === settings().client} @click=${() => change({client})}>
          ${face(people[client])}<span><b>${people[client]}</b><span>${at(TIMES[i] ?? '')}</span></span>
        </button></li>`)}
    </ul>
    <p class="note">${note}</p>`;
}
