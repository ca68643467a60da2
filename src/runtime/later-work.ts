import type { Work } from './load-work.js';

/**
 * Loads what works once there is a place to keep words, as a file of its own. It stands apart so that an element which brings that along does
 * not reach it: bundlers cut a module that is both a part of the start and loaded later, and all it shares, out of the start.
 */
export const laterWork = (): Promise<Work> => import('./work.js');
