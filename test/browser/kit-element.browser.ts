import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import { configure } from '../../src/runtime/configure.js';
import { KitElement } from '../../src/runtime/kit-element.js';

/** Like a public element: masked, with a field of its own and a slot of the page's. */
class PublicProbe extends KitElement {
  protected static override readonly masked = true;
  readonly heard: string[] = [];

  protected override render(): TemplateResult {
    return html`<div @input=${() => this.heard.push('input')}><input aria-label="Words" /><button>Do</button><slot></slot></div>`;
  }

  focusField(): void {
    this.renderRoot.querySelector('input')!.focus();
  }

  focusButton(): void {
    this.renderRoot.querySelector('button')!.focus();
  }

  mark(name: string, on: boolean): void {
    this.setState(name, on);
  }
}
customElements.define('kit-public-probe', PublicProbe);
customElements.define('kit-inner-probe', class extends KitElement {});

async function placed(): Promise<PublicProbe> {
  const probe = document.body.appendChild(document.createElement('kit-public-probe')) as PublicProbe;
  await probe.updateComplete;
  return probe;
}

async function toldOfPage(types: readonly string[], act: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  const tell = (event: Event) => told.push(event instanceof KeyboardEvent ? event.key : event.type);
  for (const type of types) window.addEventListener(type, tell);
  await act();
  for (const type of types) window.removeEventListener(type, tell);
  return told;
}

describe('an element of the kit', () => {
  afterEach(() => {
    for (const probe of document.querySelectorAll('kit-public-probe, kit-inner-probe')) probe.remove();
    document.querySelector('meta[name="rapport-shadow-root"]')?.remove();
  });

  it('has a closed shadow root, which the meta tag or configure opens', async () => {
    assert.isNull((await placed()).shadowRoot);
    const meta = document.head.appendChild(Object.assign(document.createElement('meta'), { name: 'rapport-shadow-root', content: 'open' }));
    assert.isNotNull((await placed()).shadowRoot);
    meta.remove();
    assert.isNull((await placed()).shadowRoot);
    configure({ shadowRoot: 'open' });
    assert.isNotNull((await placed()).shadowRoot);
    configure({ shadowRoot: 'closed' });
  });

  it('carries the marks that make session recorders look away, if it is public', async () => {
    const probe = await placed();
    for (const name of ['data-private', 'data-dd-privacy', 'fs-exclude', 'data-hj-suppress', 'data-clarity-mask']) assert.isTrue(probe.hasAttribute(name), name);
    for (const name of ['rr-block', 'sentry-block', 'ph-no-capture']) assert.isTrue(probe.classList.contains(name), name);
    assert.isEmpty(document.body.appendChild(document.createElement('kit-inner-probe')).attributes);
  });

  it('keeps what is written to itself, after its own handlers heard it', async () => {
    const probe = await placed();
    probe.focusField();
    const told = await toldOfPage(['input', 'beforeinput', 'keydown', 'keyup'], () => sendKeys({ type: 'ab' }));
    assert.deepEqual(told, []);
    assert.deepEqual(probe.heard, ['input', 'input']);
  });

  it('leaves the page its shortcuts where nothing is written', async () => {
    const probe = await placed();
    probe.focusButton();
    assert.deepEqual(await toldOfPage(['keydown'], () => sendKeys({ press: 'j' })), ['j']);
    probe.focusField();
    assert.deepEqual(await toldOfPage(['keydown'], () => sendKeys({ press: 'Escape' })), ['Escape']);
  });

  it('leaves the events of the page\'s own nodes alone', async () => {
    const probe = await placed();
    const own = probe.appendChild(document.createElement('input'));
    own.focus();
    const told = await toldOfPage(['input', 'keydown'], () => sendKeys({ type: 'a' }));
    assert.deepEqual(told, ['a', 'input']);
  });

  it('has states a page can style', async () => {
    const probe = await placed();
    probe.mark('saved', true);
    assert.isTrue(probe.matches(':state(saved)'));
    probe.mark('saved', false);
    assert.isFalse(probe.matches(':state(saved)'));
  });
});
