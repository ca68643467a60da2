import {html, render, type TemplateResult} from 'lit';
import {activities, activityOfPage, records, recordsOfPage, type PortalRecords} from './activities.js';
import {drawings, mark} from './art.js';
import {developers} from './developers.js';
import {lock} from './lock.js';
import {applyLook} from './look.js';
import {settings, whenSettings} from './settings.js';
import {signOut} from './sign-out.js';
import {trying} from './trying.js';
import {words} from './words/index.js';

/** Whose page it is; `nobody` while no one is signed in. */
type Side = 'client' | 'therapist' | 'nobody';

/** Draws the portal round the page's own `<main>`, and again whenever a setting changes. */
export function openShell({side, title}: {readonly side: Side; readonly title: () => string}): void {
  const above = placeBefore(document.querySelector('main'), 'before');
  const below = placeBefore(document.querySelector('main'), 'after');
  whenSettings(({language}) => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar-XB' ? 'rtl' : 'ltr';
    document.title = `${title()} · ${words().clinic}`;
    applyLook();
    render([side === 'nobody' ? '' : trying(side), header(side)], above);
    render([side === 'client' ? others() : '', footer(), developers()], below);
  });
}

/** Where the templates are drawn; it has no box of its own. */
function placeBefore(main: Element | null, where: 'before' | 'after'): HTMLElement {
  const place = document.createElement('div');
  place.className = 'place';
  main?.[where](place);
  return place;
}

function header(side: Side): TemplateResult {
  const {clinic, practice, skip, home} = words();
  const [here, about] = [activityOfPage(), recordsOfPage()];
  const name = here ? words().activities[here].name : about && words().records[about].name;
  return html`
    <a class="skip" href="#page">${skip}</a>
    <header class="header">
      <a class="brand" href="./index.html">${mark()}<span><b>${clinic}</b><small>${practice}</small></span></a>
      ${side === 'nobody' ? '' : html`<span class="person">${side === 'client' ? client(here !== undefined) : words().therapist.side}</span>`}
    </header>
    ${name && html`<nav class="crumbs" aria-label=${clinic}><a href="./index.html">${home}</a><span aria-current="page">${name}</span></nav>`}`;
}

/** Who is signed in, and the ways to go: for a while, where there are words to cover, or for good. */
function client(writes: boolean): TemplateResult {
  const {signedIn, people, lock: cover, signOut: {button}} = words();
  const name = people[settings().client];
  return html`${face(name)}<span class="who">${signedIn(name)}</span>
    ${writes ? html`<button type="button" class="lock" @click=${lock}>${cover}</button>` : ''}
    <button type="button" class="lock" @click=${signOut}>${button}</button>`;
}

/** The way on from an activity's page; nothing while there is only one. */
function others(): TemplateResult | string {
  const rest = activities.filter(name => name !== activityOfPage());
  if (!activityOfPage() || rest.length === 0) return '';
  return html`<nav class="others" aria-labelledby="others"><h2 id="others">${words().between.others}</h2>${activityList(rest)}</nav>`;
}

/** Who it is, as a letter in a round: the last of "Patient A". */
export const face = (name: string): TemplateResult => html`<span class="face" aria-hidden="true">${/\p{L}(?=\P{L}*$)/u.exec(name)?.[0]}</span>`;

/** The activities as cards, each a link to its page. */
export function activityList(names: readonly (typeof activities)[number][]): TemplateResult {
  return html`<ul class="activities">
    ${names.map(name => html`<li><a class="activity" href="./${name}.html">${drawings[name]?.()}<span><b>${words().activities[name].name}</b><span>${words().activities[name].line}</span></span></a></li>`)}
  </ul>`;
}

/** The ways to what the client wrote, as quiet links. */
export function recordLinks(names: readonly PortalRecords[] = records): TemplateResult {
  return html`<ul class="records">${names.map(name => html`<li><a href="./${name}.html"><b>${words().records[name].name}</b><span>${words().records[name].line}</span></a></li>`)}</ul>`;
}

const footer = () => html`<footer class="footer"><p>${words().foot}</p></footer>`;
