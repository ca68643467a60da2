import type { Codec } from './codec.js';

let known = new Map<string, Codec>();

/** The codecs of the activities defined on this page: what a store reads their records with. */
export const definedCodecs = { get: (activity: string): Codec | undefined => known.get(activity) };

/** Makes an activity's records readable on this page. */
export function registerCodec(codec: Codec): void {
  known.set(codec.activity, codec);
}

/** The activities whose records can be read. */
export const registeredActivities = (): readonly string[] => [...known.keys()];

/** Registers in `register` from here on: the one that all copies of the kit on a page use. */
export function registerIn(register: Map<string, Codec>): void {
  known = register;
}
