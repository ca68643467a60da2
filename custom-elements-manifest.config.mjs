import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';
import {publicManifest} from './scripts/docs/public-manifest.mjs';

const outdir = process.env.RAPPORT_DOCS_DIR ?? '.';

export default {
  globs: ['src/{runtime,activities,panels}/**/*.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    publicManifest(),
    customElementVsCodePlugin({outdir, hideLogs: true}),
    customElementJetBrainsPlugin({outdir, packageJson: false, hideLogs: true}),
  ],
};
