// The single file has nothing to load later: an import() that stands in it may as well be read from the start.
// Left to the bundler, each module that is imported by import() is wrapped in a function of its own, and so is everything it
// imports: nothing in them is joined, renamed together or dropped when unused. With plain imports all of that happens.
// A name is taken straight from its module where the code says which one it wants, so that the others can be dropped.

/** A vite plugin that turns every `import('./…')` of the modules under `folder` into a plain import and a settled promise. */
export function inlineImports(/** @type {string} */ folder) {
  return {
    name: 'rapport-inline-imports',
    apply: /** @type {const} */ ('build'),
    enforce: /** @type {const} */ ('post'), // after TypeScript is gone, so that the parser reads plain JavaScript
    /** @this {any} @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.startsWith(folder) || !/\bimport\(/.test(code)) return null;
      const inlined = inlineIn(code, this.parse(code));
      return inlined === code ? null : {code: inlined, map: null}; // lines stay where they are
    },
  };
}

/**
 * `code` with its dynamic imports of neighbours made static.
 * @param {string} code plain JavaScript
 * @param {any} program the same, parsed (ESTree with `start` and `end`)
 */
function inlineIn(code, program) {
  const imports = found(program, undefined, undefined);
  const paths = [...new Set(imports.map(({path}) => path))];
  const name = (/** @type {string} */ path) => `__later${paths.indexOf(path)}`;
  const changes = imports.map(({path, start, end, wants}) => ({start, end, text: wants(name(path))}));
  const heads = paths.map(path => `import * as ${name(path)} from ${JSON.stringify(path)};`).join('');
  return heads + changes.sort((a, b) => b.start - a.start).reduce((text, {start, end, text: short}) => text.slice(0, start) + short + text.slice(end), code);
}

/** @returns {{path: string, start: number, end: number, wants: (ns: string) => string}[]} */
function found(/** @type {any} */ node, /** @type {any} */ parent, /** @type {any} */ grandparent) {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(each => found(each, parent, grandparent));
  if (node.type === 'ImportExpression' && /^\.\.?\//.test(node.source.value ?? '')) return [{path: node.source.value, ...replacement(node, parent, grandparent)}];
  return Object.values(node).flatMap(inner => found(inner, node.type ? node : parent, node.type ? parent : grandparent));
}

/** What stands in its place: the one name wanted, the few names wanted, or the whole module. The wait for a promise stays a wait. */
function replacement(/** @type {any} */ node, /** @type {any} */ parent, /** @type {any} */ grandparent) {
  const awaited = parent?.type === 'AwaitExpression' ? parent : undefined;
  if (awaited && grandparent?.type === 'MemberExpression' && !grandparent.computed) {
    const {name} = grandparent.property;
    return {...span(grandparent), wants: (/** @type {string} */ ns) => `(await 0,${ns}.${name})`};
  }
  const names = awaited && grandparent?.type === 'VariableDeclarator' && namesOf(grandparent.id);
  if (names) return {...span(node), wants: (/** @type {string} */ ns) => `{${names.map((/** @type {string} */ each) => `${each}:${ns}.${each}`)}}`};
  return {...span(node), wants: (/** @type {string} */ ns) => `Promise.resolve(${ns})`};
}

/** The keys of `{a, b: c}`; `undefined` where a pattern takes what it does not name. */
function namesOf(/** @type {any} */ pattern) {
  const plain = pattern.type === 'ObjectPattern' && pattern.properties.every((/** @type {any} */ each) => each.type === 'Property' && !each.computed);
  return plain ? pattern.properties.map((/** @type {any} */ each) => each.key.name) : undefined;
}

function span(/** @type {any} */ {start, end}) {
  return {start, end};
}
