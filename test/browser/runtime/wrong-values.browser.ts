import { assert } from '@open-wc/testing';
import '../../../src/activities/breathing-room/define.js';
import '../../../src/activities/journal/define.js';
import '../../../src/activities/music-share/define.js';
import '../../../src/panels/share-review/define.js';
import '../../../src/runtime/provider/define.js';
import { isRapportError } from '../../../src/core/errors.js';
import { newClient, next } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

const angry = () => { throw new Error('of the page'); };
const traps = { get: angry, has: angry, ownKeys: angry, getOwnPropertyDescriptor: angry, getPrototypeOf: angry, apply: angry };

/** One of each kind of value a page without types may hand over. */
const WRONG: readonly unknown[] = [
  null, undefined, Number.NaN, -1, 1e308, 10n, true, '7', 'ASK', 'x'.repeat(100_000), Symbol('s'), {}, Object.create(null), [], [null, 5, {}, Symbol('s')],
  () => 1, angry, Promise.resolve(1), document.createElement('div'), new Date(Number.NaN), new Map(), { toString: angry, valueOf: angry },
  new Proxy({}, traps), new Proxy(() => 1, traps),
];

interface Surface {
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

const OWN = ['author', 'quickExit', 'strings', 'headingLevel'];
const ACTIVITY = [...OWN, 'session', 'record', 'readonly', 'sharing'];
const METHODS = ['open', 'startNew', 'resume', 'complete', 'share', 'unshare', 'discard', 'undo', 'redo', 'flush', 'lock', 'unlock'];

/** What is public of each element; `client` and `store`, which keep an element from opening anything, are tried alone. */
const SURFACES: Readonly<Record<string, Surface>> = {
  'rapport-provider': {
    properties: ['session', 'author', 'namespace', 'sharedDevice', 'lockAfter', 'audience', 'audienceNote', 'endpoint', 'safety', 'keyProvider'],
    methods: ['lock', 'unlock', 'adopt', 'unsent', 'send', 'erase'],
  },
  'rapport-share-review': { properties: OWN, methods: ['unlock'] },
  'rapport-journal': { properties: [...ACTIVITY, 'kinds', 'columns', 'prompt', 'showEfficiency', 'previews'], methods: [...METHODS, 'exportEntries', 'importEntries'] },
  'rapport-music-share': { properties: [...ACTIVITY, 'setting', 'ratings', 'players'], methods: METHODS },
  'rapport-breathing-room': { properties: [...ACTIVITY, 'setting', 'ratings', 'builtInRooms', 'rooms'], methods: METHODS },
};

type Loose = HTMLElement & { readonly updateComplete: Promise<unknown> } & Record<string, unknown>;

/** An element with these properties, not on the page yet; a provider has something inside that asks it for what it was given. */
function made(tag: string, properties: Readonly<Record<string, unknown>>): Loose {
  const element = document.createElement(tag) as unknown as Loose;
  if (tag === 'rapport-provider') element.append(document.createElement('rapport-music-share'));
  return Object.assign(element, properties);
}

const isOpen = (element: Loose): boolean => element.querySelector('rapport-music-share')?.shadowRoot?.querySelector('#step') != null
  || element.shadowRoot!.querySelector('[part~="step"], .form, .empty, .section, rk-step-guide') !== null;

describe('whatever a page without types sets or asks', () => {
  const { warn } = console;
  let stray: string[] = [];
  const onError = (event: ErrorEvent) => stray.push(event.message);
  const onRejection = (event: PromiseRejectionEvent) => stray.push(String(event.reason));

  beforeEach(() => {
    stray = [];
    console.warn = () => undefined;
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    console.warn = warn;
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    document.body.replaceChildren();
    sessionStorage.clear();
    localStorage.clear();
  });

  for (const [tag, { properties, methods }] of Object.entries(SURFACES)) {
    it(`nothing is thrown by the properties of <${tag}>, set before or later, and it works once they are right`, async function () {
      this.timeout(30_000);
      for (const value of WRONG) {
        for (const names of [properties, ['store'], ['client']]) {
          const wrong = Object.fromEntries(names.map((name) => [name, value]));
          const before = made(tag, { client: newClient(), ...wrong });
          const later = made(tag, { client: newClient() });
          document.body.append(before, later);
          await later.updateComplete;
          Object.assign(later, wrong);
          await Promise.all([before.updateComplete, later.updateComplete]);
          before.remove();
          if (value !== WRONG[12] && value !== WRONG.at(-1)) { // two of them are seen to work again: each takes its time
            later.remove();
            continue;
          }
          const defaults = made(tag, {});
          Object.assign(later, Object.fromEntries([...names, 'store'].map((name) => [name, defaults[name]])), { client: newClient() });
          await waitUntil(() => isOpen(later), `${tag} works after a wrong ${names.join()}`);
          later.remove();
        }
      }
      assert.deepEqual(stray, []);
    });

    it(`the methods of <${tag}> answer, or reject with what they are said to`, async function () {
      this.timeout(30_000);
      const element = made(tag, { client: newClient() });
      document.body.append(element);
      await waitUntil(() => isOpen(element), tag);
      for (const method of methods) {
        for (const value of WRONG) {
          const said = await (element[method] as (asked: unknown) => Promise<unknown>).call(element, value)?.then(() => undefined, (error: unknown) => error);
          assert.isTrue(said === undefined || isRapportError(said) || (said as Error).message === 'of the page', `${method}(${typeof value}): ${String(said)}`);
        }
      }
      element['client'] = newClient();
      if (tag !== 'rapport-share-review') await next('rapport-ready');
      await waitUntil(() => isOpen(element), `${tag} works on`);
      assert.deepEqual(stray, []);
    });
  }
});
