import { html, nothing, type TemplateResult } from 'lit';
import type { LockingWords } from './locking-words.js';

/** One secret to type. What is typed stays in the native field until it is used: in no property, no attribute, no state. */
export interface SecretFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** A recovery code is read off paper, so it is shown as it is typed. */
  readonly kind: 'current-password' | 'new-password' | 'code';
  readonly busy: boolean;
}

/** A labelled field for a secret, with its hint and what is wrong with it. */
export function secretField({ name, label, hint, problem, kind, busy }: SecretFieldProps): TemplateResult {
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return html`<div class="secret">
    <label for=${name}>${label}</label>
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
    <input id=${name} name=${name} type=${kind === 'code' ? 'text' : 'password'} dir="ltr" spellcheck="false" autocapitalize=${kind === 'code' ? 'characters' : 'none'}
      autocomplete=${kind === 'code' ? 'off' : kind} required aria-describedby=${described || nothing} aria-invalid=${problem ? 'true' : 'false'} ?readonly=${busy}>
    ${problem ? html`<span class="problem" id="${name}-problem" role="alert">${problem}</span>` : nothing}
  </div>`;
}

/** A box to tick that shows what is typed in every password field of its form. */
export function showSecrets(words: LockingWords): TemplateResult {
  return html`<label class="show"><input type="checkbox" @change=${onShow}> ${words.showPassword}</label>`;
}

function onShow(event: Event): void {
  const box = event.currentTarget as HTMLInputElement;
  for (const field of box.form?.querySelectorAll<HTMLInputElement>('input[autocomplete$=password]') ?? []) field.type = box.checked ? 'text' : 'password';
}

/** What is typed in the field `name`. */
export const typedIn = (form: HTMLFormElement, name: string): string => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
