import { inCommon } from './in-common.js';
import { readMark, writeMark } from './marks.js';

/** What the person said to "Is this device only yours?"; asked only where the page names no client. */
export type DeviceAnswer = 'unasked' | 'keep' | 'forget';

const KEY = 'rapport:device';
/** `answer` holds where marks are blocked. */
const inThisPage = () => inCommon('device', () => ({ listeners: new Set<() => void>(), answer: 'unasked' as DeviceAnswer }));

/** The answer given on this device, or in this tab. */
export function deviceAnswer(): DeviceAnswer {
  const { answer } = inThisPage();
  if (answer !== 'unasked') return answer;
  if (readMark('this-tab', KEY) === 'forget') return 'forget';
  return readMark('this-device', KEY) === 'keep' ? 'keep' : 'unasked';
}

/** Whether something was kept here before someone said to forget: it is on this device still. */
export const keptBefore = (): boolean => readMark('this-device', KEY) === 'kept';

/** Everything that was kept here is deleted. */
export function nothingKept(): void {
  if (keptBefore()) writeMark('this-device', KEY, undefined);
}

/** Remembers the answer: "keep" for this device, "forget" for this tab only. Tells every element on the page. */
export function answerDevice(answer: Exclude<DeviceAnswer, 'unasked'>): void {
  inThisPage().answer = answer;
  writeMark('this-device', KEY, answer === 'keep' ? answer : readMark('this-device', KEY) && 'kept');
  writeMark('this-tab', KEY, answer === 'forget' ? answer : undefined);
  inThisPage().listeners.forEach((listener) => listener());
}

/** Calls `listener` when the answer changes; returns the function that stops it. */
export function watchDeviceAnswer(listener: () => void): () => void {
  const { listeners } = inThisPage();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
