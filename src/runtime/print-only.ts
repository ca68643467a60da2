const PAPER = `
  body { color: #000; font: 12pt/1.5 sans-serif; margin: 0; }
  [role=heading] { font-size: 1.2em; font-weight: 600; margin-block: 0.6em 0.2em; }
  #agenda { font-size: 1.5em; }
  p, ul, dl { margin: 0 0 0.4em; }
  dl { display: grid; grid-template-columns: auto auto; gap: 0 1em; justify-content: start; }
  dd { margin: 0; }
  .written { overflow-wrap: anywhere; white-space: pre-wrap; }
  .muted { color: #444; font-size: 0.9em; }
  .line { border-block-end: 1px solid #888; block-size: 2em; }
  article { break-inside: avoid; margin-block-end: 1em; }
  button, details, .versions { display: none; }
  @page { margin: 18mm; }
`; // ink on paper, not a theme: no token of the page reaches a document of its own

const SHEET = { width: '174mm', height: 241 * (96 / 25.4) }; // what A4 and Letter both leave within the margins; CSS pixels
const SIZES = [12, 11, 10, 9, 8, 7]; // pt: smaller is not read by anyone

/** How paper is written on. */
export interface PaperLanguage {
  readonly language: string;
  readonly direction: string;
}

/**
 * Prints a copy of `nodes` and nothing of the page around them; the copy is gone afterwards. On `one page` the letters
 * get smaller, within reason, until everything fits.
 */
export function printOnly(nodes: readonly Node[], { language, direction }: PaperLanguage, length: 'as long' | 'one page' = 'as long'): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, { position: 'fixed', insetBlockStart: '0', inlineSize: SHEET.width, blockSize: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const paper = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper) return frame.remove();
  const sheet = new paper.CSSStyleSheet(); // a sheet belongs to one document; made by script, so the strict policy allows it
  sheet.replaceSync(PAPER);
  const { documentElement: root, body } = paper.document;
  paper.document.adoptedStyleSheets = [sheet];
  root.lang = language;
  root.dir = direction;
  body.append(...nodes.map((node) => paper.document.importNode(node, true)));
  if (length === 'one page') body.style.fontSize = `${SIZES.find((size) => fits(body, size)) ?? SIZES.at(-1)}pt`;
  paper.addEventListener('afterprint', () => frame.remove());
  paper.focus();
  paper.print();
}

function fits(body: HTMLElement, size: number): boolean {
  body.style.fontSize = `${size}pt`;
  return body.getBoundingClientRect().height <= SHEET.height;
}
