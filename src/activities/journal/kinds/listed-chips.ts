import type { Chip } from '../../../components/chips.js';
import type { Listed } from '../listed.js';

const LISTED = 'listed:'; // so that a person's own words are never taken for one of the list, in whatever language

/** What was chosen, as the value of a chip. */
export function chipOf(listed: Listed<string>): string {
  return 'id' in listed ? LISTED + listed.id : listed.own;
}

/** What a chip stands for. */
export function listedOf<Id extends string>(chip: string, ids: readonly Id[]): Listed<Id> {
  const id = ids.find((each) => LISTED + each === chip);
  return id === undefined ? { own: chip } : { id };
}

/** A list as chips. */
export function listedChips<Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, string>>): readonly Chip[] {
  return ids.map((id) => ({ value: LISTED + id, label: labels[id] }));
}
