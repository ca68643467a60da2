import {resolve} from 'node:path';
import {build, type Rolldown} from 'vite';
import {expect, test} from 'vitest';

// A module that is both a part of the start and loaded later, and what both share, is cut out of the start by bundlers: one file more to wait for.
test('what the first answer in a questionnaire needs is one file', async () => {
  const input = resolve('src/activities/questionnaire/define.ts');
  const {output} = (await build({configFile: false, logLevel: 'error', build: {write: false, minify: false, rolldownOptions: {input}}})) as Rolldown.RolldownOutput;
  const start = output.find(file => file.type === 'chunk' && file.isEntry) as Rolldown.OutputChunk;
  expect(start.imports).toEqual([]);
  expect(start.dynamicImports).not.toEqual([]);
});
