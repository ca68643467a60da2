// What a test does in a page it leaves, whatever drives the browser: functions that see nothing from outside themselves. Open roots.

/** Begins a new entry; `false` while the page is not that far. */
export async function beginAnew(): Promise<boolean> {
  const journal = document.querySelector('rapport-journal');
  if (!journal?.shadowRoot) return false;
  await journal.startNew().catch(() => undefined); // asked before it knows its client: asked again
  await journal.updateComplete;
  return journal.shadowRoot.querySelector('rk-text-area, [data-field]') !== null;
}

/** Types and presses "Leave now" in one breath: no driver takes its time between the two. Answers whether nothing was left to see. */
export function typeAndLeave(words: string): boolean {
  const inside = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap(each => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
  const all = inside(document.querySelector('rapport-journal')!.shadowRoot!);
  const field = all.find((each): each is HTMLTextAreaElement => each instanceof HTMLTextAreaElement)!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  all.find((each): each is HTMLButtonElement => each instanceof HTMLButtonElement && each.textContent.includes('Leave now'))!.click();
  return document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.parentElement === document.body;
}

/** What stands in the journal's field, once what was begun is taken up where the journal asks first; `undefined` while there is none. */
export function fieldOf(): string | undefined {
  const inside = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap(each => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
  const journal = document.querySelector('rapport-journal')?.shadowRoot;
  const all = journal ? inside(journal) : [];
  all.find((each): each is HTMLButtonElement => each instanceof HTMLButtonElement && each.textContent.trim() === 'Go on')?.click();
  return all.find(each => each instanceof HTMLTextAreaElement)?.value;
}
