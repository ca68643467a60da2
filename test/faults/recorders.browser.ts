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

function everything(frame: Frame): readonly Element[] {
  const { rootOf } = frame.contentWindow as unknown as Page;
  const below = (scope: ParentNode): Element[] => [...scope.querySelectorAll('*')].flatMap((node) => {
    const root = rootOf.get(node);
    return root ? [node, ...below(root)] : [node];
  });
  return below(frame.contentDocument);
}

const isText = (node: Element) => node.id !== 'page-notes' && (node.localName === 'textarea' || (node.localName === 'input' && /^(text|search|url)?$/.test(node.getAttribute('type') ?? '')));
const isShown = (node: Element) => node.getClientRects().length > 0;
const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
const leadsOn = (node: Element) => node.localName === 'button' && isShown(node) && !(node as HTMLButtonElement).disabled && ONWARD.test(nameOf(node)) && !BACK.test(nameOf(node));
const turn = () => new Promise((resolve) => setTimeout(resolve, 120)); // the page draws, and a recorder looks

/** A whole session: writes into every field there is, answers, and goes on until nothing more leads on. @returns how many fields were written in. */
async function visit(frame: Frame, words: string): Promise<number> {
  const fields = new Set<Element>();
  const pressed = new Map<string, number>();
  for (let step = 0; step < 14; step += 1) {
    for (const node of everything(frame)) {
      if (!isText(node) || !isShown(node)) continue;
      const field = node as HTMLTextAreaElement;
      field.focus();
      field.setRangeText(words, 0, field.value.length, 'end'); // as keys do: no setter of a prototype hears of it
      for (const name of ['input', 'change']) field.dispatchEvent(new frame.contentWindow.Event(name, { bubbles: true, composed: true }));
      fields.add(node);
    }
    const names = new Set<string | null>();
    for (const node of everything(frame)) {
      if (node.localName !== 'input' || node.getAttribute('type') !== 'radio' || !isShown(node) || names.has(node.getAttribute('name'))) continue;
      names.add(node.getAttribute('name'));
      (node as HTMLInputElement).click();
    }
    await turn();
    const times = (button: Element) => pressed.get(nameOf(button)) ?? 0;
    const [next] = everything(frame).filter((node) => leadsOn(node) && times(node) < 3).sort((one, other) => times(one) - times(other));
    if (!next) break;
    pressed.set(nameOf(next), times(next) + 1);
    (next as HTMLButtonElement).click();
    await turn();
  }
  return fields.size;
}

async function recorded(roots: 'open' | 'closed', words: string) {
  const seen: Record<string, { readonly fields: number; readonly rrweb: string; readonly sentry: string }> = {};
  for (const activity of ACTIVITIES) {
    const frame = await openFrame({
      roots, head: KEEP_ROOTS, modules: ['/bundles/recorders.js', '/src/define.ts'],
      body: `<main><label>Notes of the page <textarea id="page-notes"></textarea></label><rapport-${activity} client="${newClient()}"></rapport-${activity}></main>`,
    });
    const page = frame.contentWindow as unknown as Page;
    const element = frame.contentDocument.querySelector(`rapport-${activity}`)!;
    await waitUntil(() => everything(frame).some((node) => node.localName === 'button' && isShown(node)), `${activity} on the page`);
    if (activity === 'questionnaire') Object.assign(element, { definition: QUESTION });
    await waitUntil(() => everything(frame).some((node) => isText(node) || node.hasAttribute('data-item') || leadsOn(node)), `something to answer in ${activity}, or a way on`);
    element.removeAttribute('class'); // without the marks recorders heed: only the roots stand in their way
    const recordings = page.recordAll();
    await turn();
    const fields = await visit(frame, words);
    const notes = frame.contentDocument.querySelector<HTMLTextAreaElement>('#page-notes')!;
    notes.value = `control${words}`;
    notes.dispatchEvent(new frame.contentWindow.Event('input', { bubbles: true }));
    await turn();
    seen[activity] = { fields, ...(await recordings()) };
    frame.remove();
  }
  return seen;
}

/** Whether a recording has what stands inside an activity: the words written, or what only a rating's inside holds. */
const holds = (recording: string, words: string) => recording.includes(RATING) || recording.replaceAll(`control${words}`, '').includes(words);

describe('under two session recorders', () => {
  row('replay-recorder-canary', 'a whole visit to each activity, in closed roots: rrweb and Sentry have the page’s own words and none of these', async (canary) => {
    const words = `secret${canary}`;
    for (const [activity, { fields, rrweb, sentry }] of Object.entries(await recorded('closed', words))) {
      if (activity !== 'ter') assert.isAbove(fields, 0, `${activity}: written in`);
      assert.include(rrweb, `control${words}`, `${activity}: rrweb records`);
      assert.include(sentry, `control${words}`, `${activity}: Sentry records`);
      for (const text of [rrweb, sentry]) assert.equal(holds(text, words), false, `${activity}: a word was recorded`);
    }
  });

  it('replay-recorder-canary: in open roots the same visits are recorded, so both recorders look', async () => {
    const words = 'openheron';
    for (const [activity, { fields, rrweb, sentry }] of Object.entries(await recorded('open', words))) {
      if (activity !== 'ter') assert.isAbove(fields, 0, `${activity}: written in`);
      for (const text of [rrweb, sentry]) assert.isTrue(holds(text, words), `${activity}: recorded in open roots`);
    }
  });
});
