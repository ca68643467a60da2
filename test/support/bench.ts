import 'axe-core'; // puts itself on the window
import type Axe from 'axe-core';
import { assert } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import { frameElements } from '../../src/runtime/frame/frame-elements.js';
import { configure } from '../../src/runtime/configure.js';
import { KitElement } from '../../src/runtime/kit-element.js';
import { base } from '../../src/theme/base.styles.js';
import { tokens } from '../../src/theme/tokens.js';

const { axe } = window as unknown as { axe: typeof Axe };

configure({ shadowRoot: 'open' });
document.documentElement.style.setProperty('--rapport-duration', '0s'); // colours are looked at, not their fading

/** Stands where an activity would: components get their tokens and their frame from it. */
class Bench extends KitElement {
  static override readonly styles = [tokens, base];

  protected override render(): TemplateResult {
    return html`<div class="frame"></div>`;
  }
}
customElements.define('rk-bench', Bench);
register(frameElements);

/** Defines components by their tag, once. */
export function register(components: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, component] of Object.entries(components)) if (!customElements.get(tag)) customElements.define(tag, component);
}

/** Puts `template` on the page as an activity would, and gives its first component. Cleared after each test. */
export async function place<Component extends KitElement>(template: TemplateResult): Promise<Component> {
  const bench = document.body.appendChild(document.createElement('rk-bench')) as Bench;
  await bench.updateComplete;
  const frame = bench.shadowRoot!.querySelector<HTMLElement>('.frame')!;
  render(template, frame);
  const component = frame.querySelector<Component>('*')!;
  for (const each of frame.querySelectorAll<KitElement>('*')) await each.updateComplete;
  return component;
}

afterEach(() => {
  for (const bench of document.querySelectorAll('rk-bench')) bench.remove();
  look('light', 'ltr');
});

function look(scheme: 'light' | 'dark', direction: 'ltr' | 'rtl'): void {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dir = direction;
}

/** One node inside a component. */
export function inside<Node extends Element = HTMLElement>(component: Element, selector: string): Node {
  const found = component.shadowRoot!.querySelector<Node>(selector);
  assert.isNotNull(found, `${selector} in ${component.localName}`);
  return found!;
}

/** All nodes inside a component. */
export function allInside<Node extends Element = HTMLElement>(component: Element, selector: string): Node[] {
  return [...component.shadowRoot!.querySelectorAll<Node>(selector)];
}

/** The details of the events of one type that `target` has fired since. */
export function heard<Detail>(target: EventTarget, type: string): Detail[] {
  const details: Detail[] = [];
  target.addEventListener(type, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

/** Fails when axe finds a violation in what is on the page, in light, in dark, and from right to left. */
export async function accessible(component: Element): Promise<void> {
  const bench = component.closest('.frame')!;
  for (const [scheme, dir] of [['light', 'ltr'], ['dark', 'ltr'], ['light', 'rtl']] as const) {
    look(scheme, dir);
    const { violations } = await axe.run(bench, { resultTypes: ['violations'] });
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node, failureSummary }) => `${node} ${failureSummary ?? ''}`).join()}`), [], `${scheme} ${dir}`);
  }
  look('light', 'ltr');
}
