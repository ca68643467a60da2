// An analyzer plugin: keeps in custom-elements.json what a page may rely on, and nothing else.

/** Lit's own callbacks and statics: part of every element, of no use to a page. */
const LIT_MEMBERS = new Set([
  'styles', 'properties', 'shadowRootOptions', 'formAssociated', 'render', 'renderRoot', 'createRenderRoot', 'attachInternals',
  'willUpdate', 'update', 'updated', 'firstUpdated', 'shouldUpdate', 'getUpdateComplete', 'scheduleUpdate', 'performUpdate',
  'connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'connectedMoveCallback', 'attributeChangedCallback',
]);

export function publicManifest() {
  return {
    name: 'rapport-public-manifest',
    packageLinkPhase({customElementsManifest: manifest}) {
      manifest.modules = manifest.modules.flatMap(module => {
        const declarations = module.declarations.filter(isPublicElement);
        if (declarations.length === 0) return [];
        declarations.forEach(keepPublic);
        const names = new Set(declarations.map(({name}) => name));
        return [{...module, path: published(module.path), declarations, exports: module.exports.filter(({name}) => names.has(name)).map(inPackage)}];
      });
      manifest.modules.sort((a, b) => a.path.localeCompare(b.path, 'en'));
    },
  };
}

function isPublicElement({customElement, tagName}) {
  return customElement === true && tagName?.startsWith('rapport-');
}

function keepPublic(element) {
  element.members = (element.members ?? []).filter(isPublicMember);
  element.attributes = (element.attributes ?? []).filter(({fieldName}) => fieldName === undefined || element.members.some(({name}) => name === fieldName));
  for (const list of [element.members, element.attributes, element.events, element.slots, element.cssParts, element.cssProperties, element.cssStates]) {
    for (const entry of list ?? []) if (entry.inheritedFrom?.module) entry.inheritedFrom.module = published(entry.inheritedFrom.module);
  }
  // Where a class comes from inside the kit is no page's business, and its own base is not exported.
  delete element.superclass;
}

function isPublicMember({name, privacy, static: isStatic}) {
  return (privacy ?? 'public') === 'public' && !isStatic && !/^[_#]/.test(name) && !LIT_MEMBERS.has(name);
}

function inPackage(entry) {
  return {...entry, declaration: {...entry.declaration, module: published(entry.declaration.module)}};
}

function published(path) {
  return path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}
