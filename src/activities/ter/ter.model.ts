import { RapportError } from '../../core/errors.js';
import type { Model } from '../../core/model.js';
import { formProblems, parseAnsweredForm, withFormMessage, type FormMessage } from '../../instruments/answered-form.js';
import { matching, maybe, objectOf, oneOf } from '../../instruments/shape.js';
import type { TerPayload } from './ter.payload.js';

/** What can happen to a rating. */
export type TerMessage =
  /** `scoresHidden` says that the page shows this rater no scores. */
  | (FormMessage & { readonly scoresHidden?: boolean })
  /** `day` is empty where the person cleared it. */
  | { readonly type: 'period-set'; readonly field: 'from' | 'to'; readonly day: string };

const day = maybe(matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const period = maybe(objectOf({ from: day, to: day }));

function withPeriod(payload: TerPayload, end: 'from' | 'to', day: string): TerPayload {
  if ((payload.period?.[end] ?? '') === day) return payload;
  const { [end]: _, ...rest } = payload.period ?? {};
  const period = day === '' ? rest : { ...rest, [end]: day };
  const { period: _before, ...others } = payload;
  return Object.keys(period).length > 0 ? { ...others, period } : others;
}

function withHiding(payload: TerPayload, hidden: boolean): TerPayload {
  if ((payload.scoresHidden ?? false) === hidden) return payload;
  const { scoresHidden: _, ...others } = payload;
  return hidden ? { ...others, scoresHidden: true } : others;
}

/** The treatment engagement rating. */
export const model: Model<'ter', TerMessage> = {
  activity: 'ter',
  version: 1,
  begin: () => ({ answers: {} }),
  update(payload, message) {
    switch (message.type) {
      case 'period-set': return withPeriod(payload, message.field, message.day);
      case 'answered':
      case 'taken-over': return withHiding(withFormMessage(payload, message), message.scoresHidden ?? false);
      case 'begun': return payload;
    }
  },
  problems(payload) {
    const { from, to } = payload.period ?? {};
    return [...(from !== undefined && to !== undefined && from > to ? [{ field: 'period', code: 'period' }] : []), ...formProblems(payload)];
  },
  isEmpty: ({ form, period }) => form === undefined && period === undefined,
  parse(value, version) {
    if (version > model.version) throw new RapportError('unsupported-version', 'a newer rating');
    if (typeof value !== 'object' || value === null) throw new RapportError('invalid', 'a rating is an object');
    const { period: about, scoresHidden } = value as Partial<TerPayload>;
    period(about, 'rating.period');
    maybe(oneOf(true))(scoresHidden, 'rating.scoresHidden');
    return { ...parseAnsweredForm(value), ...(about && Object.keys(about).length > 0 && { period: about }), ...(scoresHidden && { scoresHidden }) };
  },
};
