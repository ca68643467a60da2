import {html, render, type TemplateResult} from 'lit';
import {activities} from './activities.js';
import {pond} from './art.js';
import {day, daysAgo, nextSession, partOfDay, time} from './dates.js';
import {listen} from './event-log.js';
import {handOver, provide} from './provider.js';
import {whenSettings} from './settings.js';
import {activityList, openShell, recordLinks} from './shell.js';
import {signedInOnly} from './sign-out.js';
import {words} from './words/index.js';

const WRITTEN_DAYS_AGO = [3, 12];

listen();
signedInOnly();
openShell({side: 'client', title: () => words().home});
whenSettings(() => render(home(), document.querySelector('main')!));
provide();
handOver(); // signing out asks what is still on its way

function home(): TemplateResult {
  return html`
    <div class="welcome">
      ${pond(partOfDay())}
      <h1>${words().greeting[partOfDay()]}</h1>
      <p>${words().welcome}</p>
    </div>
    <div class="columns">
      ${session()}
      <section class="between" aria-labelledby="between">
        <h2 id="between">${words().between.title}</h2>
        ${activityList(activities)}
        <p class="note">${words().between.note}</p>
      </section>
      <div class="later">${yours()}${messages()}</div>
    </div>`;
}

function session(): TemplateResult {
  const {title, time: between, where, change, call} = words().appointment;
  const {from, to} = nextSession();
  return html`
    <section class="card session" aria-labelledby="session">
      <h2 id="session">${title}</h2>
      <p class="when"><b>${day(from)}</b>${between(time(from), time(to))}</p>
      <p>${where}</p>
      <p class="note">${change} <a href="tel:+442079460100">${call}</a></p>
    </section>`;
}

function yours(): TemplateResult {
  const {title} = words().yours;
  return html`<section aria-labelledby="yours"><h2 id="yours">${title}</h2>${recordLinks()}</section>`;
}

function messages(): TemplateResult {
  const {title, list} = words().messages;
  return html`
    <section class="messages" aria-labelledby="messages">
      <h2 id="messages">${title}</h2>
      ${list.map((message, i) => html`<article><h3>${message.title}</h3><p>${message.text}</p><p class="note"><time>${day(daysAgo(WRITTEN_DAYS_AGO[i] ?? 0))}</time></p></article>`)}
    </section>`;
}
