import type { DeviceStore } from '../../src/store/index.js';
import { define } from '../../src/runtime/define.js';
import { ProviderElement } from '../../src/runtime/provider/index.js';
import type { UnlockForm } from '../../src/runtime/locking/unlock-form.element.js';
import { field, newClient, next, type } from './mount.js';
import type { ProbeElement } from './probe-activity.js';
import { waitUntil } from './wait.js';

define('rapport-provider', ProviderElement);

/** A password of the tests. */
export const PASSWORD = 'a walk by the water';

/** A provider with a probe in it, both on the page; they may open locked. */
export function placed(set: (provider: ProviderElement) => void = () => undefined, client = newClient()): { readonly provider: ProviderElement; readonly probe: ProbeElement } {
  const provider = document.createElement('rapport-provider');
  provider.client = client;
  set(provider);
  const probe = document.createElement('probe-activity');
  provider.append(probe);
  document.body.append(provider);
  return { provider, probe };
}

/** The same once the probe can be written in. */
export async function placedOpen(set?: (provider: ProviderElement) => void, client?: string): Promise<{ readonly provider: ProviderElement; readonly probe: ProbeElement; readonly store: DeviceStore }> {
  const ready = next('rapport-ready');
  const there = placed(set, client);
  await ready;
  await there.probe.updateComplete;
  return { ...there, store: there.probe['desk']!.store as DeviceStore };
}

/** Types and waits until it is durable. */
export async function write(probe: ProbeElement, text: string): Promise<void> {
  const drafted = next('rapport-drafted', probe);
  type(probe, text);
  await drafted;
}

/** What asks for the key, once it stands there. */
export async function door(probe: ProbeElement): Promise<UnlockForm> {
  const form = () => probe.shadowRoot!.querySelector<UnlockForm>('rk-unlock-form');
  await waitUntil(() => form()?.shadowRoot?.querySelector('form'), 'the locked screen asks for a key');
  return form()!;
}

/** Says what is typed at the door, and presses "Unlock". */
export async function knock(form: UnlockForm, secret?: string): Promise<void> {
  await form.updateComplete;
  const root = form.shadowRoot!;
  if (secret !== undefined) root.querySelector<HTMLInputElement>('#secret')!.value = secret;
  root.querySelector<HTMLButtonElement>('button.primary')!.click();
  await form.updateComplete;
}

/** What the person reads at the door. */
export const told = (form: UnlockForm): string => form.shadowRoot!.textContent.replace(/\s+/g, ' ');

/** The words in the one field; `undefined` while there is none. */
export const words = (probe: ProbeElement): string | undefined => (field(probe) as HTMLTextAreaElement | null)?.value;
