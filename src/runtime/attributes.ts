import type { LitElement, PropertyDeclaration } from 'lit';
import type { Author } from '../core/record.js';
import { emit, FailedDetail } from './events.js';

const warned = new Set<string>();

/** Says once, on the console, that the page set an attribute to something unknown; the value is never printed. */
export function warnOfAttribute(tag: string, attribute: string, fallback: string): void {
  const key = `${tag} ${attribute}`;
  if (warned.has(key)) return;
  warned.add(key);
  console.warn(`rapport-kit: <${tag.toLowerCase()}> has an unknown value in "${attribute}"; ${fallback} is used.`);
}

/** `value` where it is one of `allowed`, `unset` where the page gave none, else `fallback` with one warning. */
export function choiceOr<const T extends string | number>(element: Element, attribute: string, value: unknown, allowed: readonly T[], fallback: NoInfer<T>, unset: NoInfer<T> = fallback): T {
  if (value === null || value === undefined) return unset;
  if (allowed.includes(value as T)) return value as T;
  warnOfAttribute(element.localName, attribute, `"${fallback}"`);
  return fallback;
}

/** Who a page says is at the screen; an unknown word counts as unset, and the page is told by an event too: someone may write as another than they are. */
export function authorOf(element: LitElement, value: unknown): Author | undefined {
  if (value === null || value === undefined || value === 'client' || value === 'therapist') return value ?? undefined;
  warnOfAttribute(element.localName, 'author', 'its default');
  void element.updateComplete.then(() => emit(element, 'rapport-failed', new FailedDetail(undefined, 'invalid', async () => undefined)));
  return undefined;
}

/** What a page gave as a text: a number as it is written; what is neither counts as empty, with one warning. */
function textOf(element: Element, attribute: string, value: unknown): string | undefined {
  if (typeof (value ?? '') === 'string') return (value as string | null) ?? undefined;
  if (Number.isFinite(value)) return String(value);
  warnOfAttribute(element.localName, attribute, 'nothing');
  return '';
}

/** The accessor of a property, which where the property is a text lets nothing else in. */
export function strictly(made: PropertyDescriptor | undefined, name: PropertyKey, { attribute, type }: PropertyDeclaration): PropertyDescriptor | undefined {
  if (attribute === false || (type ?? String) !== String) return made;
  const label = typeof attribute === 'string' ? attribute : (name as string);
  return { ...made, set(this: Element, value: unknown) { made!.set!.call(this, textOf(this, label, value)); } };
}

/** An address a page may send the person to: http or https only, resolved against the page. */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address, document.baseURI)) return undefined;
  const url = new URL(address, document.baseURI);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
