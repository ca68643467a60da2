import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What the kit never does in someone else's page; each with the reason a reader is told. */
const neverInThePage = [
  {selector: 'TSEnumDeclaration', message: 'Use a union of string literals: TypeScript is for types only.'},
  {selector: 'TSModuleDeclaration[kind="namespace"]', message: 'TypeScript is for types only.'},
  {selector: 'TSParameterProperty', message: 'Write the field out: TypeScript is for types only.'},
  {selector: 'CatchClause > BlockStatement[body.length=0]', message: 'Wrap only what is recognised; never swallow an error.'},
  {selector: 'SwitchCase[test=null]', message: 'No default: a new member of the union must be a compile error here.'},
  {selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle="/]', message: 'A strict policy refuses style="": use a class, or a property set by CSSOM.'},
];

const neverUsed = [
  {name: 'localStorage', message: 'A person\'s words are kept sealed, by the store.'},
  {name: 'sessionStorage', message: 'A person\'s words are kept sealed, by the store.'},
];

export default tseslint.config(
  {ignores: ['dist/**', 'dist-*/**', 'coverage/**', '.results/**']},
  {
    files: ['src/**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      'no-console': ['error', {allow: ['warn']}], // one warning for a bad attribute; never a record
      'no-restricted-globals': ['error', ...neverUsed],
      'no-restricted-imports': ['error', {paths: ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js'].map(name => ({name, message: 'No HTML from text.'}))}],
      'no-restricted-syntax': ['error', ...neverInThePage],
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      '@typescript-eslint/require-await': 'off', // a contract may ask for a promise where there is nothing to wait for
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}], // `typeof import(…)` is how a lazy part is typed
      // What these see of `keyof ActivityPayloads` depends on which activities are in the program.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Handlers are one sentence; an async one reports its own failures.
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}],
    },
  },
  {files: ['src/runtime/marks.ts'], rules: {'no-restricted-globals': 'off'}}, // the one place that leaves marks with the browser
  {
    files: ['src/{core,instruments,fhir,store,sync}/**/*.ts', 'src/**/*.{model,fhir}.ts', 'src/**/strings/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...neverUsed, ...['window', 'document', 'customElements', 'HTMLElement', 'Element', 'Node'].map(name => ({name, message: 'This layer knows no DOM.'}))],
    },
  },
  {
    files: ['test/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts', '*.config.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `assert` style is used, yet `expect(…).to.be.true` is allowed
      'no-restricted-syntax': ['error', {selector: 'MemberExpression[property.name="only"][object.name=/^(it|test|describe)$/]', message: 'A focused test hides the others.'}],
    },
  },
);
