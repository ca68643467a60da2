/** What the person said to "Is this device only yours?"; asked only where the page names no client. */
export type DeviceAnswer = 'unasked' | 'keep' | 'forget';

const KEY = 'rapport:device'; // holds the bare answer, never a word of a record
const listeners = new Set<() => void>();
let inThisPage: DeviceAnswer = 'unasked';

/** The answer given on this device, or in this tab. */
export function deviceAnswer(): DeviceAnswer {
  if (inThisPage !== 'unasked') return inThisPage;
  return stored(() => localStorage.getItem(KEY)) === 'keep' ? 'keep' : stored(() => sessionStorage.getItem(KEY)) === 'forget' ? 'forget' : 'unasked';
}

/** Remembers the answer: "keep" for this device, "forget" for this tab only. Tells every element on the page. */
export function answerDevice(answer: Exclude<DeviceAnswer, 'unasked'>): void {
  inThisPage = answer;
  stored(() => (answer === 'keep' ? localStorage.setItem(KEY, answer) : localStorage.removeItem(KEY)));
  stored(() => (answer === 'forget' ? sessionStorage.setItem(KEY, answer) : sessionStorage.removeItem(KEY)));
  listeners.forEach((listener) => listener());
}

/** Calls `listener` when the answer changes; returns the function that stops it. */
export function watchDeviceAnswer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined; // storage is blocked (private mode, sandbox): the answer holds for this page
  }
}
