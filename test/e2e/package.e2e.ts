import {execFileSync, spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, type Rollup} from 'vite';
import {describe, expect, test} from 'vitest';
import {cdnFiles, publicModules} from '../../scripts/build/entries.mjs';
import {versionInnerTags} from '../../scripts/build/inner-tags.mjs';

const root = resolve(import.meta.dirname, '../..');
const {version, exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  exports: Record<string, {types: string; default: string} | string>;
};
const files = cdnFiles(publicModules(join(root, 'src'))).map(({name}) => name);
const modules = Object.entries(exports).flatMap(([path, target]) => (typeof target === 'string' ? [] : [{path, ...target}]));

describe('the package', () => {
  test('its classes can be imported on a server, and define nothing there', () => {
    const inert = modules.filter(({path}) => !path.startsWith('./cdn/') && !path.endsWith('/define'));
    expect(definedOnServer(inert.map(({default: file}) => file))).toEqual([]);
  });

  test('its define files can be imported on a server too', () => {
    expect(() => definedOnServer(modules.filter(({path}) => path.endsWith('/define')).map(({default: file}) => file))).not.toThrow();
  });

  test.each(modules)('"rapport-kit$path" has types', ({types}) => {
    expect(readFileSync(join(root, types), 'utf8')).not.toBe('');
  });

  test.each(['bundler', 'node16'] as const)('types a page under strict settings, resolved as %s does', resolution => {
    expect(typeErrors(resolution)).toBe('');
  });

  test('one name taken of it brings no element along', async () => {
    const code = await bundled(`import {RapportError} from ${JSON.stringify(join(root, 'dist/index.js'))}; globalThis.x = RapportError;`);
    expect(code).toContain('RapportError');
    expect(code).not.toMatch(/LitElement|rapport-[a-z]|indexedDB|import\s*["'{(]/);
  });

  test.each(files)('every inner tag in %s.js carries the version, so that two versions can share a page', file => {
    const code = readFileSync(join(root, `dist/cdn/${file}.js`), 'utf8');
    const prefix = versionInnerTags('rk-a', version).slice(0, -1);
    const withoutVersion = code.replaceAll(prefix, '');
    expect(versionInnerTags(withoutVersion, version)).toBe(withoutVersion);
  });
});

describe.each(files)('the self-contained file %s.js', file => {
  const code = readFileSync(join(root, `dist/cdn/${file}.js`), 'utf8');

  test('imports nothing, so that one integrity hash covers it', () => {
    expect(code).not.toMatch(/\bimport\s*\(|\bfrom\s*["'][^"']+["']|^import\b/m);
  });

  test('is Lit without its developer warnings, and has a source map', () => {
    expect(code).not.toContain('lit.dev/msg');
    expect(code.trimEnd().split('\n').at(-1)).toBe(`//# sourceMappingURL=${file}.js.map`);
  });

  test('names the licences beside it, which hold those of every package in it', () => {
    const {sources} = JSON.parse(readFileSync(join(root, `dist/cdn/${file}.js.map`), 'utf8')) as {sources: readonly string[]};
    const packages = sources.flatMap(source => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    const licences = readFileSync(join(root, 'dist/cdn/rapport.licenses.txt'), 'utf8');
    expect(code).toContain('rapport.licenses.txt');
    expect(packages).toContain('lit-html');
    expect(packages.filter(name => !licences.includes(`${name}\n\n`))).toEqual([]);
  });
});

/** The kit's tags in the registry that Lit brings to Node, after a fresh process imported `files`; throws when one of them does. */
function definedOnServer(files: readonly string[]): string[] {
  const urls = files.map(file => pathToFileURL(join(root, file)).href);
  const tags = publicModules(join(root, 'src')).flatMap(({tag}) => tag ?? []);
  const script = `for (const url of ${JSON.stringify(urls)}) await import(url);
    console.log(JSON.stringify(${JSON.stringify(tags)}.filter(tag => globalThis.customElements?.get(tag))));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'})) as string[];
}

/** What the compiler says of a page that has the built package installed; every declaration file it reads is checked too. */
function typeErrors(moduleResolution: 'bundler' | 'node16'): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-page-'));
  const compilerOptions = {
    strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true, verbatimModuleSyntax: true, types: [],
    target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], module: moduleResolution === 'node16' ? 'node16' : 'esnext', moduleResolution,
  };
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/rapport-kit'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['page.ts']}));
  copyFileSync(join(root, 'test/types/page.test-d.ts'), join(folder, 'page.ts'));
  const {stdout, stderr} = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {encoding: 'utf8'});
  rmSync(folder, {recursive: true});
  return stdout + stderr;
}

async function bundled(text: string): Promise<string> {
  const entry = join(root, 'taken.js'); // not on disk
  const result = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [{name: 'taken', enforce: 'pre', resolveId: id => (id === entry ? id : null), load: id => (id === entry ? text : null)}],
    build: {write: false, minify: false, lib: {entry, formats: ['es'], fileName: 'taken'}},
  })) as Rollup.RollupOutput[];
  return result.flatMap(({output}) => output.map(part => (part.type === 'chunk' ? part.code : ''))).join('\n');
}
