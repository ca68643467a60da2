import { css, html, type TemplateResult } from 'lit';
import { Chips } from '../../../components/chips.js';
import { RatingScale } from '../../../components/rating-scale.js';
import { StepGuide } from '../../../components/step-guide.js';
import { TextArea } from '../../../components/text-area.js';
import { choiceField, guided, optional, ratingField, textField } from './fields.view.js';
import { Later } from './later.js';
import { chipOf, listedChips, listedOf } from './listed-chips.js';
import { partWords } from './later-words.js';
import { fromTens, TENS, timeOutModel, type TimeOutPayload, toTens } from './time-out.model.js';
import { CALMING, PAUSE_MINUTES } from './choices.js';
import { type KindView, teller, type ViewHost } from './view.js';

const tell = teller('time-out');
const STEPS = ['trigger', 'before', 'action', 'pause', 'after', 'next'] as const;
const POINTS = Array.from({ length: TENS + 1 }, (_, value) => ({ value }));

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
  const { forms: { timeOut: words } } = host;
  return ratingField(host, moment, words[moment], { points: POINTS, anchors: words.ends }, value === undefined ? undefined : toTens(value),
    (shown) => tell(host, { type: 'intensity-rated', moment, ...optional('rating', shown === undefined ? undefined : fromTens(shown)) }));
}

/** What calms: the list, and what the person wrote themselves in earlier cool-downs. */
function actionField(host: ViewHost, { action }: TimeOutPayload): TemplateResult {
  const { forms: { timeOut: words, chips } } = host;
  const own = new Set(host.recent.flatMap(({ payload }) => (payload.kind === 'time-out' && payload.action && 'own' in payload.action ? [payload.action.own] : [])));
  const options = [...[...own].map((text) => ({ value: text, label: text })), ...listedChips(CALMING, words.actions)];
  return choiceField(host, { legend: words.action, options, values: action ? [chipOf(action)] : [], words: { ...chips, own: words.own } },
    (_, chosen) => tell(host, { type: 'action-chosen', ...optional('action', chosen === undefined ? undefined : listedOf(chosen, CALMING)) }));
}
