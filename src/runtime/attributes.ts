import type { LitElement, PropertyDeclaration } from 'lit';
import type { Author } from '../core/record.js';
import { emit, FailedDetail } from './events.js';

const warned = new Set<string>();

/** Says once, on the console, that the page set an attribute to something unknown; the value is never printed. */
export function warnOfAttribute({ localName }: Element, attribute: string, fallback: string): void {
  const key = `${localName} ${attribute}`;
  if (warned.has(key)) return;
  warned.add(key);
  console.warn(`rapport-kit: in <${localName}>, "${attribute}" is unknown or too long; ${fallback} is used.`);
}

/** `value` where it is one of `allowed`, `unset` where the page gave none, else `fallback` with one warning. */
export function choiceOr<const T extends string | number>(element: Element, attribute: string, value: unknown, allowed: readonly T[], fallback: NoInfer<T>, unset: NoInfer<T> = fallback): T {
  if (value === null || value === undefined) return unset;
  if (allowed.includes(value as T)) return value as T;
  warnOfAttribute(element, attribute, `"${fallback}"`);
  return fallback;
}

/** Refuses what says who someone is or what belongs to whom: the page is told by an event too. */
function refuse(element: Element, attribute: string, fallback: string): void {
  warnOfAttribute(element, attribute, fallback);
  void (element as LitElement).updateComplete.then(() => emit(element, 'rapport-failed', new FailedDetail(undefined, 'invalid', async () => undefined)));
}

/** Who a page says is at the screen; an unknown word counts as unset: someone may write as another than they are. */
export function authorOf(element: LitElement, value: unknown): Author | undefined {
  if (['client', 'therapist', null, undefined].includes(value as Author)) return (value as Author | null) ?? undefined;
  refuse(element, 'author', 'its default');
  return undefined;
}

/** What a page gave as a text: a number as it is written; what is neither counts as empty and is refused, and so is a client or a session that no record can hold. */
function textOf(element: Element, attribute: string, value: unknown): string | undefined {
  if (Number.isFinite(value)) return String(value);
  const text = value ?? undefined;
  // 1,024: the longest that core/envelope.ts lets in
  if (text === undefined || (typeof text === 'string' && (text.length <= 1024 || !/client|session/.test(attribute)))) return text;
  refuse(element, attribute, 'nothing');
  return '';
}

/** The accessor of a property, which where the property is a text, or a yes or no, lets nothing else in. */
export function strictly(made: PropertyDescriptor | undefined, name: PropertyKey, { attribute, type }: PropertyDeclaration): PropertyDescriptor | undefined {
  if (attribute === false || type === Number) return made;
  const label = typeof attribute === 'string' ? attribute : (name as string);
  return { ...made, set(this: Element, value: unknown) { made!.set!.call(this, type === Boolean ? !!value : textOf(this, label, value)); } };
}

/** An address a page may send the person to: http or https only, resolved against the page. */
export function safeAddress(address: string): string | undefined {
  const { protocol, href } = Object.assign(document.createElement('a'), { href: address });
  return /^https?:$/.test(protocol) ? href : undefined;
}
