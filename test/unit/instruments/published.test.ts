import { expect, it } from 'vitest';
import { loadInstrument } from '../../../src/instruments/bundled/index.js';
import { definitionSchema, SHARED_SHAPES } from '../../../src/instruments/schema.js';
import { jsonSchemaOf } from '../../support/json-schema.js';

// Both files are written by `npx vitest -u`; a stale one fails here.
const published = '../../../docs/instruments';
const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

it('the published JSON schema is the one definitions are read with', async () => {
  const schema = { title: 'Instrument definition of rapport-kit', ...jsonSchemaOf(definitionSchema, new Map(Object.entries(SHARED_SHAPES).map(([name, shape]) => [shape, name]))) };
  await expect(text(schema)).toMatchFileSnapshot(`${published}/definition.schema.json`);
});

it('the published template is the one the kit carries', async () => {
  await expect(text({ $schema: './definition.schema.json', ...(await loadInstrument('nine-component-template')) })).toMatchFileSnapshot(`${published}/nine-component-template.json`);
});
