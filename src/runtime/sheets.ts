import type { CSSResult, LitElement } from 'lit';

const worn = new WeakMap<ShadowRoot, readonly CSSStyleSheet[]>();
const copies = new WeakMap<Document, Map<CSSStyleSheet, CSSStyleSheet>>();

/**
 * Gives `root` its style sheets. A constructed sheet belongs to one document: in another (a frame that an element was
 * moved into) copies are worn, made once for each document.
 */
export function wear(root: ShadowRoot, sheets: readonly CSSStyleSheet[] = worn.get(root) ?? []): void {
  worn.set(root, sheets);
  root.adoptedStyleSheets = sheets.map((sheet) => forDocument(root.ownerDocument, sheet));
}

/** Gives an element the styles of a part that came later; adopted, so a strict policy holds. */
export function wearAlso({ renderRoot }: LitElement, ...styles: readonly CSSResult[]): void {
  if (!(renderRoot instanceof ShadowRoot)) return;
  wear(renderRoot, [...(worn.get(renderRoot) ?? []), ...styles.flatMap(({ styleSheet }) => styleSheet ?? [])]);
}

function forDocument(owner: Document, sheet: CSSStyleSheet): CSSStyleSheet {
  const view = owner === document ? undefined : owner.defaultView;
  if (!view) return sheet;
  const made = copies.get(owner) ?? new Map<CSSStyleSheet, CSSStyleSheet>();
  copies.set(owner, made);
  const copy = made.get(sheet) ?? new view.CSSStyleSheet();
  if (!made.has(sheet)) copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
  made.set(sheet, copy);
  return copy;
}
