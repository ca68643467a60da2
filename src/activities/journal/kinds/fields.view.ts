import { html, nothing, type TemplateResult } from 'lit';
import type { Chip, ChipsWords } from '../../../components/chips.js';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Changed } from '../../../components/fire.js';
import type { RatingPoint } from '../../../components/rating-scale.js';
import type { ViewHost } from './view.js';

/** A growing text of an entry. */
export function textField(host: ViewHost, field: string, label: string, value: string, changed: (text: string) => void, rows = 2): TemplateResult {
  return html`<rk-text-area data-field=${field} rows=${rows} exportparts="field, label" .label=${label} .value=${value} .problem=${host.problem(field)}
    ?readonly=${host.readonly} .limit=${host.limit} .words=${host.limitWords} @changed=${({ detail }: Changed<string>) => changed(detail.value)}></rk-text-area>`;
}

/** What can be chosen in a field, and what is. */
interface ChoiceProps {
  readonly legend: string;
  readonly options: readonly Chip[];
  readonly values: readonly string[];
  readonly multiple?: boolean;
  /** What the field for a word of one's own says; without it there is none. */
  readonly words?: ChipsWords;
}

/** Short words to choose from; `chosen` is told which was touched, and what is chosen now, if anything. */
export function choiceField({ readonly }: ViewHost, { legend, options, values, multiple = false, words }: ChoiceProps, chosen: (touched: string, now: string | undefined) => void): TemplateResult {
  return html`<rk-chips exportparts="choice, field, button" .legend=${legend} .options=${options} .values=${values} .multiple=${multiple} .words=${words} ?readonly=${readonly}
    @chosen=${({ detail }: CustomEvent<ChosenDetail>) => chosen(detail.value, detail.values[0])}></rk-chips>`;
}

/** A point of a scale; `undefined` while there is none. */
export function ratingField({ forms, readonly }: ViewHost, field: string, legend: string, scale: { readonly points: readonly RatingPoint[]; readonly anchors?: readonly string[] }, value: number | undefined, changed: (value: number | undefined) => void): TemplateResult {
  return html`<rk-rating-scale data-field=${field} exportparts="scale, button" .legend=${legend} .points=${scale.points} .anchors=${scale.anchors} .value=${value} .words=${forms.scale} ?readonly=${readonly}
    @changed=${({ detail }: Changed<number | undefined>) => changed(detail.value)}></rk-rating-scale>`;
}

/** One line of an entry: a word, a time or a number, always as text. */
export function lineField(host: ViewHost, field: string, label: string, value: string, changed: (text: string) => void, type: 'text' | 'time' | 'number' = 'text', problem = host.problem(field)): TemplateResult {
  return html`<rk-text-field type=${type} data-field=${field} exportparts="field, label" .keyboard=${type === 'number' ? 'numeric' : undefined} .label=${label} .value=${value} .problem=${problem}
    ?readonly=${host.readonly} @changed=${({ detail }: Changed<string>) => changed(detail.value)}></rk-text-field>`;
}

/** How strong or how true something is, 0 to 100; no answer until it is touched. */
export function strengthField({ forms, readonly }: ViewHost, label: string, value: number | undefined, anchors: readonly string[], changed: (value: number | undefined) => void): TemplateResult {
  return html`<rk-slider exportparts="scale, label, button" step="5" .label=${label} .value=${value} .anchors=${anchors} .words=${forms.strength} ?readonly=${readonly}
    @changed=${({ detail }: Changed<number | undefined>) => changed(detail.value)}></rk-slider>`;
}

/** One step at a time, beginning with `first`, counted from 1. The step guide shows the name of the step that is there; its heading, unseen, takes the focus. */
export function guided<Step extends string>(host: ViewHost, steps: readonly Step[], names: Readonly<Record<Step, string>>, first: number, content: (step: Step) => unknown): TemplateResult {
  const { forms, level } = host;
  const at = Math.min(host.get('step', first), steps.length);
  const step = steps[at - 1]!;
  const go = (to: number) => {
    host.set('step', to);
    host.focus('#step');
  };
  return html`<rk-step-guide exportparts="step" .steps=${steps.map((each) => names[each])} .step=${at} .words=${forms.steps}
      @moved=${({ detail }: CustomEvent<{ step: number }>) => go(detail.step)}></rk-step-guide>
    <div class="column"><div role="heading" class="visually-hidden" aria-level=${level} tabindex="-1" id="step">${names[step]}</div>${content(step)}</div>
    <div class="row">
      ${at > 1 ? html`<button class="button" part="button" type="button" @click=${() => go(at - 1)}>${forms.back}</button>` : nothing}
      ${at < steps.length ? html`<button class="button primary" part="button primary" type="button" @click=${() => go(at + 1)}>${forms.next}</button>` : nothing}
    </div>`;
}

/** A rating or nothing, as an optional field of a message. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}
