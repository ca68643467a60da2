import { assert } from '@open-wc/testing';
import { RapportError } from '../../../src/core/errors.js';
import type { KeyProvider } from '../../../src/store/index.js';
import { door, knock, PASSWORD, placed, placedOpen, told, words, write } from '../../support/locking-page.js';
import { mountProbe, newClient, next, press, type } from '../../support/mount.js';
import type { ProbeElement } from '../../support/probe-activity.js';
import { waitUntil } from '../../support/wait.js';

const KEY = new Uint8Array(32).fill(7);
const isLocked = (probe: ProbeElement) => probe.shadowRoot!.querySelector('.locked') !== null;

/** Names and codes of the events that reach `target` from now on. */
function heard(target: EventTarget, ...names: ('rapport-locked' | 'rapport-unlocked' | 'rapport-failed')[]): string[] {
  const list: string[] = [];
  for (const name of names) {
    target.addEventListener(name, (event) => list.push([name, event.target === target ? '' : (event.target as Element).localName, (event as CustomEvent<{ code?: string }>).detail.code].filter(Boolean).join(' ')));
  }
  return list;
}

function pageEvent(name: 'pagehide' | 'pageshow', persisted: boolean): void {
  window.dispatchEvent(new PageTransitionEvent(name, { persisted }));
}

/** Makes the disk refuse until the function it gives is called. */
function refuseWriting(store: object): () => void {
  const target = store as { put: unknown };
  target.put = () => Promise.reject(new RapportError('storage-full'));
  return () => void Reflect.deleteProperty(target, 'put');
}

/** Whether leaving would be asked about. */
const asksBeforeLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('a client whose words are locked with a password', () => {
  afterEach(() => document.body.replaceChildren());

  it('sees nothing of them until the password is given; a wrong one is told and fired', async () => {
    const { provider, probe, store } = await placedOpen();
    const events = heard(provider, 'rapport-locked', 'rapport-unlocked', 'rapport-failed');
    await write(probe, 'behind the lock');
    await store.keys.setPassphrase(PASSWORD);
    await provider.lock();
    assert.equal(store.state, 'locked');
    const form = await door(probe);
    assert.include(told(form), 'locked with your password');
    assert.include(told(form), 'Without the password nobody can open this');
    assert.isNull(probe.shadowRoot!.querySelector('textarea'));
    assert.include(probe.shadowRoot!.textContent, 'Need help now?');
    await knock(form, 'a walk by the river');
    assert.include(told(form), 'Unlocking. This takes a moment.');
    await waitUntil(() => told(form).includes('That is not the password. Nothing is lost'));
    assert.isTrue(isLocked(probe));
    await knock(form, PASSWORD);
    await waitUntil(() => words(probe) === 'behind the lock');
    await waitUntil(() => probe.shadowRoot!.activeElement === probe.shadowRoot!.querySelector('.heading'), 'the focus has a place again');
    assert.deepEqual(events, ['rapport-locked', 'rapport-failed probe-activity wrong-key', 'rapport-unlocked']);
    assert.notInclude(probe.outerHTML + form.outerHTML, PASSWORD);
  });

  it('hears once of each password that the page gives and that does not open, from whom it was given to', async () => {
    const { provider, probe, store } = await placedOpen();
    await store.keys.setPassphrase(PASSWORD);
    await provider.lock();
    const events = heard(provider, 'rapport-failed');
    await provider.unlock('not it').catch(() => undefined);
    await probe.unlock('nor that').catch(() => undefined);
    assert.deepEqual(events, ['rapport-failed wrong-key', 'rapport-failed probe-activity wrong-key']);
  });

  it('is asked for it at the next visit, and is ready after that', async () => {
    const client = newClient();
    const first = await placedOpen(undefined, client);
    await write(first.probe, 'from the first visit');
    await first.store.keys.setPassphrase(PASSWORD);
    await first.store.lock(); // as a visit that ends: the key is nowhere
    first.provider.remove();
    const readies: string[] = [];
    const { provider, probe } = placed(undefined, client);
    provider.addEventListener('rapport-ready', () => readies.push('ready'));
    const form = await door(probe);
    assert.isEmpty(readies);
    const unlocked = next('rapport-unlocked', provider);
    await knock(form, PASSWORD);
    assert.deepEqual((await unlocked).detail, { client });
    await waitUntil(() => words(probe) === 'from the first visit');
    assert.deepEqual(readies, ['ready']);
  });

  it('may use the recovery code; a mistyped one is told apart from a wrong one', async () => {
    const { provider, probe, store } = await placedOpen();
    await write(probe, 'forgotten password');
    await store.keys.setPassphrase(PASSWORD);
    const code = await store.keys.newRecoveryCode();
    await store.keys.confirmRecoveryCode(code, code, { passphrase: PASSWORD });
    await provider.lock();
    const form = await door(probe);
    form.shadowRoot!.querySelector<HTMLButtonElement>('button.quiet')!.click();
    await knock(form, code.slice(0, -1));
    await waitUntil(() => told(form).includes('mistyped'));
    await knock(form, await store.keys.newRecoveryCode());
    await waitUntil(() => told(form).includes('This code does not open it'));
    await knock(form, code.toLowerCase());
    await waitUntil(() => words(probe) === 'forgotten password');
  });

  it('gets back what the disk refused when it was locked; until then it is in memory, sealed, and leaving asks', async () => {
    const { provider, probe, store } = await placedOpen();
    await write(probe, 'on the disk');
    await store.keys.setPassphrase(PASSWORD);
    const allow = refuseWriting(store);
    type(probe, 'on the disk, and more');
    await provider.lock();
    assert.equal(store.state, 'locked');
    assert.isUndefined(probe['desk']!.draft, 'no plain words are left in memory');
    assert.isTrue(asksBeforeLeaving());
    allow();
    const drafted = next('rapport-drafted', probe);
    await provider.unlock(PASSWORD);
    await waitUntil(() => words(probe) === 'on the disk, and more');
    await drafted;
    assert.isFalse(asksBeforeLeaving());
    const { records } = await store.list({ as: 'client', limit: 9 });
    assert.deepEqual(records.map((record) => (record.payload as { text: string }).text), ['on the disk, and more'], 'one record, none beside it');
  });

  it('is locked on every element at once, and opened on every element at once', async () => {
    const { provider, probe, store } = await placedOpen();
    const other = document.createElement('probe-activity');
    const ready = next('rapport-ready', other);
    provider.append(other);
    await ready;
    await store.keys.setPassphrase(PASSWORD);
    const events = heard(provider, 'rapport-locked', 'rapport-unlocked');
    await provider.lock();
    await knock(await door(other), PASSWORD);
    await waitUntil(() => words(probe) !== undefined && words(other) !== undefined);
    assert.deepEqual(events, ['rapport-locked', 'rapport-unlocked']);
  });
});

