/** One of a list of the kit's, by its name, or a person's own words. */
export type Listed<Id extends string> = { readonly id: Id } | { readonly own: string };

/** Tells whether two say the same. */
export function isSame(one: Listed<string> | undefined, other: Listed<string> | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return 'id' in one ? 'id' in other && one.id === other.id : 'own' in other && one.own === other.own;
}

/** What was chosen, as it is read. */
export function listedText<Id extends string>(listed: Listed<Id>, labels: Readonly<Record<Id, string>>): string {
  return 'id' in listed ? labels[listed.id] : listed.own;
}
