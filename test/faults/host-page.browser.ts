import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { JournalElement } from '../../src/activities/journal/journal.element.js';
import { definedCodecs } from '../../src/runtime/define.js';
import { openDeviceStore } from '../../src/store/index.js';
import { clearPage, find, findAll, openJournal, press, settled, write } from '../support/journal-page.js';
import { newClient } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { heard, openFrame, POLICY, troublesIn, type Frame } from './support/frame.js';
import { row, watched } from './support/row.js';

const byClient = { as: 'client' } as const;
const area = (journal: Element) => find(journal, '[data-field="text"]')?.shadowRoot?.querySelector<HTMLTextAreaElement>('#control') ?? undefined;
const written = (journal: Element) => area(journal)?.value;

async function kept(client: string): Promise<readonly string[]> {
  const store = await openDeviceStore({ namespace: 'rapport', client, codecs: definedCodecs });
  const { records } = await store.list({ ...byClient, limit: 100 });
  await store.close();
  return records.map(({ payload }) => (payload as { readonly text: string }).text);
}

const journalIn = (frame: Frame) => frame.contentDocument.querySelector<JournalElement>('rapport-journal')!;

/** Writes, keeps and finds again, as the first person on a page would. */
async function works(frame: Frame, client: string, words: string): Promise<void> {
  await waitUntil(() => area(journalIn(frame)), 'the field').catch((error: unknown) => assert.fail(`${String(error)}; in the frame: ${troublesIn(frame).join(' | ')}`));
  const journal = journalIn(frame);
  const saved = heard<{ readonly sharing: string }>(frame, 'rapport-saved');
  await write(journal, 'text', words);
  await press(journal, 'Keep for myself');
  assert.equal((await saved).sharing, 'private');
  assert.deepEqual(await kept(client), [words]);
  assert.deepEqual(troublesIn(frame), []);
}

type Movable = Element & { moveBefore?(node: Node, before: null): void };

/** Whether this engine moves a plain element and leaves the focus inside its shadow root alone. */
function keepsFocusOnMove(): boolean {
  const [host, elsewhere] = [document.body.appendChild(document.createElement('div')), document.body.appendChild(document.createElement('div')) as Movable];
  const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
  inner.focus();
  elsewhere.moveBefore?.(host, null);
  const keeps = host.parentElement === elsewhere && host.shadowRoot?.activeElement?.shadowRoot?.activeElement === inner;
  elsewhere.remove();
  host.remove();
  return keeps;
}

/** Whether this engine's driver can hold one key while another is pressed. */
async function driverHoldsKeys(): Promise<boolean> {
  return sendKeys({ down: 'Control' }).then(() => sendKeys({ up: 'Control' })).then(() => true, () => false);
}

const tag = (client: string) => `<rapport-journal client="${client}"></rapport-journal>`;

