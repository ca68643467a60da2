import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { LockSettings } from '../../../src/runtime/locking/lock-settings.element.js';
import { UnlockForm } from '../../../src/runtime/locking/unlock-form.element.js';
import { openDeviceStore, type DeviceStore } from '../../../src/store/index.js';
import { CLIENT, note, noteCodecs, refusal } from '../../contracts/note.js';
import { accessible, allInside, heard, inside, place, register } from '../../support/bench.js';
import { waitUntil } from '../../support/wait.js';

register({ 'rk-lock-settings': LockSettings, 'rk-unlock-form': UnlockForm });

const PASSWORD = 'a walk by the water';
const stores: DeviceStore[] = [];

async function newStore(): Promise<DeviceStore> {
  const store = await openDeviceStore({ namespace: crypto.randomUUID(), client: CLIENT, codecs: noteCodecs });
  stores.push(store);
  await store.put(note('kept'), { expect: 0 });
  return store;
}

const settingsOf = (store: DeviceStore, lock?: () => Promise<void>) => place<LockSettings>(html`<rk-lock-settings .keys=${store.keys} .lock=${lock}></rk-lock-settings>`);
const said = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

async function press(settings: LockSettings, words: string): Promise<void> {
  await settings.updateComplete;
  const button = allInside<HTMLButtonElement>(settings, 'button').find((each) => each.textContent.trim() === words);
  if (!button) throw new Error(`no button "${words}" in: ${said(settings)}`);
  button.click();
  await settings.updateComplete;
}

function fill(settings: LockSettings, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) inside<HTMLInputElement>(settings, `#${name}`).value = value;
}

async function lockWith(settings: LockSettings): Promise<void> {
  await press(settings, 'Lock with a password');
  fill(settings, { first: PASSWORD, again: PASSWORD });
  await press(settings, 'Lock with this password');
  await waitUntil(() => said(settings).includes('Locked with your password from now on.'));
}

describe('the lock settings', () => {
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  it('say what an open device means, and lock with a password typed twice', async () => {
    const store = await newStore();
    const settings = await settingsOf(store);
    const changes = heard(settings, 'changed');
    assert.include(said(settings), 'Whoever can use this device can read what is kept here.');
    await accessible(settings);
    await press(settings, 'Lock with a password');
    await accessible(settings);
    fill(settings, { first: 'seven77', again: 'seven77' });
    await press(settings, 'Lock with this password');
    assert.include(said(settings), 'This is shorter than 8 characters.');
    fill(settings, { first: PASSWORD, again: 'a walk by the river' });
    await press(settings, 'Lock with this password');
    assert.include(said(settings), 'These two are not the same.');
    await accessible(settings);
    assert.deepEqual(store.keys.kinds, ['device']);
    fill(settings, { again: PASSWORD });
    await press(settings, 'Lock with this password');
    assert.include(said(settings), 'One moment. This takes a little time.');
    await waitUntil(() => said(settings).includes('Locked with your password from now on.'));
    assert.deepEqual(store.keys.kinds, ['passphrase']);
    assert.lengthOf(changes, 1);
    await store.lock();
    await store.unlock({ passphrase: PASSWORD });
  });

  it('make a recovery code that counts once it was typed back, and show it only then', async () => {
    const store = await newStore();
    const settings = await settingsOf(store);
    await lockWith(settings);
    assert.include(said(settings), 'If you forget the password, nobody can open this, your clinic neither.');
    await press(settings, 'Make a recovery code'); // right after: the password is not asked again
    await waitUntil(() => settings.shadowRoot!.querySelector('.code'));
    await accessible(settings);
    const code = inside(settings, '.code').textContent.replaceAll('\u200b', '').trim();
    fill(settings, { typed: code.replace(/^..../, '0000') });
    await press(settings, 'Check the code');
    await waitUntil(() => said(settings).includes('This is not the code above.'));
    assert.notInclude(store.keys.kinds, 'recovery');
    await press(settings, 'Cancel');
    assert.notInclude(said(settings), code.slice(0, 9));
    assert.notInclude(store.keys.kinds, 'recovery');
    await press(settings, 'Make a recovery code');
    fill(settings, { current: 'a walk by the river' });
    await press(settings, 'Show the code');
    await waitUntil(() => said(settings).includes('That is not the password.'));
    fill(settings, { current: PASSWORD });
    await press(settings, 'Show the code');
    await waitUntil(() => settings.shadowRoot!.querySelector('.code'));
    const second = inside(settings, '.code').textContent.replaceAll('\u200b', '').trim();
    assert.notEqual(second, code);
    fill(settings, { typed: second.toLowerCase().replaceAll('-', ' ') });
    await press(settings, 'Check the code');
    await waitUntil(() => said(settings).includes('The recovery code works from now on.'));
    await store.lock();
    assert.equal(await refusal(store.unlock({ recoveryCode: code })), 'wrong-key');
    await store.unlock({ recoveryCode: second });
  });

  it('change the password and take it away, each with the present one; lock at once', async () => {
    const store = await newStore();
    let locked = 0;
    const settings = await settingsOf(store, async () => void (locked += 1));
    await lockWith(settings);
    await accessible(settings);
    await press(settings, 'Lock now');
    await waitUntil(() => locked === 1);
    await press(settings, 'Change the password');
    fill(settings, { current: 'a walk by the river', first: 'another one here', again: 'another one here' });
    await press(settings, 'Lock with this password');
    await waitUntil(() => said(settings).includes('That is not the password.'));
    fill(settings, { current: PASSWORD });
    await press(settings, 'Lock with this password');
    await waitUntil(() => said(settings).includes('Locked with your password from now on.'));
    await press(settings, 'Take the password away');
    fill(settings, { current: 'another one here' });
    await press(settings, 'Take it away');
    await waitUntil(() => said(settings).includes('The password is gone.'));
    assert.deepEqual(store.keys.kinds, ['device']);
  });

  it('print the code and nothing of the page', async () => {
    const settings = await settingsOf(await newStore());
    await lockWith(settings);
    await press(settings, 'Make a recovery code');
    await waitUntil(() => settings.shadowRoot!.querySelector('.code'));
    const code = inside(settings, '.code').textContent.replaceAll('\u200b', '').trim();
    const printed: string[] = [];
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      append(...nodes);
      for (const node of nodes) if (node instanceof HTMLIFrameElement) node.contentWindow!.print = () => void printed.push(node.contentDocument!.body.textContent);
    };
    await press(settings, 'Print');
    Reflect.deleteProperty(document.body, 'append');
    assert.include(printed[0], code);
    assert.notInclude(printed[0], 'Check the code');
    document.querySelector('iframe')?.remove();
  });
});

describe('the locked screen', () => {
  it('can be used by everyone, whatever it asks for', async () => {
    for (const [kinds, refused] of [[['passphrase'], undefined], [['passphrase', 'recovery'], undefined], [['recovery'], undefined], [['portal'], 'auth-needed']] as const) {
      const form = await place<UnlockForm>(html`<rk-unlock-form .kinds=${kinds} .refusal=${refused}></rk-unlock-form>`);
      await accessible(form);
      form.remove();
    }
  });

  it('shows what is typed only when asked', async () => {
    const form = await place<UnlockForm>(html`<rk-unlock-form .kinds=${['passphrase']}></rk-unlock-form>`);
    const field = inside<HTMLInputElement>(form, '#secret');
    assert.equal(field.type, 'password');
    inside<HTMLInputElement>(form, 'input[type=checkbox]').click();
    assert.equal(field.type, 'text');
  });
});
