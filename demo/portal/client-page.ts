import {html, render, type TemplateResult} from 'lit';
import {activityOfPage, forTwo} from './activities.js';
import {listen} from './event-log.js';
import {handOver, provide} from './provider.js';
import {whenSettings} from './settings.js';
import {openShell} from './shell.js';
import {words} from './words/index.js';

const here = activityOfPage();

listen();
openShell({side: 'client', title: () => (here ? words().activities[here].name : words().home)});
provide();
handOver();
if (here && forTwo.includes(here)) offerSettings(document.querySelector<HTMLElement>(`rapport-${here}`)!);

/** Two buttons above the activity: on one's own, as at home, or together, as in a session. */
function offerSettings(activity: HTMLElement): void {
  const place = document.createElement('div');
  document.querySelector('main')!.prepend(place);
  const choose = (setting: 'alone' | 'together') => {
    activity.setAttribute('setting', setting);
    draw();
  };
  const draw = () => render(choices(activity.getAttribute('setting') ?? 'together', choose), place);
  whenSettings(draw);
}

function choices(chosen: string, choose: (setting: 'alone' | 'together') => void): TemplateResult {
  const {label, ...settings} = words().settings;
  return html`<div class="choice" role="group" aria-label=${label}>
    ${(['alone', 'together'] as const).map(setting => html`<button type="button" aria-pressed=${chosen === setting} @click=${() => choose(setting)}>${settings[setting]}</button>`)}
  </div>`;
}
