import {existsSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {defineConfig, type Alias, type Plugin} from 'vite';
import {packageExports, plainModules, publicModules} from './scripts/build/entries.mjs';

// `--mode demo`: the example portal, from demo/ to dist-demo/.
// `--mode pages`: the pages that end-to-end tests drive, from test/pages/ to dist-pages/.
// Both take the kit from dist/, as a customer gets it; the dev server takes it from src/, so that edits show at once.

const root = import.meta.dirname;
const sites = {
  demo: {folder: resolve(root, 'demo'), outDir: resolve(root, 'dist-demo'), base: '/'},
  pages: {folder: resolve(root, 'test/pages'), outDir: resolve(root, 'dist-pages'), base: '/pages/'},
};

export default defineConfig(({mode, command}) => {
  const {folder, outDir, base} = mode === 'pages' ? sites.pages : sites.demo;
  return {
    root: folder,
    base,
    appType: 'mpa',
    server: {host: '127.0.0.1', fs: {allow: [root]}},
    plugins: mode === 'pages' ? [] : [portalServer()],
    resolve: {alias: kitAliases(command === 'build' ? 'dist' : 'src')},
    define: {'process.env.NODE_ENV': JSON.stringify(command === 'build' ? 'production' : 'development')},
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: true,
      assetsInlineLimit: 0, // the policy allows no data: URLs
      modulePreload: {polyfill: false},
      rolldownOptions: {input: htmlFiles(folder)},
    },
  };
});

/** `rapport-kit` and everything below it, as the package exports them, in `dist` or at their source. */
function kitAliases(place: 'dist' | 'src'): Alias[] {
  const src = resolve(root, 'src');
  return Object.entries(packageExports(publicModules(src), plainModules(src))).flatMap(([path, target]) => {
    if (typeof target === 'string') return [];
    const built = resolve(root, target.default);
    const source = built.replace(resolve(root, 'dist'), src).replace(/\.js$/, '.ts');
    const find = new RegExp(`^${`rapport-kit${path.slice(1)}`.replaceAll('.', '\\.')}$`);
    return [{find, replacement: place === 'src' && existsSync(source) ? source : built}];
  });
}

/** While developing, answers what the portal's own server answers beside its files, such as its FHIR endpoint. */
function portalServer(): Plugin {
  return {
    name: 'portal-server',
    async configureServer({middlewares}) {
      const file = resolve(root, 'demo/server/routes.mjs');
      if (!existsSync(file)) return;
      const {routes} = (await import(pathToFileURL(file).href)) as {routes(): ((...exchange: readonly unknown[]) => Promise<boolean>)[]};
      const answering = routes();
      middlewares.use((request, response, next) => {
        const asked = answering.reduce(async (answered, route) => (await answered) || route(request, response), Promise.resolve(false));
        asked.then(answered => answered || next(), next);
      });
    },
  };
}

function htmlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.html')).map(path => resolve(folder, path));
}
