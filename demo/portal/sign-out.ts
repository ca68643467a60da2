import type {ProviderElement} from 'rapport-kit';
import {html, render, type TemplateResult} from 'lit';
import {change, settings, whenSettings} from './settings.js';
import {words} from './words/index.js';

/** What the question before signing out shows. */
type Asking = {readonly left: number; readonly tried: 'not yet' | 'trying' | 'in vain'};

const PATIENCE = 3000; // ms
const place = document.createElement('div');
let asking: Asking = {left: 0, tried: 'not yet'};

const provider = () => document.querySelector<ProviderElement>('rapport-provider')!;
const dialog = () => place.querySelector('dialog');

/** Keeps this page to whoever is signed in: also when the browser restores it as it stood, or another tab signs out. */
export function signedInOnly(): void {
  if (settings().signedIn === 'no') return away();
  document.body.append(place);
  whenSettings(({signedIn}) => (signedIn === 'yes' ? draw() : void leave()));
  addEventListener('pageshow', () => settings().signedIn === 'no' && away());
}

/** Signs out; asks first where something shared has not reached the clinic. */
export async function signOut(): Promise<void> {
  const left = await provider().unsent();
  if (left === 0) return change({signedIn: 'no'});
  become({left, tried: 'not yet'});
  dialog()!.showModal();
}

async function sendNow(): Promise<void> {
  become({...asking, tried: 'trying'});
  await import('rapport-kit/define'); // a page sends the activities it knows: from here on all of them
  const left = await provider().send();
  if (left === 0) return change({signedIn: 'no'});
  become({left, tried: 'in vain'});
}

/** Once the last words are on the disk nothing of this person stays on the page; the server drops what the browser remembers of it. */
async function leave(): Promise<void> {
  await provider().lock();
  provider().client = '';
  await fetch('/sign-out', {method: 'POST', signal: AbortSignal.timeout(PATIENCE)}).catch(() => undefined); // without a connection there is nobody to tell
  away();
}

const away = () => location.replace('./signed-out.html');

function become(next: Asking): void {
  asking = next;
  draw();
}

const draw = () => render(question(asking), place);

function question({left, tried}: Asking): TemplateResult {
  const {title, text, send, sending, inVain, anyway, stay} = words().signOut;
  return html`<dialog class="sign-out" aria-labelledby="sign-out">
    <h2 id="sign-out">${title(left)}</h2>
    <p>${text}</p>
    <p role="status">${tried === 'in vain' ? inVain : tried === 'trying' ? sending : ''}</p>
    <div class="answers">
      <button type="button" class="main" ?disabled=${tried === 'trying'} @click=${sendNow}>${send}</button>
      <button type="button" @click=${() => change({signedIn: 'no'})}>${anyway}</button>
      <button type="button" @click=${() => dialog()!.close()}>${stay}</button>
    </div>
  </dialog>`;
}
