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

/** Loads and validates the instrument an element asks for, and makes the form of it for one rater in one language. */
export class InstrumentSource implements ReactiveController {
  state: SourceState = { at: 'none' };
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Wanted;
  readonly #failed: (error: RapportError) => void;
  #parser: () => DefinitionParser | Promise<DefinitionParser>;
  #asked: Wanted | undefined;
  #form: { readonly of: InstrumentDefinition; readonly rater: Rater; readonly language: string; readonly form: Form } | undefined;

  /** @param wanted Asked before every update. @param failed Told of each refusal. @param parser What validates a definition; asked once it is needed. */
  constructor(host: ReactiveControllerHost, wanted: () => Wanted, failed: (error: RapportError) => void, parser: () => DefinitionParser | Promise<DefinitionParser>) {
    this.#host = host;
    this.#wanted = wanted;
    this.#failed = failed;
    this.#parser = parser;
    host.addController(this);
  }

  hostUpdate(): void {
    const wanted = this.#asking;
    const asked = this.#asked;
    if (asked && Object.is(asked.definition, wanted.definition) && asked.src === wanted.src && asked.bundled === wanted.bundled) return;
    void this.load();
  }

  /** Loads again what is wanted now. */
  async load(): Promise<void> {
    const wanted = this.#asking;
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
    if (state.at === 'failed') this.#failed(state.error);
    this.#host.requestUpdate();
  }

  /** What is wanted now, without the `null` that an attribute which was taken away leaves. */
  get #asking(): Wanted {
    const { definition, src, bundled } = this.#wanted();
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
  #read({ definition, ...elsewhere }: Wanted): SourceState | Promise<SourceState> {
    return definition === undefined ? this.#readElsewhere(elsewhere) : this.#parse(definition);
  }

  async #readElsewhere({ src, bundled }: Wanted): Promise<SourceState> {
    if (src !== undefined) return this.#parse(await (await import('./fetch-definition.js').catch(absent)).fetchDefinition(src));
    if (bundled !== undefined && isBundled(bundled)) return ready(await loadInstrument(bundled).catch(absent));
    throw new RapportError('not-found', 'no instrument has this name');
  }

  #parse(value: unknown): SourceState | Promise<SourceState> {
    if ((value as { resourceType?: unknown } | null)?.resourceType !== undefined) return readResource(value);
    const parser = this.#parser();
    if (!(parser instanceof Promise)) return ready(parser(value));
    return parser.catch(absent).then((arrived) => {
      this.#parser = () => arrived; // the next definition is read at once
      return ready(arrived(value));
    });
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
