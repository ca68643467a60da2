import { configure } from '../../src/runtime/configure.js';
import { define } from '../../src/runtime/define.js';
import type { RapportEvents } from '../../src/runtime/events.js';
import { ProbeElement } from './probe-activity.js';

configure({ shadowRoot: 'open' });
define('probe-activity', ProbeElement);

/** A client nobody else in this run has. */
export const newClient = (): string => `client-${crypto.randomUUID()}`;

/** Resolves with the next `name` that reaches the window; listen before you act. */
export function next<Name extends keyof RapportEvents>(name: Name, from: EventTarget = window): Promise<RapportEvents[Name]> {
  return new Promise((resolve) => from.addEventListener(name, (event) => resolve(event as RapportEvents[Name]), { once: true }));
}

/** Puts a probe on the page and waits until it is ready. */
export async function mountProbe(attributes: Record<string, string> = {}, set: (probe: ProbeElement) => void = () => undefined, into: Element = document.body): Promise<ProbeElement> {
  const probe = document.createElement('probe-activity');
  for (const [name, value] of Object.entries(attributes)) probe.setAttribute(name, value);
  set(probe);
  const ready = next('rapport-ready', probe);
  into.append(probe);
  await ready;
  await probe.updateComplete;
  return probe;
}

/** The one field of a probe. */
export const field = (probe: ProbeElement): HTMLTextAreaElement => probe.shadowRoot!.querySelector('textarea')!;

/** Types as a person does: the native events of a field. */
export function type(probe: ProbeElement, text: string): void {
  field(probe).value = text;
  field(probe).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Presses the button whose words begin with `words`. */
export async function press(host: Element, words: string): Promise<void> {
  await (host as ProbeElement).updateComplete;
  const buttons = [...host.shadowRoot!.querySelectorAll<HTMLElement>('button')];
  const button = buttons.find((each) => each.textContent.trim().startsWith(words));
  if (!button) throw new Error(`no button "${words}" among ${buttons.map((each) => each.textContent.trim()).join(' | ')}`);
  button.click();
}
