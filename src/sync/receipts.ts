import { PACE } from './courier.model.js';
import type { Receipt } from './endpoint.js';

/** What an endpoint answered, made whole: what is missing, or is no receipt, counts as "not now". */
export function receiptsFor(count: number, answer: unknown): readonly Receipt[] {
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return Array.from({ length: count }, (_, at) => receiptIn(given[at]));
}

function receiptIn(value: unknown): Receipt {
  const { status, after, why } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (status === 'ok' || status === 'auth-needed') return { status };
  if (status === 'rejected') return { status, why: typeof why === 'string' && why !== '' ? why.slice(0, 200) : 'refused' };
  return typeof after === 'number' && after > 0 ? { status: 'retry', after: Math.min(after, PACE.longestAsked) } : { status: 'retry' };
}
