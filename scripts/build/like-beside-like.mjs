// gzip finds a repetition only within 32 kB, a twentieth of the single file. Modules that are alike are therefore put beside one another:
// both languages of a catalogue, the layers that know no page, the components, then by what they are for. None of them does anything by
// being imported, so the order in which they run is free; a module that nothing uses is left out as before.
import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';

const KINDS = [
  /[/\\]strings[/\\]/,
  /^instruments[/\\]/,
  /^(core|store|sync)[/\\]/,
  /^(theme|components)[/\\]/,
  /[.]styles[.]ts$/,
  /(illustrations|pictures)[.]ts$/,
  /[.](model|parse)[.]ts$/,
  /[.]fhir[.]ts$|^fhir[/\\]/,
  /[.](view|read)[.]ts$/,
];

/** A vite plugin: the module `entry` begins with the modules under `folder` that are alike, kind by kind. */
export function likeBesideLike(/** @type {string} */ folder, /** @type {string} */ entry) {
  return {
    name: 'rapport-like-beside-like',
    apply: /** @type {const} */ ('build'),
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (id !== entry) return null;
      const imports = alike(folder).map(path => `import ${JSON.stringify(path)};`);
      return {code: imports.join('') + code, map: null}; // lines stay where they are
    },
  };
}

/** Paths of the modules of each kind in turn. */
function alike(/** @type {string} */ folder) {
  const modules = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.ts')).sort();
  return [...new Set(KINDS.flatMap(kind => modules.filter(path => kind.test(path))))].map(path => resolve(folder, path));
}
