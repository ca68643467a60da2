const CONTENT = ['beforeinput', 'input', 'textInput', 'change', 'compositionstart', 'compositionupdate', 'compositionend', 'copy', 'cut', 'paste', 'dragstart', 'drop'] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const SAYING = ['debug', 'log', 'info', 'warn', 'error', 'dir', 'table', 'trace'] as const;
const KIT = ['rapport-ready', 'rapport-drafted', 'rapport-stepped', 'rapport-saved', 'rapport-shared', 'rapport-deleted', 'rapport-restored', 'rapport-failed', 'rapport-sent', 'rapport-locked', 'rapport-unlocked'] as const;

/** Replaces a method and gives the function that puts the old one back. */
function replaced<Owner extends object>(owner: Owner, name: keyof Owner, before: (args: unknown[]) => void): () => void {
  const original = owner[name] as (...args: unknown[]) => unknown;
  owner[name] = function (this: unknown, ...args: unknown[]) {
    before(args);
    return original.apply(this, args);
  } as Owner[keyof Owner];
  return () => void (owner[name] = original as Owner[keyof Owner]);
}

/**
 * Watches the ways by which words could leave an element: events that reach the window, the console, the network, messages
 * between tabs, addresses, titles, attributes, web storage and, in plain text, every database of this origin. And promises
 * that reject with nobody listening.
 */
export class Watch {
  readonly unhandled: string[] = [];
  readonly #sent: string[] = [];
  readonly #ends: (() => void)[] = [];

  constructor() {
    for (const name of SAYING) this.#ends.push(replaced(console, name, (args) => this.#note(`console.${name}`, args)));
    this.#ends.push(
      replaced(window, 'fetch', (args) => this.#note('fetch', [args[0] instanceof Request ? args[0].url : args[0], (args[1] as RequestInit | undefined)?.body])),
      replaced(XMLHttpRequest.prototype, 'open', (args) => this.#note('XMLHttpRequest', args)),
      replaced(XMLHttpRequest.prototype, 'send', (args) => this.#note('XMLHttpRequest', args)),
      replaced(Navigator.prototype, 'sendBeacon', (args) => this.#note('sendBeacon', args)),
      replaced(BroadcastChannel.prototype, 'postMessage', (args) => this.#note('BroadcastChannel', args)),
      replaced(window, 'postMessage', (args) => this.#note('postMessage', args)),
    );
    for (const name of [...CONTENT, ...KEYS]) this.#hear(name, (event) => this.#native(event));
    for (const name of KIT) this.#hear(name, (event) => this.#note(name, [(event as CustomEvent<unknown>).detail]));
    this.#hear('unhandledrejection', (event) => this.unhandled.push(said((event as PromiseRejectionEvent).reason)));
  }

  /** Where `canary` was seen outside; looks through what is kept on this origin too. */
  async leaksOf(canary: string): Promise<readonly string[]> {
    const standing = {
      attributes: [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)).join('\n'),
      address: location.href, title: document.title, localStorage: JSON.stringify(localStorage), sessionStorage: JSON.stringify(sessionStorage),
      database: await everyDatabase(),
    };
    return [...this.#sent.filter((text) => text.includes(canary)), ...Object.entries(standing).filter(([, text]) => text.includes(canary)).map(([place]) => place)];
  }

  stop(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #hear(name: string, listener: (event: Event) => void): void {
    window.addEventListener(name, listener);
    this.#ends.push(() => window.removeEventListener(name, listener));
  }

  /** What a listener of the page's own could read off an event that has reached it. */
  #native(event: Event): void {
    const isContent = (CONTENT as readonly string[]).includes(event.type); // such an event has no business on the window; a key's target is the element, as roots are closed
    const target = isContent ? event.composedPath()[0] : event.target;
    const value = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
    const { data, clipboardData, dataTransfer } = event as InputEvent & ClipboardEvent;
    this.#note(`${event.type} on the window`, [value, data, (clipboardData ?? dataTransfer)?.getData('text/plain')]);
  }

  #note(way: string, parts: readonly unknown[]): void {
    this.#sent.push(`${way}: ${parts.map(said).join(' ')}`);
  }
}

function said(part: unknown): string {
  if (typeof part === 'string') return part;
  if (part instanceof Error) return `${part.name} ${part.message} ${part.stack ?? ''}`;
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    return String(part); // a circle, or what cannot be written as JSON
  }
}

/** Everything every database of this origin holds, bytes read as text. */
async function everyDatabase(): Promise<string> {
  const found: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('rapport-kit.')) found.push(...(await rowsOf(name)));
  }
  return found.join('\n');
}

function rowsOf(name: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => resolve([]); // gone meanwhile
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      const tables = [...database.objectStoreNames];
      if (tables.length === 0) return resolve((database.close(), []));
      const transaction = database.transaction(tables);
      const readings = tables.map((table) => transaction.objectStore(table).getAll());
      transaction.oncomplete = () => {
        database.close();
        resolve(readings.flatMap(({ result }) => (result as unknown[]).map((row) => JSON.stringify(row, bytesAsText))));
      };
    };
  });
}

function bytesAsText(_key: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  return value;
}
