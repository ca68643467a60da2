import { html, nothing, type TemplateResult } from 'lit';
import { cautionIcon } from '../../../theme/icons.js';

/** A field for a password. */
export interface PasswordProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly autocomplete: 'new-password' | 'current-password';
  /** What stands in the way, in words; empty where nothing does. */
  readonly problem: string;
}

/** One password: its name, a line that helps, and what stands in the way. It is read when its form is sent, and never kept. */
export function passwordField({ id, label, hint, autocomplete, problem }: PasswordProps): TemplateResult {
  const described = `${hint ? `${id}-hint ` : ''}${problem ? `${id}-problem` : ''}`.trim();
  return html`<div class="password">
    <label for=${id} part="label">${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input id=${id} part="field" type="password" dir="auto" autocomplete=${autocomplete} spellcheck="false" aria-describedby=${described || nothing} aria-invalid=${problem ? 'true' : 'false'} />
    ${problem ? html`<p class="problem" id="${id}-problem" role="alert">${cautionIcon}<span>${problem}</span></p>` : nothing}
  </div>`;
}

/** The passwords of a form that was sent, in their order. */
export function passwordsIn(event: SubmitEvent): readonly string[] {
  return [...(event.currentTarget as HTMLFormElement).querySelectorAll<HTMLInputElement>('input[type=password]')].map(({ value }) => value);
}
