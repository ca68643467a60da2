import type { KindModels } from '../journal.model.js';
import type { EntryKind } from './entry.js';
import { reflectionModel } from './reflection.model.js';

const known = new Map<EntryKind, unknown>([['reflection', reflectionModel]]) as Map<EntryKind, NonNullable<ReturnType<KindModels['get']>>>;

/** The models of the kinds that are loaded on this page. */
export const knownKinds: KindModels = known;

/** Makes a kind known. A kind's model and its form come together: what can be written can be kept. */
export function addKind(kind: EntryKind, model: NonNullable<ReturnType<KindModels['get']>>): void {
  known.set(kind, model);
}
