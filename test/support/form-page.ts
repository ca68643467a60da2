import { waitUntil } from './wait.js';
import type { QuestionnaireElement } from '../../src/activities/questionnaire/questionnaire.element.js';
import type { TerElement } from '../../src/activities/ter/ter.element.js';
import { configure } from '../../src/runtime/configure.js';
import { findAll, settled } from './journal-page.js';
import { newClient } from './mount.js';

configure({ shadowRoot: 'open' });
document.documentElement.style.setProperty('--rapport-duration', '0s'); // colours are looked at, not their fading
await import('../../src/activities/ter/define.js');
await import('../../src/activities/questionnaire/define.js');

type FormElement = TerElement | QuestionnaireElement;

/** A rating or questionnaire on the page, with its questions and everything loaded later already there. */
export async function openForm<Tag extends 'rapport-ter' | 'rapport-questionnaire'>(tag: Tag, change: object = {}, into: Element = document.body): Promise<HTMLElementTagNameMap[Tag]> {
  const element = document.createElement(tag);
  Object.assign(element, { client: newClient() }, change);
  const ready = new Promise((resolve) => element.addEventListener('rapport-ready', resolve, { once: true }));
  into.append(element);
  await ready;
  await waitUntil(() => findAll(element, '[data-item], rk-notice[kind=critical]').length > 0, 'the questions');
  await waitUntil(() => findAll(element, '.history').length > 0, 'the history');
  await settled(element);
  return element;
}

/** What a person reads on the element: what stands in slots too, where it is shown. */
export function readText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
  if (node instanceof Element && ['style', 'script'].includes(node.localName)) return '';
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = assigned.length > 0 ? assigned : node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [...node.childNodes];
  return children.map(readText).join(' ').replaceAll(/\s+/g, ' ');
}

/** The drawn questions. */
export const questions = (element: FormElement): HTMLElement[] => findAll(element, '[data-item]');

/** The native radios of one question. */
export const radios = (element: FormElement, item: string): HTMLInputElement[] => findAll<HTMLInputElement>(element, `[data-item="${item}"] input[type=radio]`);

/** Chooses an option as a person does. */
export async function choose(element: FormElement, item: string, index: number): Promise<void> {
  radios(element, item)[index]!.click();
  await settled(element);
}

/** Chooses the same option everywhere, but for what is left open. */
export async function chooseAll(element: FormElement, index: number, but: readonly string[] = []): Promise<void> {
  for (const question of questions(element)) {
    const item = question.dataset['item']!;
    if (!but.includes(item)) radios(element, item)[index]!.click();
  }
  await settled(element);
}
