// One keystroke in the journal at a quarter of the processor's speed: the model, the draw, the layout, and every save on the way.
import { JournalElement } from '../src/activities/journal/journal.element.js';
import { configure } from '../src/runtime/configure.js';
import { define } from '../src/runtime/define.js';
import { quantile, timed, type BenchResult } from './harness.js';

const STROKES = 300;
const WARM_UP = 50;
const FRAME = 1000 / 60; // ms
const LONG_ENTRY = 'It rained all the way home and I thought about what we said. '.repeat(80); // 4,900 characters

export default async function keystroke(): Promise<readonly BenchResult[]> {
  configure({ shadowRoot: 'open' });
  define('rapport-journal', JournalElement as unknown as CustomElementConstructor);
  const journal = document.createElement('rapport-journal');
  journal.setAttribute('client', 'bench');
  const ready = new Promise((resolve) => journal.addEventListener('rapport-ready', resolve, { once: true }));
  document.body.append(journal);
  await ready;
  const field = await textField(journal);
  field.value = LONG_ENTRY;
  const stroke = async () => {
    field.value += 'a';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await journal.updateComplete;
    field.getBoundingClientRect(); // the layout belongs to the keystroke
  };
  await timed(WARM_UP, stroke);
  await throttleCpu(4);
  const tasks: number[] = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({ type: 'longtask' });
  const strokes: number[] = [];
  for (let index = 0; index < STROKES; index += 1) {
    strokes.push(...(await timed(1, stroke)));
    await new Promise((resolve) => requestAnimationFrame(resolve)); // saves run between strokes, as they do between a person's
  }
  await throttleCpu(1);
  return [
    { name: 'one keystroke in a long entry, median', value: quantile(strokes), unit: 'ms', aim: FRAME },
    { name: 'one keystroke in a long entry, 95 of 100', value: quantile(strokes, 0.95), unit: 'ms', aim: FRAME },
    { name: 'tasks over 50 ms while typing', value: tasks.length, unit: 'tasks', aim: 0 },
  ];
}

async function textField(journal: JournalElement): Promise<HTMLTextAreaElement> {
  for (;;) {
    await journal.updateComplete;
    const field = journal.shadowRoot!.querySelector('rk-text-area, rk-bench-text-area')?.shadowRoot?.querySelector('textarea');
    if (field) return field;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