describe('a page without a provider', () => {
  beforeEach(() => localStorage.setItem('rapport:device', 'keep'));
  afterEach(() => {
    document.body.replaceChildren();
    localStorage.removeItem('rapport:device');
  });

  it('locks and unlocks at the element, which says so once', async () => {
    const client = newClient();
    const [probe, other] = [await mountProbe({ client }), await mountProbe({ client })];
    await write(probe, 'on my own');
    const store = probe['desk']!.store!;
    await (store as import('../../../src/store/index.js').DeviceStore).keys.setPassphrase(PASSWORD);
    const events = heard(window, 'rapport-locked', 'rapport-unlocked');
    await Promise.all([probe.lock(), other.lock(), probe.lock()]);
    assert.isTrue(isLocked(probe) && isLocked(other));
    await knock(await door(probe), PASSWORD);
    await waitUntil(() => words(probe) === 'on my own' && words(other) !== undefined);
    assert.deepEqual(events, ['rapport-locked probe-activity', 'rapport-unlocked probe-activity']);
  });

  it('shows nothing when the browser brings it back, where there is a password', async () => {
    const probe = await mountProbe({ client: newClient() });
    pageEvent('pagehide', true);
    assert.isFalse(isLocked(probe));
    await (probe['desk']!.store as import('../../../src/store/index.js').DeviceStore).keys.setPassphrase(PASSWORD);
    const locked = next('rapport-locked', probe);
    pageEvent('pagehide', true);
    await locked;
    await door(probe);
  });
});

