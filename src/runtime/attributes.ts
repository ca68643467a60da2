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

/** An address a page may send the person to: http or https only, resolved against the page. */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address, document.baseURI)) return undefined;
  const url = new URL(address, document.baseURI);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
