import type { ActivityName } from '../core/record.js';
import type { Codec } from '../fhir/codec.js';
import { registerCodec, registeredActivities, registerIn } from '../fhir/codec-register.js';
import { inCommon } from './in-common.js';

/** Inner elements an element needs, by tag. */
export type Dependencies = Readonly<Record<string, CustomElementConstructor>>;

/** What `define` reads of a class, beyond its being an element. */
export interface Definable extends CustomElementConstructor {
  readonly dependencies?: Dependencies;
  readonly activity?: { readonly codec: Codec };
  /** Asks early for what it loads later. */
  preload?(): Promise<unknown>;
}

const elements = new Map<string, Definable>();

export { definedCodecs } from '../fhir/codec-register.js';

/** The activities defined on this page. */
export const definedActivities = (): readonly ActivityName[] => registeredActivities() as ActivityName[];

/** The element of an activity, once it is defined on this page. */
export const definedElement = (activity: ActivityName): Definable | undefined => elements.get(activity);

/**
 * Registers an element after those it stands on. Calling it again does nothing, nor does another copy of the same version. A tag
 * that another element holds is left to its owner, with one console warning, and nothing throws at the page.
 */
export function define(tag: string, element: Definable): void {
  if (typeof document === 'undefined') return; // Node: importing is harmless (Lit brings a customElements of its own there)
  /** What reads the records of all, and which copy of the kit defined an element, told by its `define`. */
  const { codecs, by } = inCommon('defined', () => ({ codecs: new Map<string, Codec>(), by: new WeakMap<CustomElementConstructor, typeof define>() }));
  registerIn(codecs);
  defineAll(element.dependencies);
  if (element.activity) {
    registerCodec(element.activity.codec);
    elements.set(element.activity.codec.activity, element);
  }
  element.preload?.().catch(() => undefined); // it says so itself when it misses something
  const holder = customElements.get(tag);
  if (holder === element || (by.get(holder!) ?? define) !== define) return;
  if (holder) return console.warn(`rapport-kit: <${tag}> is already defined by this page.`);
  by.set(element, define);
  customElements.define(tag, element);
}

/** Registers each of them, as `define` does. */
export function defineAll(elements: Dependencies = {}): void {
  for (const [tag, element] of Object.entries(elements)) define(tag, element);
}
