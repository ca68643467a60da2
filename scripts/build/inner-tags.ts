import type {Plugin} from 'vite';

/** `rk-` at the start of a tag name, as in `<rk-dialog>`, `'rk-dialog'` or `:is(rk-dialog)`; not inside a longer word or after a dash. */
const INNER_TAG = /(?<![\w-])rk-(?=[a-z])/g;

/** Puts the version into every inner tag of `code`, so that `rk-dialog` of two versions of the kit never clash on one page. */
export function versionInnerTags(code: string, version: string): string {
  return code.replace(INNER_TAG, `rk-${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`);
}

/** Applies `versionInnerTags` to every module under `folder`; the kit's own dependencies are left alone. */
export function innerTags(folder: string, version: string): Plugin {
  return {
    name: 'rapport-inner-tags',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(folder) || !code.includes('rk-')) return null;
      // Only the line's tail moves, and names in the map stay right, so the map of the source is kept.
      return {code: versionInnerTags(code, version), map: null};
    },
  };
}
