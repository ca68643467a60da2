import type { Questionnaire } from '../../../src/fhir/r4.js';

const HL7 = 'http://hl7.org/fhir/StructureDefinition';

/** A Questionnaire as another system would write it: all the kit can ask, and some of what it cannot. */
export const elsewhere: Questionnaire = {
  resourceType: 'Questionnaire',
  id: 'intake',
  language: 'en',
  url: 'https://example.org/Questionnaire/intake',
  version: '3',
  name: 'Intake',
  title: 'Intake form',
  status: 'active',
  publisher: 'Clinic',
  description: 'A few questions.',
  copyright: 'Clinic, 2026',
  code: [{ system: 'http://loinc.org', code: '74465-6', display: 'Form' }],
  item: [
    {
      linkId: 'about', text: 'About you', type: 'group',
      item: [
        { linkId: 'mood', prefix: '1.', text: 'How is your mood?', type: 'choice', required: true, code: [{ system: 'http://loinc.org', code: 'x' }], answerOption: [
          { valueCoding: { system: 'https://example.org/mood', code: 'low', display: 'Low' }, extension: [{ url: `${HL7}/ordinalValue`, valueDecimal: 0 }] },
          { valueCoding: { system: 'https://example.org/mood', code: 'high', display: 'High' }, extension: [{ url: `${HL7}/itemWeight`, valueDecimal: 2.5 }] },
        ] },
        { linkId: 'visits', text: 'How many visits?', type: 'integer', initial: [{ valueInteger: 1 }], extension: [{ url: `${HL7}/minValue`, valueInteger: 0 }, { url: `${HL7}/maxValue`, valueInteger: 9 }, { url: 'https://example.org/ext', valueString: 'carried' }] },
      ],
    },
    { linkId: 'age', text: 'How old are you?', type: 'integer', enableWhen: [{ question: 'mood', operator: '=', answerCoding: { system: 'https://example.org/mood', code: 'high' } }], extension: [{ url: `${HL7}/minValue`, valueInteger: 0 }, { url: `${HL7}/maxValue`, valueInteger: 120 }] },
    { linkId: 'colours', text: 'Which number?', type: 'choice', repeats: true, answerOption: [{ valueInteger: 1, extension: [{ url: `${HL7}/ordinalValue`, valueDecimal: 1 }] }, { valueInteger: 2, initialSelected: true, extension: [{ url: `${HL7}/ordinalValue`, valueDecimal: 2 }] }] },
    { linkId: 'note', text: 'Anything else?', type: 'text', maxLength: 500, enableWhen: [{ question: 'colours', operator: 'exists', answerBoolean: true }, { question: 'colours', operator: '=', answerInteger: 1 }], enableBehavior: 'any' },
    { linkId: 'born', text: 'When were you born?', type: 'date', initial: [{ valueDate: '1990-01-01' }] },
    { linkId: 'woke', text: 'When did you wake?', type: 'time', initial: [{ valueTime: '07:00:00' }] },
    { linkId: 'agree', text: 'Is this right?', type: 'boolean', initial: [{ valueBoolean: true }] },
    { linkId: 'weight', text: 'Weight', type: 'decimal' },
    { linkId: 'other', text: 'What do you drink?', type: 'open-choice', answerOption: [{ valueString: 'Coffee' }, { valueString: 'Water' }] },
    { linkId: 'photo', text: 'A photo', type: 'attachment', required: true },
    { linkId: 'drug', text: 'Which medicine?', type: 'choice', answerValueSet: 'https://example.org/ValueSet/drugs' },
    { linkId: 'nested', text: 'Do you smoke?', type: 'boolean', item: [{ linkId: 'how-many', text: 'How many a day?', type: 'integer' }] },
    { linkId: 'total', text: 'Total', type: 'decimal', readOnly: true, extension: [{ url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression', valueExpression: { language: 'text/fhirpath', expression: '1 + 1' } }] },
  ],
};
