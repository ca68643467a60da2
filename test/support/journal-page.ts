import 'axe-core'; // puts itself on the window
import { assert } from '@open-wc/testing';
import { waitUntil } from './wait.js';
import { sendKeys } from '@web/test-runner-commands';
import type Axe from 'axe-core';
import type { JournalElement } from '../../src/activities/journal/journal.element.js';
import { configure } from '../../src/runtime/configure.js';
import { newClient } from './mount.js';

const { axe } = window as unknown as { axe: typeof Axe };

configure({ shadowRoot: 'open' });
document.documentElement.style.setProperty('--rapport-duration', '0s'); // colours are looked at, not their fading
await import('../../src/activities/journal/define.js');

/** A journal on the page, ready to be written in, with everything that is loaded later already there. */
export async function openJournal(change: Partial<JournalElement> = {}, inner = ''): Promise<JournalElement> {
  const element = document.createElement('rapport-journal');
  Object.assign(element, { client: newClient() }, change);
  if (inner) element.append(inner);
  const ready = new Promise((resolve) => element.addEventListener('rapport-ready', resolve, { once: true }));
  document.body.append(element);
  await ready;
  await element.updateComplete;
  await waitUntil(() => find(element, '.history'), 'the history');
  await settled(element);
  return element;
}

/** Opens a kept entry, and waits until it can be read. */
export async function openEntry(journal: JournalElement, id: string): Promise<void> {
  await journal.open(id);
  await waitUntil(() => find(journal, 'article.entry') && !find(journal, 'article.entry > [role=status]'), 'the entry to read');
  await settled(journal);
}

/** Every element below `root`, shadow roots included, that `selector` names. */
export function findAll<Found extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): Found[] {
  const scope = root instanceof ShadowRoot ? root : (root.shadowRoot ?? root);
  const below = [...scope.querySelectorAll('*')].flatMap((node) => (node.shadowRoot ? findAll<Found>(node.shadowRoot, selector) : []));
  return [...scope.querySelectorAll<Found>(selector), ...below];
}

/** The first of `findAll`. */
export function find<Found extends Element = HTMLElement>(root: Element, selector: string): Found | undefined {
  return findAll<Found>(root, selector)[0];
}

export { readable } from './reading.js';

const nameOf = (node: Element) => (node.getAttribute('aria-label') ?? node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** What a person would call `name`, or what begins with it. */
function named(root: Element, name: string): HTMLElement | undefined {
  const seen = findAll(root, 'button, a, summary, label').filter((node) => node.getClientRects().length > 0);
  return seen.find((node) => nameOf(node) === name) ?? seen.find((node) => nameOf(node).startsWith(name));
}

/** The button, link, summary or labelled input that a person would call `name`. */
export function control(root: Element, name: string): HTMLElement {
  const found = named(root, name);
  assert.isTrue(found !== undefined, `"${name}" on the page`); // never hand a node to an assertion: showing it takes for ever
  return found instanceof HTMLLabelElement ? ((found.control as HTMLElement | null) ?? found) : found!;
}

/** Presses what a person would call `name`. */
export async function press(root: Element, name: string): Promise<void> {
  await waitUntil(() => named(root, name), `"${name}" to press`);
  control(root, name).click();
  await settled(root);
}

/** Writes into a field of an open form, as typing does. */
export async function write(root: Element, field: string, text: string): Promise<void> {
  await waitUntil(() => find(root, `[data-field="${field}"]`), `the field ${field}`);
  const host = find(root, `[data-field="${field}"]`)!;
  const input = host instanceof HTMLInputElement || host instanceof HTMLTextAreaElement ? host : host.shadowRoot!.querySelector<HTMLInputElement>('#control')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Every element has rendered what it knows, and a long form is whole. */
export async function settled(root: Element): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const node of [root, ...findAll(root, '*')]) await (node as { updateComplete?: Promise<unknown> }).updateComplete;
  }
  await waitUntil(() => !root.isConnected || !find(root, '.form[aria-busy]'), 'all questions');
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}

/** Presses Tab until a control with this name has the focus, as someone without a mouse would. */
export async function tabTo(name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    const node = focused();
    const label = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement ? (node.labels?.[0] ?? node) : node;
    if (label && nameOf(label).startsWith(name)) return;
    await sendKeys({ press: 'Tab' });
  }
  assert.fail(`Tab never reached "${name}"`);
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fails when axe finds a violation on the page: in light and in dark, and from right to left. */
export async function accessible(root: Element, languages: readonly string[] = ['en']): Promise<void> {
  for (const language of languages) {
    speak(language);
    await waitUntil(() => find(root, '.body')?.getAttribute('lang')?.toLowerCase() === language.toLowerCase(), `words in ${language}`);
    await settled(root);
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const rules = scheme === 'dark' ? { runOnly: COLOUR_RULES } : {}; // a scheme changes colours and nothing else
      const { violations } = await axe.run(root, { resultTypes: ['violations'], ...rules });
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join()}`), [], `${language} ${scheme}`);
    }
  }
  speak('en');
  document.documentElement.style.removeProperty('color-scheme');
}

/** Fails when anything on the page is wider than a phone of 320 px. */
export async function fitsPhone(root: HTMLElement, language = 'en'): Promise<void> {
  speak(language);
  await waitUntil(() => find(root, '.body')?.getAttribute('lang')?.toLowerCase() === language.toLowerCase(), `words in ${language}`);
  const frame = root.parentElement === document.body ? root : root.parentElement!;
  frame.style.setProperty('inline-size', '320px');
  await settled(root);
  const edge = root.getBoundingClientRect();
  const wide = findAll(root, '*').filter((node) => !node.closest('.visually-hidden, svg, thead, tbody') /* a table scrolls within its own box */ && node.checkVisibility() && node.getClientRects().length > 0 && isOutside(node.getBoundingClientRect(), edge));
  assert.deepEqual(wide.map((node) => `${node.localName}.${node.className} ${nameOf(node).slice(0, 40)}`), []);
  frame.style.removeProperty('inline-size');
  speak('en');
}

const isOutside = ({ left, right }: DOMRect, edge: DOMRect) => right > edge.right + 1 || left < edge.left - 1;

/** The page in that language, in its direction. */
function speak(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language.startsWith('ar') ? 'rtl' : 'ltr';
}

/** What WCAG 1.4.12 lets a person set. */
const SPACING = '* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Fails when anything is wider than a phone of 320 px, or cut off, with the spacing of text that a person may set. */
export async function fitsSpaced(root: HTMLElement): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  const roots = [root, ...findAll(root, '*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, sheet];
  await fitsPhone(root);
  assert.deepEqual(cutOff(root), []);
  for (const each of roots) each.adoptedStyleSheets = each.adoptedStyleSheets.filter((other) => other !== sheet);
}

/** What holds more words than it shows. */
function cutOff(root: HTMLElement): readonly string[] {
  const hides = (node: HTMLElement) => [getComputedStyle(node).overflowX, getComputedStyle(node).overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
  const seen = findAll(root, '*').filter((node) => !node.closest('.visually-hidden, svg, select, textarea') && node.textContent?.trim() && node.checkVisibility() && hides(node));
  return seen.filter((node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1).map((node) => `${node.localName}.${node.className}`);
}

/** Leaves the page as it was found. */
export function clearPage(): void {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
  document.documentElement.lang = 'en';
}
