// Puts the version into the inner tags at build, so that two versions of the kit on one page never clash.

/** `rk-` at the start of a tag name, as in `<rk-dialog>`, `'rk-dialog'` or `:is(rk-dialog)`; not inside a longer word or after a dash. */
const INNER_TAG = /(?<![\w-])rk-(?=[a-z])/g;

/**
 * `code` with every inner tag `rk-name` as `rk-<version>-name`.
 * @param {string} code
 * @param {string} version as in package.json
 */
export function versionInnerTags(code, version) {
  return code.replace(INNER_TAG, `rk-${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`);
}

/**
 * A vite plugin: `versionInnerTags` for every module under `folder`; dependencies are left alone.
 * @param {string} folder
 * @param {string} version
 */
export function innerTags(folder, version) {
  return {
    name: 'rapport-inner-tags',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.startsWith(folder) || !code.includes('rk-')) return null;
      return {code: versionInnerTags(code, version), map: null}; // lines stay where they are, so the source's own map still fits
    },
  };
}
