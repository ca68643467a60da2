import { html, nothing, type TemplateResult } from 'lit';
import type { StoreKeys } from '../../store/local-store.js';
import type { LockingWords } from './locking-words.js';
import { secretField, showSecrets } from './secret-field.view.js';

/** What every view of the settings needs. */
export interface SettingsProps {
  readonly words: LockingWords;
  readonly kinds: StoreKeys['kinds'];
  readonly busy: boolean;
  readonly problem: { readonly field: string; readonly text: string } | undefined;
  readonly canLock: boolean;
  readonly cancel: () => void;
}

type Submit = (form: HTMLFormElement) => unknown;

/** How it is locked now, and what can be changed. */
export function overviewView({ words: { settings }, kinds, busy, canLock, problem }: SettingsProps, acts: Record<'lock' | 'set' | 'remove' | 'code', () => unknown>): TemplateResult {
  const hasPassword = kinds.includes('passphrase');
  const hasCode = kinds.includes('recovery');
  const button = (text: string, act: () => unknown, look = '') =>
    html`<button class="button ${look}" part="button" type="button" ?disabled=${busy} @click=${act}>${text}</button>`;
  const trouble = problem ? html`<p class="problem" role="alert">${problem.text}</p>` : nothing;
  if (!hasPassword) {
    return html`<p>${kinds.includes('portal') ? settings.portal : settings.open}</p>${trouble} ${button(settings.set.open, acts.set)}`;
  }
  return html`<p>${settings.locked}</p>
    <p>${hasCode ? settings.withCode : settings.withoutCode}</p>
    ${trouble}
    <div class="row">
      ${button(hasCode ? settings.recovery.again : settings.recovery.open, acts.code, hasCode ? '' : 'primary')}
      ${canLock ? button(settings.lockNow, acts.lock) : nothing}
      ${button(settings.set.change, acts.set)}
      ${button(settings.remove.open, acts.remove, 'quiet')}
    </div>`;
}

/** A new password, twice; with the present one where there is one. */
export function passwordView(props: SettingsProps, submit: Submit): TemplateResult {
  const { words, kinds } = props;
  const { set } = words.settings;
  return formView(props, submit, set.save, html`<p>${set.note}</p>
    ${kinds.includes('passphrase') ? field(props, 'current', words.settings.current, 'current-password') : nothing}
    ${field(props, 'first', set.first, 'new-password', set.hint)}
    ${field(props, 'again', set.again, 'new-password')}
    ${showSecrets(words)}`);
}

/** The present password, before something that needs it. */
export function presentView(props: SettingsProps, { note, save }: { readonly note: string; readonly save: string }, submit: Submit): TemplateResult {
  const { words } = props;
  return formView(props, submit, save, html`<p>${note}</p>${field(props, 'current', words.settings.current, 'current-password')} ${showSecrets(words)}`);
}

/** A new recovery code, this once, and the place where it is typed back. */
export function codeView(props: SettingsProps, { code, confirm, print, copy }: { readonly code: string; readonly confirm: Submit; readonly print: () => void; readonly copy: () => void }): TemplateResult {
  const { words: { settings: { recovery } }, kinds, busy } = props;
  return formView(props, confirm, recovery.save, html`<p>${recovery.note}</p>
    ${kinds.includes('recovery') ? html`<p>${recovery.endsOther}</p>` : nothing}
    <p class="code" dir="ltr" tabindex="-1">${code.replaceAll('-', '-\u200b')}</p>
    <div class="row">
      <button class="button" part="button" type="button" ?disabled=${busy} @click=${print}>${recovery.print}</button>
      <button class="button" part="button" type="button" ?disabled=${busy} @click=${copy}>${recovery.copy}</button>
    </div>
    ${field(props, 'typed', recovery.typed, 'code', recovery.typedHint)}`);
}

function field({ busy, problem }: SettingsProps, name: string, label: string, kind: 'current-password' | 'new-password' | 'code', hint?: string): TemplateResult {
  return secretField({ name, label, hint, kind, busy, problem: problem?.field === name ? problem.text : undefined });
}

function formView({ words: { settings }, busy, cancel }: SettingsProps, submit: Submit, save: string, fields: TemplateResult): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    submit(event.currentTarget as HTMLFormElement);
  };
  return html`<form @submit=${onSubmit} aria-busy=${busy}>
    ${fields}
    <div class="row">
      <button class="button primary" part="button primary" ?disabled=${busy}>${save}</button>
      <button class="button quiet" part="button" type="button" ?disabled=${busy} @click=${cancel}>${settings.cancel}</button>
    </div>
  </form>`;
}
