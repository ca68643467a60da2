import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { define } from '../../../src/runtime/define.js';
import { ProviderElement } from '../../../src/runtime/provider/index.js';
import { field, mountProbe, newClient, next, type } from '../../support/mount.js';
import type { ProbeElement } from '../../support/probe-activity.js';

/** A provider with a probe in it, as a page writes them. */
function place(attributes: Record<string, string>): { readonly provider: ProviderElement; readonly probe: ProbeElement } {
  const provider = document.createElement('rapport-provider') as ProviderElement;
  for (const [name, value] of Object.entries(attributes)) provider.setAttribute(name, value);
  const probe = document.createElement('probe-activity');
  provider.append(probe);
  return { provider, probe };
}

describe('a provider', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  it('that upgrades after the elements inside it still gives them their client', async () => {
    assert.isUndefined(customElements.get('rapport-provider'), 'this test comes first');
    const { provider, probe } = place({ client: newClient() });
    document.body.append(provider);
    await probe.updateComplete;
    assert.include(probe.shadowRoot!.textContent, 'This page has not said yet who it is for.');
    const ready = next('rapport-ready');
    define('rapport-provider', ProviderElement);
    assert.equal((await ready).detail.client, provider.client);
  });

  it('without a client keeps its elements waiting: no store, no typing', async () => {
    const { provider, probe } = place({});
    document.body.append(provider);
    await probe.updateComplete;
    assert.isNull(probe.shadowRoot!.querySelector('textarea'));
    const ready = next('rapport-ready');
    provider.client = newClient();
    await ready;
    await probe.updateComplete;
    assert.isNotNull(field(probe));
  });

  it('gives its author, audience and safety contacts', async () => {
    const { provider, probe } = place({ client: newClient(), audience: 'Dr Vos' });
    provider.safety = { contacts: [{ name: 'Night line', how: 'Call 0800 0113', href: 'tel:08000113' }, { name: 'Bad link', how: 'By script', href: 'javascript:alert(1)' }] };
    const ready = next('rapport-ready');
    document.body.append(provider);
    await ready;
    await probe.updateComplete;
    assert.include(probe.shadowRoot!.textContent, 'Keep and share with Dr Vos');
    assert.deepEqual([...probe.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.safety a')].map((link) => link.href), ['tel:08000113']);
    assert.include(probe.shadowRoot!.querySelector('.safety')!.textContent, 'By script');
  });

  it('says beside the two ways to keep what the page wants known of sharing, and not where nothing is shared', async () => {
    const { provider, probe } = place({ client: newClient(), 'audience-note': 'A parent or guardian may be able to see it.' });
    const ready = next('rapport-ready');
    document.body.append(provider);
    await ready;
    await probe.updateComplete;
    assert.include(probe.shadowRoot!.querySelector('.foot')!.textContent, 'A parent or guardian may be able to see it.');
    probe.sharing = 'off';
    await probe.updateComplete;
    assert.notInclude(probe.shadowRoot!.textContent, 'guardian');
  });

  it('on a shared device keeps in memory only, and says so', async () => {
    const { provider, probe } = place({ client: newClient(), 'shared-device': '' });
    const ready = next('rapport-ready');
    document.body.append(provider);
    await ready;
    const drafted = next('rapport-drafted');
    type(probe, 'for now');
    assert.equal((await drafted).detail.kept, 'memory');
  });

  it('locks once: the words are durable, then gone from the document, and come back', async () => {
    const { provider, probe } = place({ client: newClient() });
    const ready = next('rapport-ready');
    document.body.append(provider);
    await ready;
    await probe.updateComplete;
    type(probe, 'under the curtain');
    const events: string[] = [];
    for (const name of ['rapport-locked', 'rapport-unlocked'] as const) provider.addEventListener(name, () => events.push(name));
    await provider.lock();
    await provider.lock();
    await waitUntil(() => probe.shadowRoot!.querySelector('textarea') === null);
    assert.notInclude(probe.shadowRoot!.textContent, 'under the curtain');
    assert.include(probe.shadowRoot!.textContent, 'Need help now?');
    await provider.unlock();
    await waitUntil(() => probe.shadowRoot!.querySelector('textarea')?.value === 'under the curtain');
    assert.deepEqual(events, ['rapport-locked', 'rapport-unlocked']);
  });

  it('whose element moves into another provider shows that one\'s client, and nothing of the first', async () => {
    const [first, second] = [place({ client: newClient() }), place({ client: newClient() })];
    second.probe.remove();
    const ready = next('rapport-ready');
    document.body.append(first.provider, second.provider);
    await ready;
    await first.probe.updateComplete;
    type(first.probe, 'of the first');
    const moved = next('rapport-ready');
    second.provider.append(first.probe);
    assert.equal((await moved).detail.client, second.provider.client);
    await first.probe.updateComplete;
    assert.equal(field(first.probe).value, '');
  });

  it('erases everything of its client', async () => {
    const client = newClient();
    const { provider, probe } = place({ client });
    const ready = next('rapport-ready');
    document.body.append(provider);
    await ready;
    await probe.updateComplete;
    type(probe, 'to be erased');
    await probe.complete();
    await probe.updateComplete;
    await provider.erase();
    await waitUntil(() => field(probe)?.value === '', 'nothing of it stays on the screen');
    provider.remove();
    sessionStorage.clear();
    const later = await mountProbe({ client });
    const { records } = await later['desk']!.store!.list({ as: 'client', limit: 10 });
    assert.isEmpty(records);
  });

  it('adopts what was written before login, once the person agreed', async () => {
    localStorage.setItem('rapport:device', 'keep');
    const before = await mountProbe();
    type(before, 'before login');
    await before.complete();
    before.remove();
    const client = newClient();
    const { provider, probe } = place({ client });
    const ready = next('rapport-ready');
    document.body.append(provider);
    await ready;
    assert.isAtLeast(await provider.adopt(client), 1);
    const { records } = await probe['desk']!.store!.list({ as: 'client', limit: 10 });
    assert.deepEqual(records.map((record) => [record.client, (record.payload as { text: string }).text]), [[client, 'before login']]);
    localStorage.removeItem('rapport:device');
  });
});
