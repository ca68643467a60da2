/** What a page may decide for the whole kit, before any element of it is on the page. */
export interface KitOptions {
  /** `closed` (default) keeps session recorders and page scripts out; `open` is for a portal's own tests and audits. */
  readonly shadowRoot?: 'open' | 'closed';
}

let chosen: KitOptions = {};

/**
 * Sets options for elements that have not rendered yet; call it before `define`.
 * Where a page loads the single file, `<meta name="rapport-shadow-root" content="open">` says the same.
 */
export function configure(options: KitOptions): void {
  chosen = { ...chosen, ...options };
}

/** The mode of the next shadow root: as configured, else as the page's meta tag says, else closed. */
export function shadowRootMode(): 'open' | 'closed' {
  if (chosen.shadowRoot) return chosen.shadowRoot;
  const meta = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="rapport-shadow-root"]');
  return meta?.content === 'open' ? 'open' : 'closed';
}
