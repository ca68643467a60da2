import { assert } from '@open-wc/testing';
import { newClient } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { openFrame, type Frame } from './support/frame.js';
import { row } from './support/row.js';

const ACTIVITIES = ['journal', 'breathing-room', 'music-share', 'ter', 'feedback', 'questionnaire'] as const;
const QUESTION = { resourceType: 'Questionnaire', status: 'active', url: 'https://clinic.example/q', title: 'One question', item: [{ linkId: 'day', text: 'How was the day?', type: 'text' }] };
/** What only the inside of a rating holds: it has no field to write in. */
const RATING = 'attendance-1';
const ONWARD = /^(Next|Go on|Begin|Start|Ready|Add|Choose what|Add a song|Write|Keep for myself|Done|Not today|Reflection|Thought|I am|Skip|Show)/;
const BACK = /^(Undo|Delete|Leave|Need help|Back|Find|Save a copy|Print)/;

/** Keeps every shadow root for the test, closed ones too: the only way to act in them as a person does. */
const KEEP_ROOTS = `<script>
  window.rootOf = new WeakMap();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { const root = attach.call(this, options); window.rootOf.set(this, root); return root; };
</script>`;

interface Page {
  readonly rootOf: WeakMap<Element, ShadowRoot>;
  recordAll(): () => Promise<{ readonly rrweb: string; readonly sentry: string }>;
}

/** Every element below `root`, through all roots. */
function everything(frame: Frame, root: ParentNode): readonly Element[] {
  const { rootOf } = frame.contentWindow as unknown as Page;
  const below = (scope: ParentNode): Element[] => [...scope.querySelectorAll('*')].flatMap((node) => {
    const root = rootOf.get(node);
    return root ? [node, ...below(root)] : [node];
  });
  return below(root);
}

const isText = (node: Element) => node.localName === 'textarea' || (node.localName === 'input' && /^(text|search|url)?$/.test(node.getAttribute('type') ?? ''));
const isShown = (node: Element) => node.getClientRects().length > 0;
const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
const leadsOn = (node: Element) => node.localName === 'button' && isShown(node) && !(node as HTMLButtonElement).disabled && ONWARD.test(nameOf(node)) && !BACK.test(nameOf(node));
const turn = () => new Promise((resolve) => setTimeout(resolve, 120)); // the page draws, and a recorder looks

/** A whole session: writes into every field there is, answers, and goes on until nothing more leads on. @returns how many fields were written in. */
async function visit(frame: Frame, root: ParentNode, words: string): Promise<number> {
  const fields = new Set<Element>();
  const pressed = new Map<string, number>();
  for (let step = 0; step < 14; step += 1) {
    for (const node of everything(frame, root)) {
      if (!isText(node) || !isShown(node)) continue;
      const field = node as HTMLTextAreaElement;
      field.focus();
      field.setRangeText(words, 0, field.value.length, 'end'); // as keys do: no setter of a prototype hears of it
      for (const name of ['input', 'change']) field.dispatchEvent(new frame.contentWindow.Event(name, { bubbles: true, composed: true }));
      fields.add(node);
    }
    const names = new Set<string | null>();
    for (const node of everything(frame, root)) {
      if (node.localName !== 'input' || node.getAttribute('type') !== 'radio' || !isShown(node) || names.has(node.getAttribute('name'))) continue;
      names.add(node.getAttribute('name'));
      (node as HTMLInputElement).click();
    }
    await turn();
    const times = (button: Element) => pressed.get(nameOf(button)) ?? 0;
    const [next] = everything(frame, root).filter((node) => leadsOn(node) && times(node) < 3).sort((one, other) => times(one) - times(other));
    if (!next) break;
    pressed.set(nameOf(next), times(next) + 1);
    (next as HTMLButtonElement).click();
    await turn();
  }
  return fields.size;
}

/** The word written into one of the activities. */
const wordIn = (activity: string, words: string) => `${words}-${activity}`;

/** A page with every activity on it and both recorders; all are visited side by side, each with a word of its own. */
async function recorded(roots: 'open' | 'closed', words: string) {
  const frame = await openFrame({
    roots, head: KEEP_ROOTS, modules: ['/bundles/recorders.js', '/src/define.ts'],
    body: `<main><label>Notes of the page <textarea id="page-notes"></textarea></label>${ACTIVITIES.map((activity) => `<section><rapport-${activity} client="${newClient()}"></rapport-${activity}></section>`).join('')}</main>`,
  });
  const elements = ACTIVITIES.map((activity) => [activity, frame.contentDocument.querySelector(`rapport-${activity}`)!] as const);
  const inside = (element: Element) => everything(frame, element.parentElement!);
  await Promise.all(elements.map(async ([activity, element]) => {
    await waitUntil(() => inside(element).some((node) => node.localName === 'button' && isShown(node)), `${activity} on the page`);
    if (activity === 'questionnaire') Object.assign(element, { definition: QUESTION });
    await waitUntil(() => inside(element).some((node) => isText(node) || node.hasAttribute('data-item') || leadsOn(node)), `something to answer in ${activity}, or a way on`);
    element.removeAttribute('class'); // without the marks recorders heed: only the roots stand in their way
  }));
  const recordings = (frame.contentWindow as unknown as Page).recordAll();
  await turn();
  const fields = await Promise.all(elements.map(async ([activity, element]) => [activity, await visit(frame, element.parentElement!, wordIn(activity, words))] as const));
  const notes = frame.contentDocument.querySelector<HTMLTextAreaElement>('#page-notes')!;
  notes.value = `control${words}`;
  notes.dispatchEvent(new frame.contentWindow.Event('input', { bubbles: true }));
  await turn();
  const { rrweb, sentry } = await recordings();
  frame.remove();
  return { fields, recordings: { rrweb, sentry } };
}

describe('under two session recorders', () => {
  row('replay-recorder-canary', 'a whole visit to each activity, in closed roots: rrweb and Sentry have the page’s own words and none of these', async (canary) => {
    const words = `secret${canary}`;
    const { fields, recordings } = await recorded('closed', words);
    for (const [activity, count] of fields) if (activity !== 'ter') assert.isAbove(count, 0, `${activity}: written in`);
    for (const [recorder, text] of Object.entries(recordings)) {
      assert.include(text, `control${words}`, `${recorder} records`);
      assert.notInclude(text, RATING, `${recorder}: the inside of a rating`);
      for (const [activity] of fields) assert.notInclude(text, wordIn(activity, words), `${recorder}: a word of ${activity}`);
      assert.notInclude(text.replaceAll(`control${words}`, ''), words, `${recorder}: a word of any`);
    }
  });

  it('replay-recorder-canary: in open roots the same visits are recorded, so both recorders look', async () => {
    const { fields, recordings } = await recorded('open', 'openheron');
    for (const [activity, count] of fields) {
      if (activity !== 'ter') assert.isAbove(count, 0, `${activity}: written in`);
      const inside = activity === 'ter' ? RATING : wordIn(activity, 'openheron');
      for (const [recorder, text] of Object.entries(recordings)) assert.include(text, inside, `${recorder}: ${activity}`);
    }
  });
});
