import type { Model } from '../../core/model.js';
import { formProblems, withFormMessage, type FormMessage } from '../../instruments/answered-form.js';
import { TER_VERSION, type TerPayload } from './ter.payload.js';

/** What can happen to a rating. */
export type TerMessage =
  /** `scoresHidden` says that the page shows this rater no scores. */
  | (FormMessage & { readonly scoresHidden?: boolean })
  /** `day` is empty where the person cleared it. */
  | { readonly type: 'period-set'; readonly field: 'from' | 'to'; readonly day: string };

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
  version: TER_VERSION,
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
};
