import { html, nothing, type TemplateResult } from 'lit';
import type { Localized } from '../../../runtime/localized.js';
import type { BackState, BringingBack } from '../bringing-back.js';
import type { MyDataWords } from '../strings/en.js';
import { passwordField, passwordsIn } from './password.view.js';

/** What "bring a copy back" needs. */
export interface BackProps {
  readonly localized: Localized<MyDataWords>;
  readonly level: number;
  readonly back: BringingBack;
  readonly act: (act: () => Promise<unknown>) => void;
}

/** Choosing a copy, its password where it has one, what is in it, and bringing it back. */
export function backView(props: BackProps): TemplateResult {
  const { localized: { words: { back: words } }, level, back, act } = props;
  const busy = back.state.at === 'reading' || back.state.at === 'bringing';
  const onFile = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = ''; // so that the same file can be chosen again
    if (file) act(() => back.choose(file));
  };
  const onChoose = (event: Event) => (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.click();
  return html`<section class="section back" aria-labelledby="back">
    <div id="back" role="heading" aria-level=${level}>${words.title}</div>
    <p>${words.text}</p>
    <div class="acts">
      <button class="button" part="button" type="button" ?disabled=${busy} @click=${onChoose}>${words.choose}</button>
      <input type="file" hidden accept=".json,.locked,application/json,application/octet-stream" aria-label=${words.choose} @change=${onFile} />
    </div>
    ${passwordView(props)}
    <div role="status" class="said">${sayView(props, back.state)}</div>
  </section>`;
}

function passwordView({ localized: { words: { back: words } }, back, act }: BackProps): TemplateResult | typeof nothing {
  const { state } = back;
  const isAsked = state.at === 'asking' || (state.at === 'failed' && state.bytes !== undefined);
  if (!isAsked) return nothing;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const [passphrase = ''] = passwordsIn(event);
    act(() => back.openWith(passphrase));
  };
  return html`<form class="line ask" @submit=${onSubmit}>
    ${passwordField({ id: 'copy-password', label: words.password, hint: '', autocomplete: 'current-password', problem: state.at === 'failed' ? words.failed['wrong-key'] : '' })}
    <div class="acts">
      <button class="button primary" part="button primary">${words.open}</button>
      <button class="button quiet" part="button" type="button" @click=${() => back.rest()}>${words.cancel}</button>
    </div>
  </form>`;
}

function sayView({ localized, back, act }: BackProps, state: BackState): TemplateResult | string | typeof nothing {
  const { back: words } = localized.words;
  switch (state.at) {
    case 'idle': case 'asking': return nothing;
    case 'reading': return words.reading;
    case 'bringing': return words.bringing(state.done, state.all);
    case 'failed': return state.bytes ? nothing : html`<rk-notice kind="caution">${failureText(words, state.code)}</rk-notice>`;
    case 'found': {
      const { records, savedAt, refused } = state.copy;
      return html`<rk-notice kind="info">
        <p>${savedAt ? words.found(records.length, localized.date(savedAt, { dateStyle: 'long' })) : words.foundUndated(records.length)}</p>
        ${refused > 0 ? html`<p>${words.done.refused(refused)}</p>` : nothing}
        <div slot="actions">
          <button class="button" part="button" type="button" @click=${() => act(() => back.bring())}>${words.act}</button>
          <button class="button quiet" part="button" type="button" @click=${() => back.rest()}>${words.cancel}</button>
        </div></rk-notice>`;
    }
    case 'done': {
      const { added, ...others } = state.result;
      const more = (['known', 'conflicts', 'others', 'refused'] as const).filter((each) => others[each] > 0);
      return html`<rk-notice kind="positive"><p>${words.done.added(added)}</p>${more.map((each) => html`<p>${words.done[each](others[each])}</p>`)}</rk-notice>`;
    }
  }
}

function failureText(words: MyDataWords['back'], code: string): string {
  return Object.hasOwn(words.failed, code) ? words.failed[code as keyof typeof words.failed] : words.failed.invalid;
}
