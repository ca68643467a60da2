import { formMappingOf } from '../../fhir/form-mapping.js';
import { parsePayload } from './ter.parse.js';
import type { TerPayload } from './ter.payload.js';

const periodOf = ({ period: { from, to } = {} }: TerPayload) => ({ ...(from !== undefined && { start: from }), ...(to !== undefined && { end: to }) });

/** Ratings to FHIR and back. */
export const fhir = formMappingOf<'ter'>({
  activity: 'ter',
  parse: parsePayload,
  write: (payload) => [
    ...(payload.period ? [{ url: 'period', valuePeriod: periodOf(payload) }] : []),
    ...(payload.scoresHidden ? [{ url: 'scores-hidden', valueBoolean: true }] : []),
  ],
  read(extensions) {
    const period = extensions.find(({ url }) => url === 'period')?.valuePeriod;
    const hidden = extensions.find(({ url }) => url === 'scores-hidden')?.valueBoolean;
    return { ...(period && { period: { ...(period.start !== undefined && { from: period.start }), ...(period.end !== undefined && { to: period.end }) } }), ...(hidden && { scoresHidden: true }) };
  },
  period(payload) {
    const { from, to } = payload.period ?? {};
    return payload.period && (from === undefined || to === undefined || from <= to) ? periodOf(payload) : undefined;
  },
  hidesScores: ({ scoresHidden }) => scoresHidden === true,
});
