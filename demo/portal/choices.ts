import {html, render, type TemplateResult} from 'lit';
import type {PortalActivity} from './activities.js';
import {whenSettings} from './settings.js';
import {words} from './words/index.js';

/** One thing a person may choose about an activity: an attribute of it, and the values it can have. */
interface Choice {
  readonly attribute: 'setting' | 'devices';
  readonly values: readonly string[];
}

const setting: Choice = {attribute: 'setting', values: ['alone', 'together']};
const devices: Choice = {attribute: 'devices', values: ['one', 'two']};

/** What may be chosen: on one's own or together; for looking back, at one device that changes hands or each at their own. */
export const choiceOf: Readonly<Partial<Record<PortalActivity, Choice>>> = {'breathing-room': setting, 'music-share': setting, feedback: devices};

/** Two buttons above an activity; the last value is where it stands without one. */
export function offerChoice(activity: HTMLElement, choice: Choice, place: HTMLElement = document.createElement('div')): void {
  if (!place.isConnected) document.querySelector('main')!.prepend(place);
  const {attribute, values} = choice;
  const choose = (value: string) => {
    activity.setAttribute(attribute, value);
    draw();
  };
  const draw = () => render(buttons(choice, activity.getAttribute(attribute) ?? values.at(-1)!, choose), place);
  whenSettings(draw);
}

function buttons({attribute, values}: Choice, chosen: string, choose: (value: string) => void): TemplateResult {
  const {label, ...names} = words().choices[attribute];
  return html`<div class="choice" role="group" aria-label=${label}>
    ${values.map(value => html`<button type="button" aria-pressed=${chosen === value} @click=${() => choose(value)}>${(names as Record<string, string>)[value]}</button>`)}
  </div>`;
}
