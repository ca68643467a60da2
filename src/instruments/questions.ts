import type { Form, GroupItem, Item, Option, Question } from './instrument.js';

/** Tells whether an item asks for an answer. */
export function isQuestion<Words>(item: Item<Words>): item is Question<Words> {
  return item.type !== 'group' && item.type !== 'display';
}

/** An item, and the groups it stands in, the outermost first. */
interface Placed<Words> {
  readonly item: Item<Words>;
  readonly within: readonly GroupItem<Words>[];
}

/** Every item of a tree, each group before its members. */
export function walkItems<Words>(items: readonly Item<Words>[], within: readonly GroupItem<Words>[] = []): readonly Placed<Words>[] {
  return items.flatMap((item) => (item.type === 'group' ? [{ item, within }, ...walkItems(item.items, [...within, item])] : [{ item, within }]));
}

/** Every question of a form, in reading order. */
export function questionsOf<Words>(items: readonly Item<Words>[]): Question<Words>[] {
  return items.flatMap((item) => (item.type === 'group' ? questionsOf(item.items) : isQuestion(item) ? [item] : []));
}

/** The options of a choice; none for other questions. */
export function optionsOf(form: Pick<Form, 'options'>, item: Question): readonly Option<string>[] {
  return item.type === 'choice' || item.type === 'open-choice' ? (form.options[item.options] ?? []) : [];
}
