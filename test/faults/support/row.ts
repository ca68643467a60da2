import { assert } from '@open-wc/testing';
import { Watch } from './watch.js';

/** A word nobody types by chance; each row has its own, so that one row's leak is not told of another. */
const canaryFor = () => `heron${Math.random().toString(36).slice(2, 10)}`;

const settled = () => new Promise((resolve) => setTimeout(resolve, 50)); // ms: engines tell of unhandled rejections a task later

/**
 * A row of the list in `rows.json`: `body` shows that the expected outcome holds. It is given a word to type; the row fails too
 * when that word is seen outside the element, or when a promise rejects with nobody listening.
 */
export function row(name: string, sentence: string, body: (canary: string) => Promise<void>): void {
  it(`${name}: ${sentence}`, () => watched(body));
}

export async function watched(body: (canary: string) => Promise<void>): Promise<void> {
  const canary = canaryFor();
  const watch = new Watch();
  try {
    await body(canary);
    await settled();
    assert.deepEqual(await watch.leaksOf(canary), [], 'a word was seen outside');
    assert.deepEqual(watch.unhandled, [], 'a promise rejected with nobody listening');
  } finally {
    watch.stop();
  }
}
