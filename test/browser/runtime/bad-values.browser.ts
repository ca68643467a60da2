import { assert } from '@open-wc/testing';
import '../../../src/activities/breathing-room/define.js';
import '../../../src/activities/feedback/define.js';
import '../../../src/activities/journal/define.js';
import '../../../src/activities/questionnaire/define.js';
import '../../../src/activities/ter/define.js';
import '../../../src/runtime/provider/define.js';
import '../../../src/runtime/safety/define.js';
import { field, mountProbe, newClient, next, type } from '../../support/mount.js';
import { door, knock, PASSWORD, placedOpen, told } from '../../support/locking-page.js';
import { readable } from '../../support/reading.js';
import { waitUntil } from '../../support/wait.js';

type Named = 'rapport-journal' | 'rapport-breathing-room' | 'rapport-provider' | 'rapport-safety' | 'rapport-ter' | 'rapport-questionnaire';

async function mount<Tag extends Named>(tag: Tag, properties: Readonly<Record<string, unknown>>): Promise<HTMLElementTagNameMap[Tag]> {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const shown = (element: Element) => element.shadowRoot!.textContent;

describe('a wrong value from the page', () => {
  const warn = console.warn;
  let warnings: string[] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    document.body.replaceChildren();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('among the kinds of a journal leaves those that are known, and is told once', async () => {
    for (const kinds of ['mood poem', 'poem sleep', 7, null]) {
      const journal = await mount('rapport-journal', { client: newClient(), kinds });
      await next('rapport-ready', journal);
      await journal.updateComplete;
    }
    assert.lengthOf(warnings.filter((each) => each.includes('"kinds"')), 1);
    assert.notInclude(warnings.join(), 'poem');
  });

  it('for the columns or the prompt of a journal counts as none', async () => {
    const journal = await mount('rapport-journal', { client: newClient(), kinds: 'thought', columns: 4, prompt: {} });
    await waitUntil(() => warnings.length > 0);
    assert.lengthOf(warnings.filter((each) => each.includes('"columns"')), 1);
    assert.include(shown(journal), 'Journal');
  });

  it('for the spaces of a breathing room leaves all of them', async () => {
    const room = await mount('rapport-breathing-room', { client: newClient(), builtInRooms: ['tea'] });
    await next('rapport-ready', room);
    assert.lengthOf(warnings.filter((each) => each.includes('"rooms"')), 1);
  });

  it('among the safety contacts leaves those that name someone, and what to do where none does', async () => {
    const contacts = [null, {}, { name: 'Front desk', how: '020 7946 0100', href: 5 }];
    const safety = await mount('rapport-safety', { safety: { contacts } });
    assert.include(shown(safety), 'Front desk');
    safety.safety = { contacts: 'nobody' as never };
    await safety.updateComplete;
    assert.include(shown(safety), 'call your local emergency number');
  });

  it('for the time until a provider locks is never, and is told once', async () => {
    for (const minutes of ['soon', '-1']) {
      const provider = await mount('rapport-provider', {});
      provider.setAttribute('lock-after', minutes);
      await provider.updateComplete;
      provider.removeAttribute('lock-after');
      await provider.updateComplete;
    }
    assert.lengthOf(warnings.filter((each) => each.includes('"lock-after"')), 1);
  });

  it('for the store is refused, to the person and to the page, and keeps nothing anywhere else', async () => {
    const client = newClient();
    const probe = document.createElement('probe-activity');
    Object.assign(probe, { client, store: { put: () => undefined } });
    const failed = next('rapport-failed', probe);
    document.body.append(probe);
    assert.equal((await failed).detail.code, 'invalid');
    await waitUntil(() => shown(probe).includes('This could not be kept as it is.'));
    assert.isNull(field(probe));
    probe.removeAttribute('store');
    const ready = next('rapport-ready', probe);
    probe.store = undefined as never;
    await ready;
  });

  it('for a definition is told once, even one that is not equal to itself', async () => {
    const ter = await mount('rapport-ter', { client: newClient() });
    await next('rapport-ready', ter);
    const codes: string[] = [];
    ter.addEventListener('rapport-failed', ({ detail }) => codes.push(detail.code));
    ter.definition = Number.NaN;
    await waitUntil(() => codes.length > 0);
    for (let update = 0; update < 5; update += 1) {
      ter.requestUpdate();
      await ter.updateComplete;
    }
    assert.deepEqual(codes, ['invalid']);
  });

  it('taken away again leaves no trace: no address is fetched, and the form that comes with the kit is asked', async () => {
    const ter = await mount('rapport-ter', { client: newClient() });
    const questionnaire = await mount('rapport-questionnaire', { client: newClient(), instrument: 'gad-7' });
    ter.setAttribute('definition-src', '/not-there.json');
    questionnaire.setAttribute('src', '/not-there.json');
    await Promise.all([next('rapport-failed', ter), next('rapport-failed', questionnaire)]);
    ter.removeAttribute('definition-src');
    questionnaire.removeAttribute('src');
    await waitUntil(() => ter.shadowRoot!.querySelector('rk-questionnaire') !== null && questionnaire.shadowRoot!.querySelector('rk-questionnaire') !== null);
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    assert.notInclude(asked, '/null');
  });

  it('in the strings leaves the words of the kit', async () => {
    const probe = await mountProbe({ client: newClient() }, (each) => Object.assign(each, { strings: { frame: 5, label: { deep: 1 }, name: null } }));
    assert.include(shown(probe), 'Probe');
    assert.include(shown(probe), 'Keep for myself');
  });

  it('where a text belongs never throws: a number is read, all else counts as empty, and an element without a client waits', async () => {
    const wrong = [Symbol('s'), {}, [], () => 1, Object.create(null), { toString: () => { throw new Error('of the page'); } }, Number.NaN, true];
    for (const client of wrong) {
      const provider = await mount('rapport-provider', { client, session: client, namespace: client, audience: client, audienceNote: client, lockAfter: client });
      const probe = Object.assign(document.createElement('probe-activity'), { client, session: client, record: client, quickExit: client });
      document.body.append(probe);
      await probe.updateComplete;
      assert.equal(provider.client, '');
      assert.equal(provider.lockAfter, 0);
      assert.include(shown(probe), 'This page has not said yet who it is for.');
    }
    const probe = Object.assign(document.createElement('probe-activity'), { client: 4711 as never });
    const ready = next('rapport-ready', probe);
    document.body.append(probe);
    assert.equal((await ready).detail.client, '4711');
  });

  it('for client or session, longer than a record holds, is told at once: the one waits and nothing is typed in vain, the other is left out', async () => {
    const [fits, tooLong] = ['c'.repeat(1024), 'c'.repeat(1025)];
    const probe = await mountProbe({ client: fits, session: fits });
    type(probe, 'a word');
    assert.equal((await next('rapport-drafted', probe)).detail.kept, 'device');
    for (const name of ['client', 'session'] as const) {
      const told = next('rapport-failed', probe);
      probe.setAttribute(name, tooLong);
      assert.equal((await told).detail.code, 'invalid');
      await probe.updateComplete;
      assert.equal(probe[name], '');
    }
    assert.include(shown(probe), 'This page has not said yet who it is for.');
    assert.isNull(field(probe));
    probe.remove();
    const other = await mountProbe({ client: newClient(), session: tooLong });
    type(other, 'a word without a session');
    const { id } = (await next('rapport-drafted', other)).detail;
    assert.isFalse('session' in (await other['desk']!.records.get(id)));
    for (let turn = 0; turn < 2; turn += 1) await mount('rapport-breathing-room', { client: tooLong });
    assert.lengthOf(warnings.filter((each) => each.includes('<rapport-breathing-room>, "client"')), 1);
    assert.notInclude(warnings.join(), 'ccc');
    const provider = await mount('rapport-provider', {});
    const failed = next('rapport-failed', provider);
    provider.client = tooLong;
    assert.equal((await failed).detail.code, 'invalid');
    assert.equal(provider.client, '');
  });

  it('for the one at the screen is told by an event too, and counts as unset', async () => {
    const provider = await mount('rapport-provider', { client: newClient() });
    const failed = next('rapport-failed', provider);
    provider.setAttribute('author', 'clinician');
    assert.equal((await failed).detail.code, 'invalid');
    const [ter, probe] = [document.createElement('rapport-ter'), document.createElement('probe-activity')];
    provider.append(ter, probe);
    await Promise.all([ter.updateComplete, probe.updateComplete]);
    assert.deepEqual([ter.author, probe.author], ['therapist', 'client']);
    const told = next('rapport-failed', probe);
    probe.author = 'nurse' as never;
    assert.equal((await told).detail.code, 'invalid');
    provider.author = 'therapist';
    await probe.updateComplete;
    assert.equal(probe.author, 'therapist');
    assert.notInclude(warnings.join(), 'clinician');
  });

  it('among the strings, of another type or throwing when it is read, leaves the words of the kit in its place, and is told once', async () => {
    const angry = { get name(): string { throw new Error('of the page'); } };
    const mine = { name: 'Mine', label: () => 'no text' };
    for (const strings of [{ ...mine, frame: { close: {}, keepForMyself: 'Keep it' } }, { frame: angry, name: 'Mine' }, 'text', () => 1, Symbol('s')]) {
      const probe = await mountProbe({ client: newClient() }, (each) => Object.assign(each, { strings }));
      assert.include(shown(probe), 'Words', 'the label is the kit’s');
      assert.equal(shown(probe).includes('Mine'), typeof strings === 'object' && 'name' in strings);
      probe.remove();
      const room = await mount('rapport-breathing-room', { client: newClient(), strings });
      await next('rapport-ready', room);
      assert.include(shown(room), 'Need help now?');
    }
    assert.lengthOf(warnings.filter((each) => each.includes('<rapport-breathing-room>, "strings"')), 1);
  });

  it('in a list of the strings leaves the rest of the list as it is', async () => {
    const strings = { forms: { sleep: { qualities: ['Awful', {}, Symbol('s'), 4, 'Fine', 'one more'] } } };
    const journal = await mount('rapport-journal', { client: newClient(), kinds: 'sleep', strings });
    await waitUntil(() => readable(journal).includes('Awful'));
    for (const word of ['Poor', 'Fair', 'Good', 'Fine']) assert.include(readable(journal), word);
    assert.notInclude(readable(journal), 'one more');
  });

  it('for the words of locking leaves those of the kit, and the way in', async () => {
    const { provider, probe, store } = await placedOpen();
    await store.keys.setPassphrase(PASSWORD);
    await provider.lock();
    const form = await door(probe);
    for (const strings of [{ get locking() { throw new Error('of the page'); } }, { locking: { get locked() { throw new Error('of the page'); } } }, { locking: 5 }, { locking: { locked: { title: () => 'no text', unlock: 'Let me in' } } }]) {
      probe.strings = strings as never;
      await probe.updateComplete;
      await form.updateComplete;
      assert.include(told(form), 'locked with your password');
    }
    assert.include(told(form), 'Let me in');
    await knock(form, PASSWORD);
    await waitUntil(() => field(probe) !== null);
  });

  it('that throws when it is read leaves the words and contacts of the kit', async () => {
    const angry = (...names: string[]) => Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => { throw new Error('of the page'); } }])));
    const safety = await mount('rapport-safety', { safety: angry('contacts', 'note'), strings: angry('help') });
    assert.include(shown(safety), 'call your local emergency number');
    safety.safety = { contacts: [{ name: Symbol('s'), how: 1 }, { name: 'Front desk', href: 'tel:+31201234567' }] as never };
    await safety.updateComplete;
    assert.include(shown(safety), '+31201234567');
    const probe = await mountProbe({ client: newClient() }, (each) => { each.strings = angry('frame', 'name') as never; });
    assert.include(shown(probe), 'Keep for myself');
    probe.strings = { frame: { keepAndShare: () => { throw new Error('of the page'); }, problems: () => 5 as never } };
    await probe.updateComplete;
    assert.include(shown(probe), 'Keep and share with your clinic');
    const failed = next('rapport-failed', probe);
    probe.store = angry('put', 'capabilities') as never;
    assert.equal((await failed).detail.code, 'invalid');
  });

  it('for a record is forgotten once the page names another, or none', async () => {
    const client = newClient();
    const probe = await mountProbe({ client, record: 'no-id' });
    await waitUntil(() => shown(probe).includes('This is not here any more.'));
    probe.removeAttribute('record');
    await waitUntil(() => !shown(probe).includes('This is not here any more.'));
    const quiet = await mountProbe({ client, record: '' });
    assert.notInclude(shown(quiet), 'This is not here any more.');
  });

  it('for answers from elsewhere is refused, and the form is asked without them', async () => {
    for (const response of [null, 5, { item: 'x' }, { item: [null] }, { get item() { throw new Error('of the page'); } }]) {
      const questionnaire = document.createElement('rapport-questionnaire');
      const codes: string[] = [];
      questionnaire.addEventListener('rapport-failed', ({ detail }) => codes.push(detail.code));
      Object.assign(questionnaire, { client: newClient(), instrument: 'gad-7', response });
      document.body.append(questionnaire);
      await waitUntil(() => questionnaire.shadowRoot?.querySelector('rk-questionnaire') != null);
      await questionnaire.updateComplete;
      assert.include([[], ['invalid']].map(String), String(codes));
    }
  });

  it('for where the other\'s words are read counts as none', async () => {
    const feedback = document.createElement('rapport-feedback');
    Object.assign(feedback, { client: newClient(), clinic: { list: 5 } });
    const ready = next('rapport-ready', feedback);
    document.body.append(feedback);
    await ready;
    await feedback.updateComplete;
    assert.isUndefined(feedback.clinic);
    assert.lengthOf(warnings.filter((each) => each.includes('"clinic"')), 1);
  });
});
