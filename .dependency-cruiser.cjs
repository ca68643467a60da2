// The layers of src/, lowest first. A file imports from its own layer and from lower ones, never from higher ones, never in a circle.
const LAYERS = ['core', 'instruments', 'fhir', 'store', 'sync', 'theme', 'runtime', 'components', 'activities', 'panels'];

const LIT = '(^|/)node_modules/(lit|lit-html|lit-element|@lit|@lit-labs)/';
/** Files that are functions of their arguments, tested without a DOM. */
const PURE = ['^src/(core|instruments|fhir)/', '[.](model|fhir)[.]ts$', '/strings/'];

const upward = LAYERS.slice(0, -1).map((layer, number) => ({
  name: `${layer}-imports-only-down`,
  comment: `${layer} is layer ${number}: it is handed what it needs of a higher one.`,
  severity: 'error',
  from: {path: `^src/${layer}/`},
  to: {path: `^src/(${LAYERS.slice(number + 1).join('|')})/`},
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'nothing-imports-the-front-door',
      comment: 'index, define and cdn are what pages import; inside the kit a file imports what it needs itself.',
      severity: 'error',
      from: {path: `^src/(${LAYERS.join('|')})/`},
      to: {path: '^src/[^/]+[.]ts$'},
    },
    {
      name: 'activities-are-strangers',
      comment: 'What two activities share belongs in components, runtime or core. Only the register, activities/index.ts, knows them all.',
      severity: 'error',
      from: {path: '^src/activities/([^/]+)/'},
      to: {path: '^src/activities/', pathNot: '^src/activities/$1/'},
    },
    {
      name: 'components-are-dumb',
      comment: 'A shared component takes properties and fires events; it knows no record, no store, no activity.',
      severity: 'error',
      from: {path: '^src/components/'},
      to: {path: '^src/(store|sync|fhir)/|^src/runtime/.*(activity|controller|record)'},
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'They run in a worker, on a server and in a plain unit test.',
      severity: 'error',
      from: {path: PURE},
      to: {path: [LIT, '(^|/)node_modules/idb/', '^src/(store|sync|theme|runtime|components)/'], pathNot: '/strings/'},
    },
    {
      name: 'store-and-sync-know-no-lit',
      severity: 'error',
      from: {path: '^src/(store|sync)/'},
      to: {path: LIT},
    },
    {
      name: 'only-the-store-opens-databases',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/store/'},
      to: {path: '(^|/)node_modules/idb/'},
    },
    {
      name: 'classes-do-not-register',
      comment: 'A class file is inert; only define files act.',
      severity: 'error',
      from: {path: '^src/', pathNot: '(^|/)define[.]ts$|^src/cdn[.]ts$'},
      to: {path: '/define[.]ts$', pathNot: '^src/runtime/define[.]ts$'},
    },
    {
      name: 'own-decorators',
      comment: 'runtime/property.ts has the two that are used; with Lit’s comes the code for decorators of both kinds.',
      severity: 'error',
      from: {path: '^src/'},
      to: {path: '(^|/)node_modules/(lit|@lit/reactive-element)/decorators'},
    },
    {name: 'no-circle', severity: 'error', from: {}, to: {circular: true}},
    {name: 'no-orphan-dependency', severity: 'error', from: {path: '^src/'}, to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown']}},
    {name: 'no-node', comment: 'The kit runs in a browser.', severity: 'error', from: {path: '^src/'}, to: {dependencyTypes: ['core']}},
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'], extensions: ['.ts', '.js']},
  },
};
