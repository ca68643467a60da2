import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { choose } from './choose.js';

// Session recorders replace the setters of `value` and `checked` on the prototypes of the page (rrweb does, and Sentry's
// replay with it): what a script sets is recorded, in closed roots too. These ways round write nothing down.

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const TAKES_RANGES = /^(?:text|textarea|search|url|tel|password)$/;

class Written extends Directive {
  render(_text: string): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [text]: [string]): typeof noChange {
    const control = element as TextControl;
    if (control.value === text) return noChange;
    if (TAKES_RANGES.test(control.type)) control.setRangeText(text, 0, control.value.length, 'end');
    else control.defaultValue = text; // a number, a time or a date: enough until someone has typed in it
    if (control.value !== text) control.value = text;
    return noChange;
  }
}

class Chosen extends Directive {
  #before: boolean | undefined;

  render(_on: boolean, _how?: 'live'): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [on, how]: [boolean, 'live'?]): typeof noChange {
    const isSame = on === this.#before && how !== 'live';
    this.#before = on;
    if (!isSame) choose(element as HTMLInputElement, on);
    return noChange;
  }
}

/** Puts `text` into a field where it stands otherwise, as `.value=${live(text)}` does, and no recorder hears of it. */
export const written = directive(Written);

/** Checks or clears a radio or a checkbox, as `.checked=${on}` does; a recorder may hear of it only after someone has clicked it. `live`: also where a click changed it meanwhile. */
export const chosen = directive(Chosen);
