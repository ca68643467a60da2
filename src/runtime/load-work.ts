import { defineAll } from './define.js';
import { missing } from './load-store.js';

/** What works once there is a place to keep words: the desk, and the screens that show what is on it. */
export type Work = typeof import('./work.js');

let arrived: Work | undefined;

/**
 * A part of its own like the store, and asked for together with it: what it says of a failure has to be there when the
 * network is not.
 * @throws {RapportError} `network` where it did not arrive; asking again tries again.
 */
export async function loadWork(load: () => Promise<Work>): Promise<Work> {
  return arrived ?? workCame(await load().catch(missing));
}

/** It is here; an element that cannot do without brings it along. */
export function workCame(work: Work): Work {
  defineAll(work.frameElements);
  return (arrived = work);
}

/** That part, where it has arrived. */
export const loadedWork = (): Work | undefined => arrived;
