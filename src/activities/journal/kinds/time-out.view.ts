import { css, html, nothing, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Changed } from '../../../components/fire.js';
import { RatingScale } from '../../../components/rating-scale.js';
import { StepGuide } from '../../../components/step-guide.js';
import { TextArea } from '../../../components/text-area.js';
import { Timer } from '../../../components/timer.js';
import { isOver } from '../../../core/countdown.js';
import { headingView, optional, readPart, textField } from './fields.view.js';
import { type CalmingAction, timeOutModel, type TimeOutPayload } from './time-out.model.js';
import { CALMING, PAUSE_MINUTES } from './choices.js';
import { type FormHost, type KindView, type Part, teller } from './view.js';

const tell = teller('time-out');
const STEPS = ['trigger', 'before', 'action', 'pause', 'after', 'next'] as const;
const LISTED = 'listed:'; // so that a person's own words are never taken for one of the list
const TENS = 10; // the scale shows 0 to 10, the record keeps 0 to 100

/** A pause in a bad moment: large targets, few words, one thing a screen. */
export const view: KindView<TimeOutPayload> = {
  dependencies: { 'rk-chips': Chips, 'rk-rating-scale': RatingScale, 'rk-step-guide': StepGuide, 'rk-text-area': TextArea, 'rk-timer': Timer },
  styles: css`
    .screen { display: grid; gap: var(--_space-6); grid-template-columns: minmax(0, 1fr); min-block-size: 14em; align-content: start; }
    .big { --_target-size: 56px; }
    .onward { display: grid; gap: var(--_space-2); grid-template-columns: 1fr 2fr; }
    .onward .button { min-block-size: 56px; }
  `,
  model: timeOutModel,
  form(host, payload) {
    const { forms } = host;
    const at = Math.min(host.get('step', firstStep(payload)), STEPS.length);
    const go = (step: number) => {
      host.set('step', step);
      host.focus('#screen');
    };
    return html`<rk-step-guide exportparts="step" .steps=${STEPS.map((step) => forms.timeOut.steps[step])} .step=${at} .words=${forms.timeOut.steps}
        @moved=${({ detail }: CustomEvent<{ step: number }>) => go(detail.step)}></rk-step-guide>
      <div class="screen big">${headingView(host, forms.timeOut.steps[STEPS[at - 1]!], 'screen')} ${screen(host, payload, STEPS[at - 1]!)}</div>
      <div class="onward">
        <button class="button" part="button" type="button" ?disabled=${at === 1} @click=${() => go(at - 1)}>${forms.back}</button>
        ${at < STEPS.length ? html`<button class="button primary" part="button primary" type="button" @click=${() => go(at + 1)}>${forms.next}</button>` : nothing}
      </div>`;
  },
  read(host, { trigger, before, action, timer, after, next }) {
    const { forms: { timeOut: words } } = host;
    const tens = (value: number) => Math.round(value / TENS);
    const strength = before === undefined ? after : before;
    return html`${readPart(words.steps.trigger, trigger)}
      ${readPart(words.steps.before, strength === undefined ? undefined : before !== undefined && after !== undefined ? words.strength(tens(before), tens(after)) : words.once(tens(strength)))}
      ${readPart(words.steps.action, action && actionText(action, host))}
      ${timer ? html`<p class="muted">${words.paused(Math.floor(timer.elapsed / 60_000))}</p>` : nothing}
      ${readPart(words.steps.next, next)}`;
  },
  preview: (host, { trigger, action }) => trigger.trim() || (action ? actionText(action, host) : ''),
};

/** Where a cool-down goes on: at the first thing that has no answer yet, or at a pause that runs. */
function firstStep({ trigger, before, action, timer, after, next }: TimeOutPayload): number {
  if (timer && timer.phase !== 'ended') return 4;
  const answered = [trigger !== '', before !== undefined, action !== undefined, timer !== undefined, after !== undefined, next !== ''];
  return answered.lastIndexOf(true) + 2;
}