describe('in a page of someone else’s', () => {
  afterEach(clearPage);

  row('remove-during-save', 'an element taken away while it saves has saved', async (canary) => {
    for (const delay of [0, 299, 310]) {
      const client = newClient();
      const journal = await openJournal({ client });
      await write(journal, 'text', `${canary} ${delay}`);
      await new Promise((resolve) => setTimeout(resolve, delay)); // before, at or after the moment the draft is saved by itself
      journal.remove();
      await waitUntil(async () => (await kept(client)).includes(`${canary} ${delay}`), 'the words in the store');
    }
  });

  it('moveBefore-during-typing: words, focus and the place in the text stay', async function () {
    if (!keepsFocusOnMove()) return this.skip(); // an engine that lacks it, or lets go of the focus in any shadow root, cannot run this row
    const journal = await openJournal();
    const elsewhere = document.body.appendChild(document.createElement('section'));
    area(journal)!.focus();
    await sendKeys({ type: 'half a ' });
    (elsewhere as Movable).moveBefore!(journal, null);
    await sendKeys({ type: 'sentence' });
    await settled(journal);
    assert.equal(written(journal), 'half a sentence');
    assert.equal(journal.shadowRoot!.activeElement?.shadowRoot?.activeElement, area(journal));
    await journal.flush();
  });

  row('strictmode-double-mount', 'React mounts it twice: one draft, and its words', async (canary) => {
    const client = newClient();
    const { renderStrictly } = (await import('/bundles/react.js' as string)) as typeof import('./bundles/react.js');
    const into = document.body.appendChild(document.createElement('div'));
    const unmount = renderStrictly(into, 'rapport-journal', { client });
    await waitUntil(() => into.firstElementChild && area(into.firstElementChild), 'the field');
    const journal = into.firstElementChild as JournalElement;
    await write(journal, 'text', canary);
    await journal.flush();
    unmount();
    assert.deepEqual(await kept(client), [canary]);
    const again = renderStrictly(into, 'rapport-journal', { client });
    await waitUntil(() => into.firstElementChild && written(into.firstElementChild) === canary, 'the words again');
    again();
  });

  row('adoptNode-into-iframe', 'the words go along, look as before, and go on being kept', async (canary) => {
    const client = newClient();
    const journal = await openJournal({ client });
    const lookIn = (view: Pick<Window, 'getComputedStyle'>) => [view.getComputedStyle(area(journal)!).borderRadius, view.getComputedStyle(journal.shadowRoot!.querySelector('.frame')!).fontFamily];
    const look = lookIn(window);
    const frame = await openFrame({ modules: [] });
    await write(journal, 'text', canary);
    frame.contentDocument.body.append(frame.contentDocument.adoptNode(journal));
    await settled(journal);
    assert.equal(written(journal), canary);
    assert.deepEqual(lookIn(frame.contentWindow), look);
    await write(journal, 'text', `${canary} there`);
    await journal.flush();
    assert.deepEqual(await kept(client), [`${canary} there`]);
  });

  for (const [first, second] of [['1.0.0', '2.0.0'], ['2.0.0', '1.0.0']] as const) {
    row('two-kit-versions', `${first} before ${second}: the page goes on, and the first one works`, async (canary) => {
      const client = newClient();
      const frame = await openFrame({ body: tag(client), modules: [`/bundles/kit@${first}.js`, `/bundles/kit@${second}.js`] });
      await works(frame, client, canary);
      const inner = findAll(journalIn(frame), '*').map(({ localName }) => localName).filter((name) => name.startsWith('rk-'));
      assert.isTrue(inner.length > 0 && inner.every((name) => name.startsWith(`rk-${first.replaceAll('.', '-')}-`)), 'inner parts of one version only');
    });
  }

  row('tag-already-defined-by-host', 'the host keeps its tag, hears one warning, and the others work', async () => {
    const own = '<script>window.warned=[];console.warn=(text)=>warned.push(text);customElements.define("rapport-journal",class HostOwn extends HTMLElement{})</script>';
    const frame = await openFrame({ head: own, body: `${tag(newClient())}<rapport-safety></rapport-safety>` });
    const { warned, customElements } = frame.contentWindow as unknown as { readonly warned: readonly string[]; readonly customElements: CustomElementRegistry };
    assert.equal(customElements.get('rapport-journal')!.name, 'HostOwn');
    assert.lengthOf(warned.filter((text) => text.includes('<rapport-journal> is already defined')), 1);
    await waitUntil(() => frame.contentDocument.querySelector('rapport-safety')!.shadowRoot, 'another element of the kit');
  });

  row('hostile-css', 'everything a person needs is there, as on a bare page', async () => {
    const hostile = 'html{font-size:40px}*{all:unset}div{display:none!important}button,textarea,svg,section,header,footer,p,slot{visibility:hidden;opacity:0}*{text-transform:uppercase;box-sizing:content-box}'; // the spacing of letters is inherited on purpose: people set it to read
    const looks = [];
    for (const head of ['', `<style>${hostile}</style>`]) {
      const frame = await openFrame({ head, body: tag(newClient()) });
      await waitUntil(() => area(journalIn(frame)), 'the field');
      await settled(journalIn(frame));
      looks.push([area(journalIn(frame))!, find(journalIn(frame), '.foot button')!, find(journalIn(frame), '[role=heading]')!].map((node) => {
        const { display, visibility, opacity, textTransform, boxSizing } = frame.contentWindow.getComputedStyle(node);
        return { display, visibility, opacity, textTransform, boxSizing, isSeen: node.getClientRects().length > 0 };
      }));
    }
    assert.deepEqual(looks[1], looks[0]);
  });

  row('polluted-prototypes', 'a page that has added to every prototype: it works, private stays private, nothing is added', async (canary) => {
    const pollution = `<script>
      Object.defineProperty(Object.prototype, 'extend', {value() {}, writable: true, configurable: true});
      Object.assign(Array.prototype, {remove() {}, last() { return this[this.length - 1]; }, toJSON() { return [...this]; }});
      Object.assign(String.prototype, {trimAll() {}}); Function.prototype.bindAsEventListener = function () {};
      window.before = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Element.prototype, Node.prototype].map(p => Reflect.ownKeys(p).length);
      window.globals = new Set(Reflect.ownKeys(window));
    </script>`;
    const client = newClient();
    const frame = await openFrame({ head: pollution, body: tag(client) });
    await works(frame, client, canary);
    const page = frame.contentWindow as unknown as Record<string, unknown> & { readonly before: readonly number[]; readonly globals: ReadonlySet<PropertyKey> };
    const { Object: O, Array: A, String: S, Function: F, Element: E, Node: N } = frame.contentWindow;
    assert.deepEqual([O, A, S, F, E, N].map((each) => Reflect.ownKeys(each.prototype as object).length), [...page.before]);
    const added = Reflect.ownKeys(frame.contentWindow).filter((key) => !page.globals.has(key));
    assert.deepEqual(added.filter((key) => !/^(globals|\d+|lit\w*|reactive\w*)$/.test(String(key))), [], 'Lit notes its version on the window, and nothing else is added');
  });

  row('csp-strict', 'nothing of it goes against the policy it is promised to work under', async (canary) => {
    const client = newClient();
    const frame = await openFrame({ policy: POLICY, body: tag(client) });
    await works(frame, client, canary);
    assert.throws(() => frame.contentWindow.eval('1'), undefined, undefined, 'the policy holds');
  });

  row('trusted-types-with-second-lit', 'two copies of Lit under Trusted Types, in both orders', async (canary) => {
    for (const modules of [['/bundles/second-lit.js', '/bundles/kit@1.0.0.js'], ['/bundles/kit@1.0.0.js', '/bundles/second-lit.js']]) {
      const client = newClient();
      const frame = await openFrame({ policy: POLICY, body: `${tag(client)}<host-greeting></host-greeting>`, modules });
      await works(frame, client, canary);
      await waitUntil(() => frame.contentDocument.querySelector('host-greeting')!.shadowRoot?.textContent.includes('hello from the host'), 'the host’s own element');
    }
  });

  it('composed-event-canary: typed, cut and pasted with real keys: no listener of the page is handed a word', async function () {
    if (!(await driverHoldsKeys())) return this.skip(); // without shortcuts nothing is cut or pasted: this row cannot run there
    await watched(async (canary) => {
      const journal = await openJournal();
      area(journal)!.focus();
      const keys: string[] = [];
      const onKey = ({ key }: KeyboardEvent) => keys.push(key);
      window.addEventListener('keydown', onKey);
      await sendKeys({ type: canary });
      for (const key of ['a', 'c', 'x', 'v', 'v'] as const) {
        await sendKeys({ down: 'Control' });
        await sendKeys({ press: key });
        await sendKeys({ up: 'Control' });
      }
      for (const type of ['compositionstart', 'compositionupdate', 'compositionend'] as const) area(journal)!.dispatchEvent(new CompositionEvent(type, { data: canary, bubbles: true, composed: true }));
      for (const type of ['beforeinput', 'input'] as const) area(journal)!.dispatchEvent(new InputEvent(type, { data: canary, bubbles: true, composed: true }));
      window.removeEventListener('keydown', onKey);
      await settled(journal);
      assert.include(written(journal)!, canary);
      assert.deepEqual(keys.filter((key) => key.length === 1 && !'acxv'.includes(key)), [], 'letters stay inside; shortcuts are the page’s to hear');
      await journal.flush();
    });
  });

  row('sandboxed-iframe', 'in a frame that may keep nothing it says so, and one can write', async (canary) => {
    const script = (await (await fetch('/bundles/kit@1.0.0.js')).text()).replaceAll('</script', '<\\/script');
    const report = `document.addEventListener('rapport-ready',()=>parent.postMessage('ready','*'));document.addEventListener('rapport-drafted',e=>parent.postMessage(e.detail.kept,'*'));
      addEventListener('message',({data})=>{const find=r=>{for(const n of r.querySelectorAll('*')){if(n.localName==='textarea')return n;const i=n.shadowRoot&&find(n.shadowRoot);if(i)return i}};const t=find(document);t.value=data;t.dispatchEvent(new InputEvent('input',{bubbles:true,composed:true}))});
      addEventListener('error',e=>parent.postMessage('error '+e.message,'*'));addEventListener('unhandledrejection',e=>parent.postMessage('unhandled '+e.reason,'*'));`;
    const told: unknown[] = [];
    const hear = ({ data, source }: MessageEvent) => source === frame.contentWindow && told.push(data);
    const frame = document.createElement('iframe');
    window.addEventListener('message', hear);
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="rapport-shadow-root" content="open"><script>${report}</script><script type="module">${script}</script><body>${tag('someone')}</body></html>`;
    document.body.append(frame);
    await waitUntil(() => told.includes('ready'), 'the element in the frame');
    frame.contentWindow!.postMessage(canary.slice(0, 5), '*');
    await waitUntil(() => told.includes('memory'), 'the draft is kept in memory');
    window.removeEventListener('message', hear);
    assert.deepEqual(told.filter((each) => String(each).startsWith('error') || String(each).startsWith('unhandled')), []);
  });
});
