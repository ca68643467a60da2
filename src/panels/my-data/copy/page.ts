/** One record as it is read: what it is, and its words line by line. */
export interface PageEntry {
  readonly title: string;
  readonly facts: string;
  readonly lines: readonly string[];
}

/** What a readable copy says. */
export interface PageParts {
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  readonly note: string;
}

const STYLE = `:root{color-scheme:light dark}body{font:1.05rem/1.6 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #8888;margin-top:2rem;padding-top:1rem;break-inside:avoid}h1{font-size:1.5rem}h2{font-size:1.15rem;margin:0}
small{opacity:.75}p{margin:.4rem 0;white-space:pre-wrap;overflow-wrap:anywhere}`;

/** The beginning of a readable copy: a page of its own that asks nothing of anyone and runs nothing. */
export function pageStart({ language, direction, title, note }: PageParts): string {
  return `<!doctype html><html lang="${safe(language)}" dir="${safe(direction)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="referrer" content="no-referrer">
<title>${safe(title)}</title><style>${STYLE}</style><h1>${safe(title)}</h1><p><small>${safe(note)}</small></p>\n`;
}

/** One record on it. */
export function pageEntry({ title, facts, lines }: PageEntry): string {
  return `<article><h2>${safe(title)}</h2><p><small>${safe(facts)}</small></p>${lines.map((line) => `<p dir="auto">${safe(line)}</p>`).join('')}</article>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML that is only text. */
const safe = (text: string): string => text.replace(/[&<>"']/g, (unit) => ENTITIES[unit]!);
