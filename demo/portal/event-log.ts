import {html, render, type TemplateResult} from 'lit';
import type {RecordDetail} from 'rapport-kit';
import {time} from './dates.js';
import {words} from './words/index.js';

/** Every event of the kit that carries nothing but facts. */
const EVENTS = ['ready', 'drafted', 'stepped', 'saved', 'shared', 'deleted', 'restored', 'failed', 'sent', 'locked', 'unlocked'] as const;
const SHOWN = 100; // the newest; a day at one page would fill the screen otherwise

interface Heard {
  readonly at: Date;
  readonly name: string;
  readonly detail: unknown;
  readonly answer?: string;
}

let heard: readonly Heard[] = [];
const place = document.createElement('div');

/** Listens on the document from now on: every event of the kit bubbles, out of closed shadow roots too. */
export function listen(): void {
  for (const name of EVENTS) {
    document.documentElement.addEventListener(`rapport-${name}`, event => {
      heard = [{at: new Date(), name: event.type, detail: event.detail}, ...heard].slice(0, SHOWN);
      draw();
    });
  }
}

/** The log, drawn in the language of now; it goes on by itself. */
export function eventList(): HTMLElement {
  draw();
  return place;
}

function draw(): void {
  const {eventsNote, none} = words().developers;
  render(html`<p>${eventsNote}</p>${heard.length === 0 ? html`<p>${none}</p>` : html`<ol class="log">${heard.map(line)}</ol>`}`, place);
}

function line(event: Heard): TemplateResult {
  const {read, fhir} = words().developers;
  const {detail} = event;
  return html`<li>
    <p><time>${time(event.at)}</time> <b>${event.name}</b></p>
    <pre tabindex="0">${JSON.stringify(detail, null, 1)}</pre>
    ${canRead(detail) ? html`<p><button type="button" @click=${() => ask(event, detail.read())}>${read}</button> <button type="button" @click=${() => ask(event, detail.toFhir())}>${fhir}</button></p>` : ''}
    ${event.answer === undefined ? '' : html`<pre class="answer" tabindex="0">${event.answer}</pre>`}
  </li>`;
}

const canRead = (detail: unknown): detail is RecordDetail => typeof detail === 'object' && detail !== null && 'read' in detail;

/** Looks a record up as a portal would, and shows what came back: the record when it is final and shared, else why not. */
async function ask(event: Heard, looking: Promise<unknown>): Promise<void> {
  const answer = await looking.then(
    found => JSON.stringify(found, null, 1),
    (error: {code?: string}) => words().developers.refused(error.code ?? String(error)),
  );
  heard = heard.map(each => (each.at === event.at && each.name === event.name ? {...each, answer} : each));
  draw();
}
