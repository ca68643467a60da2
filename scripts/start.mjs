// npm start: builds the example portal and serves it as a customer would get it, under a strict policy.
import {existsSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {resolve} from 'node:path';
import {root, run} from './run.mjs';
import {serve} from './serve.mjs';

const port = Number(process.env.PORT ?? 4173);

await run('node', ['scripts/build.mjs', 'demo']);
const site = await serve({'/': 'dist-demo', '/cdn/': 'dist/cdn'}, {port, routes: await portalRoutes()}).catch(error => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. Set another: PORT=4174 npm start`);
  process.exit(1);
});
console.log(`\nThe example portal: ${site.url}\nStop it with Ctrl+C.`);

/** What the portal's own server answers beside its files, such as its FHIR endpoint. */
async function portalRoutes() {
  const server = resolve(root, 'demo/server/routes.mjs');
  return existsSync(server) ? (await import(pathToFileURL(server).href)).routes() : [];
}
