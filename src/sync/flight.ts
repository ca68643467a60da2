/** The part of `navigator.locks` that is used. */
export interface Locks {
  request<T>(name: string, options: { readonly signal?: AbortSignal; readonly steal?: boolean }, work: () => Promise<T>): Promise<T>;
}

/** What makes a flight the only one. Without locks (an old browser) there may be two, which is harmless but for the traffic. */
export interface FlightOptions {
  readonly locks: Locks | undefined;
  readonly name: string;
  /** Milliseconds after which a holder counts as frozen, and the lock is taken from it. */
  readonly lease: number;
  readonly signal: AbortSignal;
}

/**
 * Runs `work` while no other tab runs its own. The signal given to it is aborted when the lock was taken away.
 * @throws {DOMException} `AbortError` where it was called off, or the lock was lost on the way.
 */
export async function inFlight<T>({ locks, name, lease, signal }: FlightOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const flight = new AbortController();
  const callOff = () => flight.abort();
  signal.throwIfAborted();
  signal.addEventListener('abort', callOff);
  try {
    if (!locks) return await work(flight.signal);
    return await request(locks, name, lease, flight.signal, () => work(flight.signal));
  } finally {
    signal.removeEventListener('abort', callOff);
    callOff(); // a lock that was stolen ends the wait for it, not the work under it
  }
}

async function request<T>(locks: Locks, name: string, lease: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const queueing = new AbortController();
  const leave = () => queueing.abort();
  signal.addEventListener('abort', leave);
  const timer = setTimeout(leave, lease);
  let granted = false;
  try {
    return await locks.request(name, { signal: queueing.signal }, () => {
      granted = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (granted || signal.aborted || !queueing.signal.aborted) throw error;
    return locks.request(name, { steal: true }, work);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}
