import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Changed } from '../../../components/fire.js';
import { canEndWith } from '../../../components/timer-ending.js';
import { ideaPicture } from '../idea-pictures.js';
import { USUAL_MINUTES } from '../music-share.model.js';
import { FEWEST_MINUTES, MOST_MINUTES } from '../limits.js';
import { type Ending, endings } from '../music-share.payload.js';
import { ScreenWakeLock } from '../sound/wake-lock.js';
import type { MusicView } from './view.js';

const offered = [5, 7, 10] as const;

/** A few minutes with music and nothing to do. */
export function restView(view: MusicView): TemplateResult {
  const { rest: words } = view.words;
  return html`<section class="rest">
    <div class="rest-head">${ideaPicture('relaxation')}<div><div role="heading" aria-level=${view.level + 1}>${words.heading}</div><p>${words.text}</p></div></div>
    ${view.payload.timer ? runningView(view) : view.readonly ? nothing : setUpView(view)}
  </section>`;
}

function setUpView(view: MusicView): TemplateResult {
  const { rest: words } = view.words;
  const { payload } = view;
  const minutes = payload.minutes ?? USUAL_MINUTES;
  const own = view.shown.ownMinutes === true || !offered.some((each) => each === minutes);
  return html`<rk-chips exportparts="choice" .legend=${words.minutes} .options=${[...offered.map((each) => ({ value: String(each), label: words.minutesOf(each) })), { value: 'own', label: words.own }]}
      .values=${[own ? 'own' : String(minutes)]} @chosen=${({ detail }: CustomEvent<ChosenDetail>) => minutesChosen(view, detail.values[0])}></rk-chips>
    ${own
      ? html`<rk-text-field id="minutes" class="minutes" exportparts="field, label" type="number" min=${FEWEST_MINUTES} max=${MOST_MINUTES} .keyboard=${'numeric' as const} .label=${words.ownLabel} .value=${String(minutes)}
          @changed=${({ detail }: Changed<string>) => ownMinutes(view, detail.value)}></rk-text-field>`
      : nothing}
    <rk-chips exportparts="choice" .legend=${words.ending} .options=${endings.filter(canEndWith).map((value) => ({ value, label: words.endings[value] }))} .values=${[payload.ending ?? 'nothing']}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => view.send({ type: 'ending-chosen', ending: detail.values[0] as Ending | undefined })}></rk-chips>
    <div class="switches">
      ${switchView(words.fade, words.fadeHint, payload.fade ?? false, (on) => view.send({ type: 'fade-switched', on }))}
      ${ScreenWakeLock.supported ? switchView(words.awake, '', payload.stayAwake ?? false, (on) => view.send({ type: 'awake-switched', on })) : nothing}
    </div>
    <div class="row"><button class="button primary" part="button primary" type="button" @click=${() => {
      view.startRest();
      view.focus('#resting');
    }}>${words.start}</button></div>`;
}

function minutesChosen(view: MusicView, value: string | undefined): void {
  view.show({ ownMinutes: value === 'own' });
  if (value === 'own') view.focus('#minutes');
  else view.send({ type: 'minutes-chosen', minutes: value === undefined ? undefined : Number(value) });
}

/** A number that is none yet, or outside the bounds, changes nothing. */
function ownMinutes(view: MusicView, value: string): void {
  const minutes = Math.round(Number(value));
  if (minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES) view.send({ type: 'minutes-chosen', minutes });
}

function switchView(label: string, hint: string, on: boolean, switched: (on: boolean) => void): TemplateResult {
  return html`<label><input type="checkbox" .checked=${on} @change=${(event: Event) => switched((event.target as HTMLInputElement).checked)} /><span>${label}${hint ? html` <span class="hint">${hint}</span>` : nothing}</span></label>`;
}

function runningView(view: MusicView): TemplateResult {
  const { rest: words } = view.words;
  const ended = view.payload.timer!.phase === 'ended';
  // The focus stands on a box around the timer: a host with tabindex −1 would take all its buttons out of the order of Tab.
  return html`<div id="resting" role="group" aria-label=${words.label} tabindex="-1"><rk-timer exportparts="button" .countdown=${view.payload.timer} .words=${words}
      @paused=${() => view.changeRest('paused')} @resumed=${() => view.changeRest('resumed')} @ended=${({ detail }: CustomEvent<{ early: boolean }>) => view.changeRest('ended', detail.early)}></rk-timer></div>
    ${ended && !view.readonly ? html`<div class="row centred no-print"><button class="button quiet" part="button" type="button" @click=${() => view.send({ type: 'timer-cleared' })}>${words.again}</button></div>` : nothing}`;
}
