import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError, RapportError } from '../core/errors.js';
import { isBundled, loadInstrument } from '../instruments/bundled/index.js';
import { compileForm } from '../instruments/compile.js';
import type { Form, InstrumentDefinition, Rater } from '../instruments/instrument.js';
import type { parseDefinition } from '../instruments/parse.js';

/** Where an instrument comes from: what the page gives, an address on the page's own site, or a name the kit knows. */
export interface Wanted {
  /** A definition or a FHIR Questionnaire; never changed. */
  readonly definition?: unknown;
  readonly src?: string | undefined;
  readonly bundled?: string | undefined;
}

/** How far the instrument is. */
export type SourceState =
  | { readonly at: 'none' }
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly definition: InstrumentDefinition; readonly notUnderstood: readonly string[] }
  | { readonly at: 'failed'; readonly error: RapportError };

/** Validates a definition. @throws {RapportError} `invalid`, naming the place. */
export type DefinitionParser = typeof parseDefinition;

/** What a source asks its element for, and tells it. */
interface Asking {
  /** What is wanted now; asked before every update. */
  wanted(): Wanted;
  /** Told of each refusal. */
  refused(error: RapportError): void;
  /** What validates a definition; asked once it is needed. */
  parser(): DefinitionParser | Promise<DefinitionParser>;
}

/** Loads and validates the instrument an element asks for, and makes the form of it for one rater in one language. */
export class InstrumentSource implements ReactiveController {
  state: SourceState = { at: 'none' };
  readonly #host: ReactiveControllerHost;
  readonly #asking: Asking;
  #parser: DefinitionParser | undefined;
  #asked: Wanted | undefined;
  #form: { readonly of: InstrumentDefinition; readonly rater: Rater; readonly language: string; readonly form: Form } | undefined;

  constructor(host: ReactiveControllerHost, asking: Asking) {
    this.#host = host;
    this.#asking = asking;
    host.addController(this);
  }

  hostUpdate(): void {
    const wanted = this.#wanted;
    const asked = this.#asked;
    if (asked && Object.is(asked.definition, wanted.definition) && asked.src === wanted.src && asked.bundled === wanted.bundled) return;
    void this.load();
  }

  /** Loads again what is wanted now. */
  async load(): Promise<void> {
    const wanted = this.#wanted;
    this.#asked = wanted;
    this.state = wanted.definition === undefined && wanted.src === undefined && wanted.bundled === undefined ? { at: 'none' } : { at: 'loading' };
    if (this.state.at === 'none') return;
    let state: SourceState;
    try {
      const found = this.#read(wanted);
      state = found instanceof Promise ? await found : found;
    } catch (cause) {
      const error = isRapportError(cause) ? cause : new RapportError('invalid', 'the definition cannot be read', { cause });
      state = await Promise.resolve({ at: 'failed', error }); // told after the update it was found in
    }
    if (this.#asked !== wanted) return;
    this.state = state;
    if (state.at === 'failed') this.#asking.refused(state.error);
    this.#host.requestUpdate();
  }

  /** What is wanted now, without the `null` that an attribute which was taken away leaves. */
  get #wanted(): Wanted {
    const { definition, src, bundled } = this.#asking.wanted();
    return { definition: definition ?? undefined, src: src ?? undefined, bundled: bundled ?? undefined };
  }

  /** The form for one rater in one language; the same object as long as nothing changed. */
  formFor(rater: Rater, language: string): Form | undefined {
    if (this.state.at !== 'ready') return undefined;
    const { definition } = this.state;
    const made = this.#form;
    if (made?.of === definition && made.rater === rater && made.language === language) return made.form;
    const form = compileForm(definition, { rater, language });
    this.#form = { of: definition, rater, language, form };
    return form;
  }

  /** At once where nothing has to be waited for. */
  #read({ definition, src, bundled }: Wanted): SourceState | Promise<SourceState> {
    if (definition !== undefined) return this.#parse(definition);
    return src === undefined ? this.#bundled(bundled!) : this.#fetched(src);
  }

  async #fetched(src: string): Promise<SourceState> {
    const { fetchDefinition } = await import('./fetch-definition.js').catch(absent);
    return this.#parse(await fetchDefinition(src));
  }

  async #bundled(name: string): Promise<SourceState> {
    if (!isBundled(name)) throw new RapportError('not-found', 'no instrument has this name');
    return ready(await loadInstrument(name).catch(absent));
  }

  #parse(value: unknown): SourceState | Promise<SourceState> {
    if ((value as { resourceType?: unknown } | null)?.resourceType !== undefined) return readResource(value);
    const parser = this.#parser ?? this.#asking.parser();
    if (!(parser instanceof Promise)) return ready(parser(value));
    return parser.catch(absent).then((arrived) => ready((this.#parser = arrived)(value)));
  }
}

const ready = (definition: InstrumentDefinition, notUnderstood: readonly string[] = []): SourceState => ({ at: 'ready', definition, notUnderstood });

const absent = (cause: unknown): never => {
  throw new RapportError('network', 'a part of the kit did not load', { cause });
};

async function readResource(value: unknown): Promise<SourceState> {
  const { readQuestionnaire } = await import('../fhir/questionnaire-read.js').catch(absent);
  const { definition, notUnderstood } = readQuestionnaire(value);
  return ready(definition, notUnderstood);
}
