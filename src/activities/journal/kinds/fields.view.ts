import { html, nothing, type TemplateResult } from 'lit';
import type { Changed } from '../../../components/fire.js';
import type { FormHost, Part, ViewHost } from './view.js';

/** A growing text of an entry. */
export function textField(host: ViewHost, field: string, label: string, value: string, changed: (text: string) => void, rows = 2): TemplateResult {
  return html`<rk-text-area data-field=${field} rows=${rows} exportparts="field, label" .label=${label} .value=${value} .problem=${host.problem(field)}
    ?readonly=${host.readonly} .limit=${host.limit} .words=${host.limitWords} @changed=${({ detail }: Changed<string>) => changed(detail.value)}></rk-text-area>`;
}

/** How strong or how true something is, 0 to 100; no answer until it is touched. */
export function strengthField({ forms, readonly }: FormHost, label: string, value: number | undefined, anchors: readonly string[], changed: (value: number | undefined) => void): TemplateResult {
  return html`<rk-slider exportparts="scale, label, button" step="5" .label=${label} .value=${value} .anchors=${anchors} .words=${forms.strength} ?readonly=${readonly}
    @changed=${({ detail }: Changed<number | undefined>) => changed(detail.value)}></rk-slider>`;
}

/** One thing of an entry being read; nothing where it was left empty. */
export function readPart(label: string, text: string | undefined): Part {
  if (text === undefined || text.trim() === '') return nothing;
  return html`<div><p class="muted">${label}</p><p class="written" dir="auto">${text}</p></div>`;
}

/** A heading inside a form. With an id it takes the focus when its step is reached, unseen: the step guide above shows the same words. */
export function headingView({ level }: ViewHost, text: string, id?: string): TemplateResult {
  return html`<div role="heading" class=${id ? 'visually-hidden' : nothing} aria-level=${level} tabindex="-1" id=${id ?? nothing}>${text}</div>`;
}

/** A rating or nothing, as an optional field of a message. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}
