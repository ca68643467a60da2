import {applyTheme} from 'rapport-kit';
import {settings} from './settings.js';

/** Gives page and kit the chosen look, and light or dark where it was chosen. */
export function applyLook(): void {
  const {look, scheme} = settings();
  applyTheme(look);
  document.documentElement.dataset['scheme'] = scheme;
}
