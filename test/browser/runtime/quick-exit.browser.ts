import { assert } from '@open-wc/testing';
import { keep } from '../../../src/runtime/keeping.js';
import { waitUntil } from '../../support/wait.js';
import { mountProbe, newClient, press, type } from '../../support/mount.js';
import { readable } from '../../support/reading.js';
import '../../../src/define.js';

const ACTIVITIES = ['journal', 'breathing-room', 'music-share', 'ter', 'feedback', 'questionnaire'] as const;
const AWAY = '#away'; // within this page: the test goes on to look at what is left of it

// In this order: once someone has left, this page shows nothing of the kit any more.
describe('leaving at once', () => {
  afterEach(() => document.body.replaceChildren());

  it('is offered only where it can go somewhere', async () => {
    const nowhere = await mountProbe({ client: newClient(), 'quick-exit': 'javascript:alert(1)' });
    assert.notInclude(readable(nowhere), 'Leave now');
    const somewhere = await mountProbe({ client: newClient(), 'quick-exit': 'https://weather.example/' });
    assert.include(readable(somewhere), 'Leave now');
  });

  it('says that the history of the browser stays, and with it the button is described', async () => {
    const probe = await mountProbe({ client: newClient(), 'quick-exit': AWAY });
    const button = [...probe.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.includes('Leave now'))!;
    const said = probe.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!)!;
    assert.include(said.textContent, 'It does not clear the history of your browser.');
    assert.isAbove(said.getClientRects().length, 0);
  });

  it('is there while the screen is covered', async () => {
    const provider = document.createElement('rapport-provider');
    provider.client = newClient();
    document.body.append(provider);
    const probe = await mountProbe({ 'quick-exit': AWAY }, undefined, provider);
    await provider.lock();
    await waitUntil(() => readable(probe).includes('Covered'));
    assert.include(readable(probe), 'Leave now');
  });

  it('empties every element of the kit in the same moment, keeps what was being written, covers the provider, and nothing holds the page', async () => {
    const client = newClient();
    const provider = document.createElement('rapport-provider');
    provider.client = client;
    document.body.append(provider);
    const elements = ACTIVITIES.map((name) => document.createElement(`rapport-${name}`));
    for (const element of elements) element.setAttribute('quick-exit', AWAY);
    provider.append(...elements);
    const outside = await mountProbe({ client });
    const probe = await mountProbe({ 'quick-exit': AWAY }, undefined, provider);
    await waitUntil(() => elements.every((element) => readable(element).includes('Leave now')));
    type(probe, 'canary in the last second');

    await press(probe, 'Leave now');
    const left = [...elements, outside, probe].map((element) => readable(element).trim());
    assert.deepEqual(left, left.map(() => ''));
    await waitUntil(() => location.hash === AWAY);
    assert.isTrue(window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await waitUntil(() => probe.covered);

    await provider.lock(); // the one under way: without the key nothing could be read
    await provider.unlock();
    const { store, release } = await keep({ client, author: 'client', namespace: 'rapport', memoryOnly: false });
    await waitUntil(async () => JSON.stringify((await store.list({ as: 'client', limit: 20 })).records).includes('canary in the last second'));
    release();
  });

  it('shows nothing when the browser brings the page back from memory, nor in an element that comes later', async () => {
    const probe = document.createElement('probe-activity');
    probe.client = newClient();
    document.body.append(probe);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await probe.updateComplete;
    assert.equal(readable(probe).trim(), '');
  });
});
