import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * A reactive property, like Lit's decorator of this name. Lit's own holds the code for standard decorators too, which every page would load
 * and nothing here uses (docs/decisions/0007-experimental-decorators.md).
 */
export const property = (options?: PropertyDeclaration) => (prototype: LitElement, name: PropertyKey): void =>
  (prototype.constructor as typeof LitElement).createProperty(name, options);

/** A reactive property that is the element's own affair: no attribute. */
export const state = () => property({ state: true });
