import { waitUntil } from './wait.js';
import type { BreathingRoomElement } from '../../src/activities/breathing-room/breathing-room.element.js';
import { configure } from '../../src/runtime/configure.js';
import { find, findAll, press, settled } from './journal-page.js';
import { newClient } from './mount.js';

configure({ shadowRoot: 'open' });
await import('../../src/activities/breathing-room/define.js');

/** A breathing room on the page, ready to be used. */
export async function openRoom(change: Partial<BreathingRoomElement> = {}, attributes: Record<string, string> = {}, into: Element = document.body): Promise<BreathingRoomElement> {
  const element = document.createElement('rapport-breathing-room');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, into === document.body ? { client: newClient() } : {}, change);
  const ready = new Promise((resolve) => element.addEventListener('rapport-ready', resolve, { once: true }));
  into.append(element);
  await ready;
  await waitUntil(() => element['later'].here, 'what is loaded later'); // a busy machine compiles it first
  await waitUntil(() => find(element, '.step, .review-list'), 'something to see');
  await settled(element);
  return element;
}

/** What the heading of the present step says. */
export const heading = (room: Element): string => find(room, '.step-heading > span:last-child')?.textContent ?? '';

/** Chooses the card, chip or point a person would call `name`. */
export async function choose(room: Element, name: string): Promise<void> {
  const inputs = () => findAll<HTMLInputElement>(room, 'input[type=radio], input[type=checkbox]').filter((input) => nameOf(input).startsWith(name));
  await waitUntil(() => inputs().length > 0, `"${name}" to choose`);
  inputs()[0]!.click();
  await settled(room);
}

function nameOf(input: HTMLInputElement): string {
  const titled = input.getAttribute('aria-labelledby');
  const root = input.getRootNode() as ShadowRoot;
  return ((titled ? root.getElementById(titled) : input.labels?.[0])?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The names of the spaces on offer, in order. */
export const spaces = (room: Element): readonly string[] => findAll(room, 'rk-choice-cards').flatMap((cards) => findAll(cards, '.title')).map((title) => title.textContent.trim());

/** Goes on to the named step by the button, as often as needed. */
export async function goOnTo(room: Element, title: string): Promise<void> {
  for (let steps = 0; steps < 5 && heading(room) !== title; steps += 1) await press(room, 'Go on');
}

/** Keeps a visit to `space`, with a word for next time. */
export async function visit(room: BreathingRoomElement, space: string, nextTime = ''): Promise<string> {
  await goOnTo(room, 'Somewhere easier to be');
  await choose(room, space);
  await press(room, 'Go on');
  await press(room, 'I feel ready');
  await choose(room, 'A little');
  if (nextTime) {
    const field = find<HTMLElement>(room, '[data-field="next-time"]')!.shadowRoot!.querySelector('textarea')!;
    field.value = nextTime;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  const detail = (await room.complete())!;
  await settled(room);
  await waitUntil(() => findAll(room, '.history .entry').length > 0, 'the visit in the history');
  return detail.id;
}
