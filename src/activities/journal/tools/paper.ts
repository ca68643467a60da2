const PAPER = `
  body { color: #000; font: 12pt/1.5 sans-serif; margin: 0; }
  [role=heading] { font-size: 1.2em; font-weight: 600; margin-block: 0.6em 0.2em; }
  p, ul, dl { margin: 0 0 0.4em; }
  dl { display: grid; grid-template-columns: auto auto; gap: 0 1em; justify-content: start; }
  dd { margin: 0; }
  .written { white-space: pre-wrap; }
  .muted { color: #444; font-size: 0.9em; }
  .line { border-block-end: 1px solid #888; block-size: 2em; }
  article { break-inside: avoid; margin-block-end: 1em; }
  button, details { display: none; }
  @page { margin: 18mm; }
`; // ink on paper, not a theme: no token of the page reaches a document of its own

/** Prints a copy of `nodes` and nothing of the page around them; the copy is gone afterwards. */
export function printOnly(nodes: readonly Node[], language: string, direction: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const paper = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper) return frame.remove();
  const sheet = new paper.CSSStyleSheet(); // a sheet belongs to one document; made by script, so the strict policy allows it
  sheet.replaceSync(PAPER);
  paper.document.adoptedStyleSheets = [sheet];
  paper.document.documentElement.lang = language;
  paper.document.documentElement.dir = direction;
  paper.document.body.append(...nodes.map((node) => paper.document.importNode(node, true)));
  paper.addEventListener('afterprint', () => frame.remove());
  paper.focus();
  paper.print();
}