describe('a portal that holds the keys', () => {
  afterEach(() => document.body.replaceChildren());
  const answering = (answer: () => unknown): KeyProvider => ({ getKey: async () => answer() as Uint8Array });

  it('opens without a word, and takes over what this device opened', async () => {
    const client = newClient();
    const first = await placedOpen(undefined, client);
    await write(first.probe, 'before the portal had keys');
    const ready = next('rapport-ready', first.probe);
    first.provider.keyProvider = answering(() => KEY);
    await ready;
    await waitUntil(() => words(first.probe) === 'before the portal had keys');
    const store = first.probe['desk']!.store as typeof first.store;
    assert.deepEqual(store.keys.kinds, ['portal']);
    first.provider.keyProvider = answering(() => KEY); // a framework that draws anew makes a new object
    await first.provider.updateComplete;
    assert.equal(first.probe['desk']!.store, store);
  });

  it('that gives none at the first visit asks to sign in, and calls no lock a curtain', async () => {
    let answer: () => unknown = () => Promise.reject(new Error('signed out'));
    const failed = next('rapport-failed');
    const { probe } = placed((each) => (each.keyProvider = answering(() => answer())), newClient());
    assert.equal((await failed).detail.code, 'auth-needed');
    const form = await door(probe);
    assert.include(told(form), 'Your clinic asks you to sign in again.');
    assert.notInclude(probe.shadowRoot!.textContent, 'there is no password');
    answer = () => KEY;
    await knock(form);
    await waitUntil(() => words(probe) === '');
  });

  it('that gives none, or a wrong one, is told, fired, and asked again', async () => {
    const client = newClient();
    await placedOpen((provider) => (provider.keyProvider = answering(() => KEY)), client);
    document.body.replaceChildren();
    let answer: () => unknown = () => Promise.reject(new Error('signed out'));
    const failed = next('rapport-failed');
    const { provider, probe } = placed((each) => (each.keyProvider = answering(() => answer())), client);
    assert.equal((await failed).detail.code, 'auth-needed');
    const form = await door(probe);
    assert.include(told(form), 'Your clinic asks you to sign in again. Everything is kept here.');
    const events = heard(provider, 'rapport-failed', 'rapport-unlocked');
    for (const bad of [new Uint8Array(32), new Uint8Array(5), 'a text']) {
      answer = () => bad;
      await knock(form);
      await waitUntil(() => told(form).includes('The key from your clinic does not fit.'));
      await waitUntil(() => !form.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.disabled);
    }
    answer = () => KEY;
    await knock(form);
    await waitUntil(() => words(probe) === '');
    assert.deepEqual(events, ['rapport-failed probe-activity wrong-key', 'rapport-failed probe-activity invalid', 'rapport-failed probe-activity invalid', 'rapport-unlocked']);
  });
});

describe('a page that is left', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows nothing of the client when the browser brings it back', async () => {
    const { provider, probe } = await placedOpen();
    await write(probe, 'of the first');
    const events = heard(provider, 'rapport-locked');
    pageEvent('pagehide', false);
    assert.isFalse(isLocked(probe));
    pageEvent('pagehide', true);
    await provider.updateComplete; // no more than that: a browser lets promises run, and then puts the page to rest
    await probe.updateComplete;
    assert.isTrue(isLocked(probe), 'before the browser puts it to rest');
    pageEvent('pageshow', true);
    await waitUntil(() => events.length > 0);
    assert.include(probe.shadowRoot!.textContent, 'This only covers the screen: there is no password.');
    provider.client = newClient();
    await waitUntil(() => words(probe) === '');
    assert.deepEqual(events, ['rapport-locked']);
  });

  it('keeps what the disk refused under its own client, sealed, through another one', async () => {
    const [one, other] = [newClient(), newClient()];
    const { provider, probe, store } = await placedOpen(undefined, one);
    await write(probe, 'of one');
    const allow = refuseWriting(store);
    type(probe, 'of one, unsaved');
    const ready = next('rapport-ready', probe);
    provider.client = other;
    await ready;
    await waitUntil(() => words(probe) === '');
    await waitUntil(asksBeforeLeaving, 'once it is sealed, leaving asks');
    allow();
    provider.client = one;
    await waitUntil(() => words(probe) === 'of one, unsaved');
    await probe.flush();
    assert.isFalse(asksBeforeLeaving());
  });

  it('on a shared device forgets the client who left, and no one who is only away for a moment', async () => {
    const client = newClient();
    const { provider, probe } = await placedOpen((each) => (each.sharedDevice = true), client);
    await write(probe, 'for a moment');
    const go = async (to: string) => {
      const ready = next('rapport-ready', probe);
      provider.client = to;
      await ready;
      await probe.updateComplete;
    };
    await go(newClient());
    await go(client);
    assert.equal(words(probe), 'for a moment');
    await go(newClient());
    await new Promise((resolve) => setTimeout(resolve, 2100)); // the grace of two seconds is what is tested
    await go(client);
    assert.equal(words(probe), '');
  });
});

describe('the warning before the screen is covered', () => {
  afterEach(() => document.body.replaceChildren());
  const warning = (provider: Element) => provider.shadowRoot!.querySelector('rk-lock-warning')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

  it('is said politely, in the language of the page, and goes when someone is there', async () => {
    const { provider, probe } = await placedOpen((each) => {
      each.lockAfter = 10;
      each.lang = 'nl';
    });
    await customElements.whenDefined('rk-lock-warning');
    provider.lockAfter = 0.05; // minutes
    await waitUntil(() => warning(provider).includes('Dit scherm wordt zo afgedekt.'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    await provider.updateComplete;
    await waitUntil(() => warning(provider) === '');
    assert.isFalse(isLocked(probe));
    type(probe, 'while it was quiet');
    await waitUntil(() => isLocked(probe));
    await waitUntil(() => warning(provider) === '');
    await press(probe, 'Weer tonen');
    await waitUntil(() => words(probe) === 'while it was quiet');
  });
});
