import {html, render} from 'lit';
import {change, whenSettings} from './settings.js';
import {openShell} from './shell.js';
import {words} from './words/index.js';

openShell({side: 'nobody', title: () => words().signOut.page.title});
whenSettings(() => render(page(), document.querySelector('main')!));

function page() {
  const {title, text, again} = words().signOut.page;
  return html`<section class="signed-out"><h1>${title}</h1><p>${text}</p><p><button type="button" class="main" @click=${signIn}>${again}</button></p></section>`;
}

function signIn(): void {
  change({signedIn: 'yes'});
  location.replace('./index.html');
}
