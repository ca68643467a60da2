/** What a form loads where it needs it. */
const LOADERS = {
  /** What is more than a choice of options. */
  field: () => import('./field.view.js'),
  /** One question at a time. */
  one: () => import('./one.view.js'),
  /** The page to look everything over. */
  review: () => import('./review.view.js'),
} as const;

type PartName = keyof typeof LOADERS;
type Loaded = { [Name in PartName]?: Awaited<ReturnType<(typeof LOADERS)[Name]>> };

/** The parts of one form that have arrived, and whether one of them did not. */
export class LazyParts {
  /** Something that was asked for did not arrive: there is no network, or there was none. */
  missed = false;
  readonly loaded: Readonly<Loaded> = {};
  readonly #asked = new Map<PartName, Promise<void>>();
  readonly #changed: () => void;

  /** @param changed Called when a part has arrived, or did not. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Loads a part, once; resolves when it is there, or known not to be. */
  need(name: PartName): Promise<void> {
    const asked = this.#asked.get(name) ?? this.#load(name);
    this.#asked.set(name, asked);
    return asked;
  }

  /** Asks once more for what did not arrive, with the next need. */
  again(): void {
    this.missed = false;
    for (const name of this.#asked.keys()) if (!this.loaded[name]) this.#asked.delete(name);
    this.#changed();
  }

  async #load(name: PartName): Promise<void> {
    if (this.loaded[name]) return;
    const part = await LOADERS[name]().catch(() => undefined); // said on the screen, where the person can ask for it again
    if (part) Object.assign(this.loaded, { [name]: part });
    else this.missed = true;
    this.#changed();
  }
}
