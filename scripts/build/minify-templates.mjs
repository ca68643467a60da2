// Takes the indentation and comments out of html`…`, svg`…` and css`…`, which no JavaScript minifier touches.
// It only ever shortens white space to what a browser reads the same way; it understands no syntax that could go out of date.

const GAP = '\uE000'; // stands for a ${…} while the template is looked at as one text

const STRING = String.raw`"[^"\n]*"|'[^'\n]*'`;
const COMMENT = new RegExp(String.raw`(${STRING})|/\*[^]*?\*/`, 'g');
/** The end of a block with its last semicolon; space around punctuation; space after a colon or bracket; any other run of space. */
const SPACE = new RegExp(String.raw`(${STRING})|\s*(?:;\s*)?(\})\s*|\s*([{;,])\s*|([(:])\s+|\s+`, 'g');

/** @param {string} text a style sheet */
export function minifyCss(text) {
  return text
    .replace(COMMENT, (_, string) => string ?? ' ')
    .replace(SPACE, (_, ...kept) => kept.slice(0, 4).find(part => part !== undefined) ?? ' ')
    .trim();
}

/** @param {string} text a piece of HTML or SVG */
export function minifyHtml(text) {
  return /<(pre|textarea)\b/i.test(text) ? text : text.replace(/\s+/g, ' ');
}

const minifiers = {css: minifyCss, html: minifyHtml, svg: minifyHtml};

/** A vite plugin that minifies the tagged templates of every module under `folder`. */
export function minifyTemplates(/** @type {string} */ folder) {
  return {
    name: 'rapport-minify-templates',
    apply: /** @type {const} */ ('build'),
    enforce: /** @type {const} */ ('post'), // after TypeScript is gone, so that the parser reads plain JavaScript
    /** @this {any} @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.startsWith(folder) || !/\b(html|svg|css)`/.test(code)) return null;
      const changes = templates(this.parse(code)).flatMap(template => shorten(template, code));
      return changes.length > 0 ? {code: replaceAll(code, changes), map: null} : null;
    },
  };
}

/** @returns {any[]} every tagged template below `node` that has a minifier */
function templates(/** @type {any} */ node) {
  if (node === null || typeof node !== 'object') return [];
  const inner = Object.values(node).flatMap(templates);
  return node.type === 'TaggedTemplateExpression' && Object.hasOwn(minifiers, node.tag.name) ? [node, ...inner] : inner;
}

/** The shortened pieces of one template; none when an expression would be lost, as in a comment. */
function shorten(/** @type {any} */ {tag, quasi}, /** @type {string} */ code) {
  const pieces = quasi.quasis.map((/** @type {any} */ piece) => ({...bounds(piece, code), text: piece.value.raw}));
  const minify = minifiers[/** @type {keyof typeof minifiers} */ (tag.name)];
  const short = minify(pieces.map((/** @type {any} */ piece) => piece.text).join(GAP)).split(GAP);
  const safe = short.length === pieces.length && pieces.every((/** @type {any} */ piece) => piece.start >= 0);
  return safe ? pieces.map((/** @type {any} */ piece, /** @type {number} */ i) => ({...piece, text: short[i]})) : [];
}

/** Where the raw text of a quasi stands (parsers differ in whether its span counts the delimiters); -1 when its line ends were normalised. */
function bounds(/** @type {any} */ piece, /** @type {string} */ code) {
  const start = code.slice(0, piece.end + 2).indexOf(piece.value.raw, piece.start);
  return {start, end: start + piece.value.raw.length};
}

function replaceAll(/** @type {string} */ code, /** @type {{start: number, end: number, text: string}[]} */ changes) {
  const ordered = [...changes].sort((a, b) => b.start - a.start || b.end - a.end);
  return ordered.reduce((text, {start, end, text: short}) => text.slice(0, start) + short + text.slice(end), code);
}
