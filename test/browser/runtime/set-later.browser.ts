import { assert } from '@open-wc/testing';
import { definedCodecs } from '../../../src/runtime/define.js';
import type { ProviderElement } from '../../../src/runtime/provider/index.js';
import '../../../src/activities/journal/define.js';
import '../../../src/runtime/provider/define.js';
import { field, mountProbe, newClient, next, type } from '../../support/mount.js';
import type { ProbeElement } from '../../support/probe-activity.js';
import { waitUntil } from '../../support/wait.js';
import { openMemoryStore } from '../../../src/store/index.js';

const textIn = (probe: ProbeElement) => probe.shadowRoot!.textContent;

async function kept(probe: ProbeElement, words: string): Promise<string> {
  type(probe, words);
  return (await probe.complete())!.id;
}

/** Moves `element` without removing it, where the engine can. */
function moveInto(context: Mocha.Context, parent: Element & { moveBefore?(node: Node, child: Node | null): void }, element: Element): void {
  if (!parent.moveBefore) context.skip();
  else parent.moveBefore(element, null);
}

function provided(): { readonly provider: ProviderElement; readonly client: string } {
  const provider = document.createElement('rapport-provider');
  provider.client = newClient();
  document.body.append(provider);
  return { provider, client: provider.client };
}

describe('what a page sets on an activity that is already there', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('a record is opened, as one set before, as often as the page says so', async () => {
    const probe = await mountProbe({ client: newClient() });
    const id = await kept(probe, 'first words');
    for (const time of [1, 2]) {
      await probe.startNew();
      probe.record = id;
      await waitUntil(() => textIn(probe).includes('first words'), `opened ${time}`);
      probe.removeAttribute('record');
      delete probe.record;
      probe.record = undefined as never;
      await probe.updateComplete;
    }
    assert.include(textIn(probe), 'first words', 'taking the attribute away leaves what is on the screen');
  });

  it('a record that is not there is told, to the person and to the page, and what was written stays', async () => {
    const probe = await mountProbe({ client: newClient() });
    type(probe, 'half a sentence');
    const failed = next('rapport-failed');
    probe.setAttribute('record', crypto.randomUUID());
    assert.equal((await failed).detail.code, 'not-found');
    await probe.updateComplete;
    assert.include(textIn(probe), 'This is not here any more.');
    assert.equal(field(probe).value, 'half a sentence');
  });

  it('what is no id is a record that is not there', async () => {
    const probe = await mountProbe({ client: newClient() });
    for (const id of [undefined, '', 7, 'x'] as string[]) await probe.open(id).then(() => assert.fail('opened'), (error: { code: string }) => assert.equal(error.code, 'not-found'));
  });

  it('a refusal to open is said until something opens', async () => {
    const probe = await mountProbe({ client: newClient() });
    const id = await kept(probe, 'first words');
    await probe.open(crypto.randomUUID()).catch(() => undefined);
    await waitUntil(() => textIn(probe).includes('This is not here any more.'));
    await probe.open(id);
    await probe.updateComplete;
    assert.notInclude(textIn(probe), 'This is not here any more.');
  });

  it('asked for its entries at once, a journal answers when it is open', async () => {
    const journal = document.createElement('rapport-journal');
    journal.client = newClient();
    document.body.append(journal);
    const copy = await journal.exportEntries('json');
    assert.isEmpty(JSON.parse(copy).entries);
    assert.equal((await journal.importEntries(copy)).added, 0);
    const invalid = (error: { code: string }) => assert.equal(error.code, 'invalid');
    await journal.importEntries(undefined as never).then(() => assert.fail('read'), invalid);
    await journal.exportEntries('xml' as never).then(() => assert.fail('written'), invalid);
  });

  it('a client taken away asks whose device it is, and keeps in memory until that is answered', async () => {
    const probe = await mountProbe({ client: newClient() });
    const ready = next('rapport-ready', probe);
    probe.removeAttribute('client');
    assert.equal((await ready).detail.client, 'local');
    await waitUntil(() => textIn(probe).includes('Is this device only yours?'));
    const drafted = next('rapport-drafted', probe);
    type(probe, 'not for this disk');
    assert.equal((await drafted).detail.kept, 'memory');
    await probe.discard();
  });

  it('a session counts for what is begun from then on, and for what nothing was written in yet', async () => {
    const probe = await mountProbe({ client: newClient() }, (each) => { each.store = openMemoryStore({ client: each.client!, codecs: definedCodecs }); });
    const sessionOf = async (id: string) => (await probe.store!.get(id, { as: 'client' })).session;
    probe.session = 'third';
    await probe.updateComplete;
    assert.equal(await sessionOf(await kept(probe, 'one')), 'third');
    await probe.startNew();
    type(probe, 'two');
    probe.session = 'fourth';
    await probe.updateComplete;
    assert.equal(await sessionOf((await probe.complete())!.id), 'third');
    await probe.startNew();
    assert.equal(await sessionOf(await kept(probe, 'three')), 'fourth');
  });

  it('readonly holds against undo, redo and discard too', async () => {
    const probe = await mountProbe({ client: newClient() });
    type(probe, 'one');
    await probe.flush();
    probe.readonly = true;
    probe.undo();
    await probe.discard();
    await probe.updateComplete;
    assert.equal(field(probe).value, 'one');
  });

  it('moved into another provider without being removed, it shows that one\'s client', async function () {
    const [first, second] = [provided(), provided()];
    const probe = await mountProbe({}, undefined, first.provider);
    type(probe, 'of the first');
    const ready = next('rapport-ready', probe);
    moveInto(this, second.provider, probe);
    assert.equal((await ready).detail.client, second.client);
    await probe.updateComplete;
    assert.equal(field(probe).value, '');
    moveInto(this, first.provider, probe);
    await waitUntil(() => field(probe)?.value === 'of the first');
  });

  it('moved into another language without being removed, it speaks that one, and follows it', async function () {
    const [english, shadowed] = [document.createElement('div'), document.createElement('div')];
    document.body.append(english, shadowed);
    const dutch = shadowed.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    dutch.lang = 'nl';
    const probe = await mountProbe({ client: newClient() }, undefined, english);
    moveInto(this, dutch, probe);
    await waitUntil(() => textIn(probe).includes('Voor mezelf bewaren'));
    dutch.lang = 'en';
    await waitUntil(() => textIn(probe).includes('Keep for myself'));
  });
});
