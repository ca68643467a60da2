import type { LitElement } from 'lit';
import { wearAlso } from '../../../runtime/sheets.js';
import type { Companions } from './later.js';

/** Gives the element the styles of what was loaded later. */
export function adopt({ renderRoot }: LitElement, { styles }: Companions): void {
  if (styles?.styleSheet && renderRoot instanceof ShadowRoot) wearAlso(renderRoot, styles.styleSheet);
}
