// Unlocking as a person does, to the words on the screen: what is said meanwhile, and whether the page still draws.
import { JournalElement } from '../src/activities/journal/journal.element.js';
import { configure } from '../src/runtime/configure.js';
import { define } from '../src/runtime/define.js';
import type { DeviceStore } from '../src/store/index.js';
import { atRest, watchFrames } from './frames.js';
import { quantile, type BenchResult } from './harness.js';

const TIMES = 5;
const AT_REST = 3000; // ms
const PASSWORD = 'a walk by the water';

export default async function unlockScreen(): Promise<readonly BenchResult[]> {
  configure({ shadowRoot: 'open' });
  define('rapport-journal', JournalElement as unknown as CustomElementConstructor);
  const journal = document.createElement('rapport-journal');
  journal.setAttribute('client', 'bench');
  const ready = new Promise((resolve) => journal.addEventListener('rapport-ready', resolve, { once: true }));
  document.body.append(journal);
  await ready;
  await (journal['desk']!.store as DeviceStore).keys.setPassphrase(PASSWORD);
  const resting = await atRest(AT_REST);
  const taken: number[] = [];
  const long: number[] = [];
  let silent = 0;
  for (let time = 0; time < TIMES; time += 1) {
    await journal.lock();
    const form = await doorOf(journal);
    await new Promise((resolve) => requestIdleCallback(resolve));
    form.querySelector<HTMLInputElement>('#secret')!.value = PASSWORD;
    const stopWatching = watchFrames();
    const start = performance.now();
    const unlocked = new Promise((resolve) => journal.addEventListener('rapport-unlocked', resolve, { once: true }));
    form.querySelector<HTMLButtonElement>('button.primary')!.click();
    await frame();
    if (!form.querySelector('.busy') || !form.querySelector('form [role=status]')!.textContent) silent += 1;
    await unlocked;
    taken.push(performance.now() - start);
    long.push(...stopWatching().long);
  }
  return [
    { name: 'unlocking with a password, to the words', value: quantile(taken), unit: 'ms' },
    { name: 'the longest task of the page at rest, before', value: resting, unit: 'ms' },
    { name: 'tasks over 50 ms', value: long.length, unit: 'tasks', aim: 0 },
    { name: 'the longest task', value: Math.max(0, ...long), unit: 'ms', aim: 50 },
    { name: 'unlocks of 5 without a word of progress', value: silent, unit: 'times', aim: 0 },
  ];
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function doorOf(journal: JournalElement): Promise<ShadowRoot> {
  for (;;) {
    await journal.updateComplete;
    const root = journal.shadowRoot!.querySelector('rk-unlock-form, rk-bench-unlock-form')?.shadowRoot;
    if (root?.querySelector('#secret')) return root;
    await frame();
  }
}
