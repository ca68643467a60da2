import {settings} from './settings.js';

/** Puts the chosen light or dark on the page. */
export function applyLook(): void {
  const {look, scheme} = settings();
  document.documentElement.dataset['look'] = look;
  document.documentElement.dataset['scheme'] = scheme;
}