function screen(host: FormHost, payload: TimeOutPayload, step: (typeof STEPS)[number]): TemplateResult {
  const { forms: { timeOut: words } } = host;
  switch (step) {
    case 'trigger':
    case 'next':
      return textField(host, step, words[step], payload[step], (text) => tell(host, { type: 'field-written', field: step, text }));
    case 'before':
    case 'after':
      return intensity(host, step, payload[step]);
    case 'action':
      return actionField(host, payload);
    case 'pause':
      return pause(host, payload);
  }
}

function intensity(host: FormHost, moment: 'before' | 'after', value: number | undefined): TemplateResult {
  const { forms: { timeOut: words, scale } } = host;
  const points = Array.from({ length: TENS + 1 }, (_, i) => ({ value: i }));
  return html`<rk-rating-scale data-field=${moment} exportparts="scale, button" .legend=${words[moment]} .points=${points} .anchors=${words.ends} .value=${value === undefined ? undefined : Math.round(value / TENS)} .words=${scale} ?readonly=${host.readonly}
    @changed=${({ detail }: Changed<number | undefined>) => tell(host, { type: 'intensity-rated', moment, ...optional('rating', detail.value === undefined ? undefined : detail.value * TENS) })}></rk-rating-scale>`;
}

function actionText(action: CalmingAction, { forms }: FormHost): string {
  return 'id' in action ? forms.timeOut.actions[action.id] : action.own;
}

/** What calms: the list, and what the person wrote themselves in earlier cool-downs. */
function actionField(host: FormHost, { action }: TimeOutPayload): TemplateResult {
  const { forms: { timeOut: words } } = host;
  const own = new Set(host.recent.flatMap(({ payload }) => (payload.kind === 'time-out' && payload.action && 'own' in payload.action ? [payload.action.own] : [])));
  const options = [...[...own].map((text) => ({ value: text, label: text })), ...CALMING.map((id) => ({ value: LISTED + id, label: words.actions[id] }))];
  const chosen = action === undefined ? [] : ['id' in action ? LISTED + action.id : action.own];
  return html`<rk-chips exportparts="choice, field, button" .legend=${words.action} .options=${options} .words=${words} .values=${chosen} ?readonly=${host.readonly}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => tell(host, { type: 'action-chosen', ...optional('action', detail.values[0] === undefined ? undefined : actionOf(detail.values[0])) })}></rk-chips>`;
}

function actionOf(chip: string): CalmingAction {
  const id = CALMING.find((each) => LISTED + each === chip);
  return id === undefined ? { own: chip } : { id };
}

function pause(host: FormHost, { timer }: TimeOutPayload): TemplateResult {
  const { forms: { timeOut: words } } = host;
  const now = () => Date.now();
  const over = !timer || isOver(timer, now());
  const ended = () => tell(host, { type: 'timer-ended', now: now() });
  return html`<rk-timer exportparts="button" .countdown=${timer} .words=${words.timer} ?hidden=${!timer}
      @paused=${() => tell(host, { type: 'timer-paused', now: now() })} @resumed=${() => tell(host, { type: 'timer-resumed', now: now() })} @ended=${ended}></rk-timer>
    ${over && !host.readonly ? startField(host, timer !== undefined) : nothing}`;
}

function startField(host: FormHost, again: boolean): Part {
  const { forms: { timeOut: words } } = host;
  const minutes = host.get('minutes', 5);
  return html`<rk-chips exportparts="choice" .legend=${words.minutes} .options=${PAUSE_MINUTES.map((count) => ({ value: String(count), label: words.minute(count) }))} .values=${[String(minutes)]}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => host.set('minutes', Number(detail.value))}></rk-chips>
    <button class="button primary" part="button primary" type="button" @click=${() => tell(host, { type: 'timer-started', minutes, now: Date.now() })}>${again ? words.again : words.start}</button>`;
}
