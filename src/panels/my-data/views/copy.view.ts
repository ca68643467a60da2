import { html, nothing, type TemplateResult } from 'lit';
import { eyeIcon, lockIcon } from '../../../theme/icons.js';
import type { CopyKind } from '../copy/make.js';
import type { Copying } from '../copying.js';
import type { MyDataWords } from '../strings/en.js';
import { passwordField, passwordsIn } from './password.view.js';

/** What "save a copy" needs. */
export interface CopyProps {
  readonly words: MyDataWords;
  readonly level: number;
  readonly copying: Copying;
  readonly act: (act: () => Promise<unknown>) => void;
}

/** The ways to take everything along: to read, locked, and behind them those for other programs. */
export function copyView(props: CopyProps): TemplateResult {
  const { words: { copy }, level, copying } = props;
  const { state } = copying;
  const make = (kind: CopyKind) => () => props.act(() => copying.make(kind));
  const busy = state.at === 'making';
  return html`<section class="section copy" aria-labelledby="copy">
    <div id="copy" role="heading" aria-level=${level}>${copy.title}</div>
    <p>${copy.text}</p>
    <div class="ways">
      ${wayView(props, eyeIcon, copy.readable, busy, make('readable'))}
      ${wayView(props, lockIcon, copy.locked, busy, () => copying.ask())}
    </div>
    ${state.at === 'asking' ? askView(props, state.problem) : nothing}
    <div role="status" class="said">${sayView(props)}</div>
    <rk-disclosure .summary=${copy.more}>
      <p>${copy.moreText}</p>
      <div class="acts">${(['json', 'csv', 'fhir'] as const).map((kind) => html`
        <button class="button" part="button" type="button" ?disabled=${busy} @click=${make(kind)}>${copy[kind]}</button>`)}</div>
    </rk-disclosure>
  </section>`;
}

function wayView({ level }: CopyProps, icon: TemplateResult, way: MyDataWords['copy']['readable'], busy: boolean, act: () => void): TemplateResult {
  return html`<div class="line way">
    <div class="icon-text">${icon}<span role="heading" aria-level=${level + 1}>${way.title}</span></div>
    <p>${way.text}</p>
    <div class="acts"><button class="button" part="button" type="button" ?disabled=${busy} @click=${act}>${way.act}</button></div>
  </div>`;
}

function askView({ words: { copy }, copying, act }: CopyProps, problem: 'tooShort' | 'different' | undefined): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const [passphrase = '', again = ''] = passwordsIn(event);
    act(() => copying.lockWith(passphrase, again));
  };
  return html`<form class="line ask" @submit=${onSubmit}>
    ${passwordField({ id: 'password', label: copy.password, hint: copy.passwordHint, autocomplete: 'new-password', problem: problem === 'tooShort' ? copy.tooShort : '' })}
    ${passwordField({ id: 'again', label: copy.again, hint: '', autocomplete: 'new-password', problem: problem === 'different' ? copy.different : '' })}
    <div class="acts">
      <button class="button primary" part="button primary">${copy.locked.act}</button>
      <button class="button quiet" part="button" type="button" @click=${() => copying.rest()}>${copy.cancel}</button>
    </div>
  </form>`;
}

function sayView({ words: { copy }, copying: { state } }: CopyProps): TemplateResult | string | typeof nothing {
  switch (state.at) {
    case 'idle': case 'asking': return nothing;
    case 'making': return state.kind === 'locked' ? copy.locking : copy.making(state.done);
    case 'nothing': return copy.nothing;
    case 'unsound': return html`<rk-notice kind="critical">${copy.notSound}</rk-notice>`;
    case 'made': return html`<rk-notice kind="positive">${state.kind === 'locked' ? copy.tested(state.count) : copy.made(state.count)}
      ${state.unreadable > 0 ? html`<p>${copy.left(state.unreadable)}</p>` : nothing}</rk-notice>`;
  }
}
