import { html, nothing, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import type { ViewHost } from './view.js';

/** A growing text of an entry. */
export function textField(host: ViewHost, field: string, label: string, value: string, changed: (text: string) => void, rows = 2): TemplateResult {
  return html`<rk-text-area data-field=${field} rows=${rows} exportparts="field, label" .label=${label} .value=${value} .problem=${host.problem(field)}
    ?readonly=${host.readonly} .limit=${host.limit} .words=${host.limitWords} @changed=${({ detail }: Changed<string>) => changed(detail.value)}></rk-text-area>`;
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
