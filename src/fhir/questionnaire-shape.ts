import * as v from 'valibot';
import { RapportError } from '../core/errors.js';
import type { Questionnaire, QuestionnaireItem } from './r4.js';

const coding = v.looseObject({ system: v.optional(v.string()), code: v.optional(v.string()), display: v.optional(v.string()) });
const number = v.pipe(v.number(), v.finite());
const values = {
  valueInteger: v.optional(v.pipe(v.number(), v.integer())),
  valueString: v.optional(v.string()),
  valueDate: v.optional(v.string()),
  valueTime: v.optional(v.string()),
  valueCoding: v.optional(coding),
};
const extension = v.looseObject({ url: v.pipe(v.string(), v.nonEmpty()), valueDecimal: v.optional(number), valueInteger: v.optional(number), valueString: v.optional(v.string()) });
const extensions = v.optional(v.array(extension));
const answerOption = v.looseObject({ ...values, extension: extensions, initialSelected: v.optional(v.boolean()) });
const enableWhen = v.looseObject({
  question: v.pipe(v.string(), v.nonEmpty()),
  operator: v.picklist(['exists', '=', '!=', '>', '<', '>=', '<=']),
  answerBoolean: v.optional(v.boolean()),
  answerDecimal: v.optional(number),
  answerInteger: v.optional(number),
  answerDate: v.optional(v.string()),
  answerTime: v.optional(v.string()),
  answerString: v.optional(v.string()),
  answerCoding: v.optional(coding),
});
const initial = v.looseObject({ ...values, valueBoolean: v.optional(v.boolean()), valueDecimal: v.optional(number) });
const TYPES = ['group', 'display', 'boolean', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'text', 'url', 'choice', 'open-choice', 'attachment', 'reference', 'quantity'] as const;

const item: v.GenericSchema = v.lazy(() => v.looseObject({
  linkId: v.pipe(v.string(), v.regex(/^\S(.{0,253}\S)?$/)),
  type: v.picklist(TYPES),
  text: v.optional(v.string()),
  prefix: v.optional(v.string()),
  code: v.optional(v.array(coding)),
  enableWhen: v.optional(v.pipe(v.array(enableWhen), v.nonEmpty())),
  enableBehavior: v.optional(v.picklist(['all', 'any'])),
  required: v.optional(v.boolean()),
  repeats: v.optional(v.boolean()),
  readOnly: v.optional(v.boolean()),
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  answerValueSet: v.optional(v.string()),
  answerOption: v.optional(v.pipe(v.array(answerOption), v.nonEmpty())),
  initial: v.optional(v.pipe(v.array(initial), v.nonEmpty())),
  extension: extensions,
  item: v.optional(v.pipe(v.array(item), v.nonEmpty())),
}));

const questionnaire = v.looseObject({
  resourceType: v.literal('Questionnaire'),
  id: v.optional(v.string()),
  url: v.optional(v.string()),
  version: v.optional(v.string()),
  name: v.optional(v.string()),
  title: v.optional(v.string()),
  language: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/))),
  description: v.optional(v.string()),
  copyright: v.optional(v.string()),
  code: v.optional(v.array(coding)),
  extension: extensions,
  item: v.pipe(v.array(item), v.nonEmpty()),
});

const pathOf = (issue: v.BaseIssue<unknown>) => (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');

function checkGroups(items: readonly QuestionnaireItem[], path: string): void {
  for (const [index, each] of items.entries()) {
    const place = `${path}[${index}]`;
    if (each.type === 'group' && !each.item) throw new RapportError('invalid', `Questionnaire.${place}.item is missing in a group`);
    if (each.item) checkGroups(each.item, `${place}.item`);
  }
}

/** Validates the parts of a Questionnaire that the kit reads. @throws {RapportError} `invalid`, naming the place. */
export function checkQuestionnaire(value: unknown): Questionnaire {
  const result = v.safeParse(questionnaire, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new RapportError('invalid', `Questionnaire${pathOf(issue)} is not what it should be${issue.expected ? ` (${issue.expected})` : ''}`);
  }
  const checked = result.output as unknown as Questionnaire;
  checkGroups(checked.item!, 'item');
  return checked;
}
