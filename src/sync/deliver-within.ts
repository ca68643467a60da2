import type { Clock } from './clock.js';
import { PACE } from './courier.model.js';
import type { Endpoint, Item } from './endpoint.js';

/**
 * What the endpoint answered; `undefined` where it threw, or did not answer in time. When its time is over, or the flight
 * is called off, it is told by its signal and has a moment to hand in the receipts it holds.
 */
export async function deliverWithin(endpoint: Endpoint, items: readonly Item[], flight: AbortSignal, clock: Clock): Promise<unknown> {
  const limit = new AbortController();
  const timing = new AbortController();
  const grace = new AbortController();
  const hurry = () => timing.abort();
  flight.addEventListener('abort', hurry);
  if (flight.aborted) hurry();
  const late = clock.wait(PACE.flight, timing.signal).then(() => {
    limit.abort();
    return clock.wait(PACE.grace, grace.signal);
  });
  try {
    return await Promise.race([Promise.resolve().then(() => endpoint.deliver(items, { signal: limit.signal })), late]);
  } catch {
    return undefined; // whatever an endpoint throws means "not now": the entries wait, and nothing is lost
  } finally {
    grace.abort();
    hurry();
    flight.removeEventListener('abort', hurry);
  }
}
