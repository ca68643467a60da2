import { css, html, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Changed } from '../../../components/fire.js';
import { RatingScale } from '../../../components/rating-scale.js';
import { StepGuide } from '../../../components/step-guide.js';
import { TextArea } from '../../../components/text-area.js';
import { guided, optional, textField } from './fields.view.js';
import { Later } from './later.js';
import { partWords } from './later-words.js';
import { type CalmingAction, fromTens, TENS, timeOutModel, type TimeOutPayload, toTens } from './time-out.model.js';
import { CALMING, PAUSE_MINUTES } from './choices.js';
import { type KindView, teller, type ViewHost } from './view.js';

const tell = teller('time-out');
const STEPS = ['trigger', 'before', 'action', 'pause', 'after', 'next'] as const;
const LISTED = 'listed:'; // so that a person's own words are never taken for one of the list

/** The pause; loaded with the form, shown when its step is reached. */
const pause = new Later(() => import('./pause.view.js'), partWords);

/** A pause in a bad moment: large targets, few words, one thing a screen. */
export const view: KindView<TimeOutPayload> = {
  dependencies: { 'rk-chips': Chips, 'rk-rating-scale': RatingScale, 'rk-step-guide': StepGuide, 'rk-text-area': TextArea },
  styles: css`
    .big { --_target-size: 56px; }
    .big .column { align-content: start; min-block-size: 14em; }
    .big > .row > .button { flex: 1; }
    .big > .row > .primary { flex: 2; }
  `,
  model: timeOutModel,
  form: (host, payload) => html`<div class="form big">${guided(host, STEPS, host.forms.timeOut.steps, firstStep(payload), (step) => screen(host, payload, step))}</div>`,
};

/** Where a cool-down goes on: at the first thing that has no answer yet, or at a pause that runs. */
function firstStep({ trigger, before, action, timer, after, next }: TimeOutPayload): number {
  if (timer && timer.phase !== 'ended') return 4;
  const answered = [trigger !== '', before !== undefined, action !== undefined, timer !== undefined, after !== undefined, next !== ''];
  return answered.lastIndexOf(true) + 2;
}

function screen(host: ViewHost, payload: TimeOutPayload, step: (typeof STEPS)[number]): unknown {
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
      return host.later(pause, ({ pauseView }) => pauseView(host, {
        countdown: payload.timer, lengths: PAUSE_MINUTES, usual: 5, words: host.more.timeOut, changed: (timer) => tell(host, { type: 'timer-set', timer }),
      }));
  }
}

function intensity(host: ViewHost, moment: 'before' | 'after', value: number | undefined): TemplateResult {
  const { forms: { timeOut: words, scale } } = host;
  const points = Array.from({ length: TENS + 1 }, (_, i) => ({ value: i }));
  return html`<rk-rating-scale data-field=${moment} exportparts="scale, button" .legend=${words[moment]} .points=${points} .anchors=${words.ends} .value=${value === undefined ? undefined : toTens(value)} .words=${scale} ?readonly=${host.readonly}
    @changed=${({ detail }: Changed<number | undefined>) => tell(host, { type: 'intensity-rated', moment, ...optional('rating', detail.value === undefined ? undefined : fromTens(detail.value)) })}></rk-rating-scale>`;
}

/** What calms: the list, and what the person wrote themselves in earlier cool-downs. */
function actionField(host: ViewHost, { action }: TimeOutPayload): TemplateResult {
  const { forms: { timeOut: words, chips } } = host;
  const own = new Set(host.recent.flatMap(({ payload }) => (payload.kind === 'time-out' && payload.action && 'own' in payload.action ? [payload.action.own] : [])));
  const options = [...[...own].map((text) => ({ value: text, label: text })), ...CALMING.map((id) => ({ value: LISTED + id, label: words.actions[id] }))];
  const chosen = action === undefined ? [] : ['id' in action ? LISTED + action.id : action.own];
  return html`<rk-chips exportparts="choice, field, button" .legend=${words.action} .options=${options} .words=${{ ...chips, own: words.own }} .values=${chosen} ?readonly=${host.readonly}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => tell(host, { type: 'action-chosen', ...optional('action', detail.values[0] === undefined ? undefined : actionOf(detail.values[0])) })}></rk-chips>`;
}

function actionOf(chip: string): CalmingAction {
  const id = CALMING.find((each) => LISTED + each === chip);
  return id === undefined ? { own: chip } : { id };
}
