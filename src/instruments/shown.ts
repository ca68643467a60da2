import type { Answer, Answers } from './answer.js';
import { saysSomething } from './answer.js';
import type { Condition, Form, Item } from './instrument.js';
import { walkItems } from './questions.js';

const comparable = (answer: Answer | undefined): string | number | boolean | undefined => {
  if (!saysSomething(answer)) return undefined;
  switch (answer.kind) {
    case 'option': return answer.option;
    case 'other': return answer.text;
    case 'boolean': return answer.value;
    case 'number': return answer.value;
    case 'text': return answer.text;
    case 'date': return answer.date;
    case 'time': return answer.time;
  }
};

function holds({ item, operator, value }: Condition, answers: Answers): boolean {
  const found = comparable(answers[item]);
  if (operator === 'exists') return (found !== undefined) === value;
  if (found === undefined || typeof found !== typeof value) return false; // R4: a comparison with no answer is false
  switch (operator) {
    case '=': return found === value;
    case '!=': return found !== value;
    case '>': return found > value;
    case '<': return found < value;
    case '>=': return found >= value;
    case '<=': return found <= value;
  }
}

function isShown({ showWhen }: Item, answers: Answers): boolean {
  if (!showWhen) return true;
  return 'all' in showWhen ? showWhen.all.every((each) => holds(each, answers)) : showWhen.any.some((each) => holds(each, answers));
}

/** Tells whether what is asked depends on an answer at all. */
export function hasConditions({ items }: Pick<Form, 'items'>): boolean {
  return items.some((item) => item.showWhen !== undefined || (item.type === 'group' && hasConditions(item)));
}

/**
 * The ids of the items that are asked, given these answers. An item in a group that is not asked is not asked, and an
 * answer to an item that is not asked counts for nothing, so conditions are looked at in reading order.
 */
export function shownItems(form: Pick<Form, 'items'>, answers: Answers): ReadonlySet<string> {
  const shown = new Set<string>();
  const counted: Record<string, Answer> = {};
  for (const { item, within } of walkItems(form.items)) {
    if (!within.every((group) => shown.has(group.id)) || !isShown(item, counted)) continue;
    shown.add(item.id);
    const answer = answers[item.id];
    if (answer) counted[item.id] = answer;
  }
  return shown;
}
