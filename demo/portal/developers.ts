import {html, type TemplateResult} from 'lit';
import {activities, bareOnly, records} from './activities.js';
import {eventList} from './event-log.js';
import {words} from './words/index.js';

/** The part of the page that a client's own portal would not have: the event log and the way to every other page. */
export function developers(): TemplateResult {
  const {title, pages, clientSide, therapistSide, bare, embed, workbench, events} = words().developers;
  return html`
    <aside class="developers" aria-label=${title}>
      <details>
        <summary>${events}</summary>
        ${eventList()}
      </details>
      <details>
        <summary>${pages}</summary>
        <ul>
          <li><a href="./index.html">${clientSide}</a></li>
          <li><a href="./therapist.html">${therapistSide}</a></li>
          ${[...activities, ...bareOnly, ...records].map(name => html`<li><a href="./elements/${name}.html">${bare(`rapport-${name}`)}</a></li>`)}
          <li><a href="./embed.html">${embed}</a></li>
          <li><a href="./components.html">${workbench}</a></li>
        </ul>
      </details>
    </aside>`;
}
