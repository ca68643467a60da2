import { waitUntil } from './wait.js';
import type { FeedbackElement } from '../../src/activities/feedback/feedback.element.js';
import { configure } from '../../src/runtime/configure.js';
import { find, findAll, press, readable, settled, write } from './journal-page.js';
import { newClient } from './mount.js';

configure({ shadowRoot: 'open' });
await import('../../src/activities/feedback/define.js');

/** Feedback on the page, ready to be written. */
export async function openFeedback(change: Partial<FeedbackElement> = {}, attributes: Record<string, string> = {}, inner = ''): Promise<FeedbackElement> {
  const element = document.createElement('rapport-feedback');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, attributes['anonymous'] === undefined ? { client: newClient() } : {}, change);
  element.insertAdjacentHTML('beforeend', inner);
  const ready = new Promise((resolve) => element.addEventListener('rapport-ready', resolve, { once: true }));
  document.body.append(element);
  await ready;
  await settled(element);
  return element;
}

/** All there is to read: what stands inside components, and what they are given to show. */
export const text = (feedback: Element): string => `${readable(feedback)} ${feedback.shadowRoot!.textContent}`.replaceAll(/\s+/g, ' ');

/** Everything of the element a person, an extension or a script of the page could find: text, attributes and what fields hold. */
export function everything(root: Element): string {
  const nodes = [root, ...findAll(root, '*')];
  const fields = nodes.map((node) => String((node as HTMLInputElement).value ?? '')).join(' ');
  return `${text(root)} ${fields} ${nodes.map((node) => [...node.attributes].map(({ value }) => value).join(' ')).join(' ')}`;
}

/** Waits until a person reads `words`. */
export async function reads(feedback: Element, words: string): Promise<void> {
  await waitUntil(() => text(feedback).includes(words), `"${words}" to read`);
  await settled(feedback);
}

/** Marks an answer: the first way is to show it. */
export async function mark(feedback: Element, answer: string, show: boolean): Promise<void> {
  await waitUntil(() => find(feedback, `input[name="show-${answer}"]`), `the mark of ${answer}`);
  feedback.shadowRoot!.querySelectorAll<HTMLInputElement>(`input[name="show-${answer}"]`)[show ? 0 : 1]!.click();
  await settled(feedback);
}

/** One turn: words written and marked, then "Ready" or "Not today". */
export async function takeTurn(feedback: Element, turn: { liked?: string; wouldChange?: string; end?: 'Ready' | 'Not today' }): Promise<void> {
  const { liked, wouldChange, end = 'Ready' } = turn;
  if (liked !== undefined) await write(feedback, 'liked', liked);
  if (wouldChange !== undefined) await write(feedback, 'wouldChange', wouldChange);
  await press(feedback, 'Choose what to show');
  if (liked !== undefined) await mark(feedback, 'liked', true);
  if (wouldChange !== undefined) await mark(feedback, 'wouldChange', false);
  await press(feedback, end);
}

/** Both turns on one device, up to where they can reveal together. */
export async function bothReady(feedback: Element, client = { liked: 'the quiet', wouldChange: 'the chairs' }, therapist = { liked: 'your honesty', wouldChange: 'the hour' }): Promise<void> {
  await takeTurn(feedback, client);
  await press(feedback, 'I am the therapist');
  await reads(feedback, 'The therapist’s turn');
  await takeTurn(feedback, therapist);
  await reads(feedback, 'You are both ready');
}
