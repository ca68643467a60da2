import { watchFrames } from '../frames.js';
import { POINTS } from './form.js';

const ANSWERS = 12; // after the first one

/** One way to ask the form, on a page of its own. */
export interface Contestant {
  /** The radios of the form in reading order, once they are there. */
  radios(): readonly HTMLInputElement[];
  /** The total that stands on the page; 0 while none does. */
  total(): number;
  /** Resolves when the last answer is on the page. */
  settled(): Promise<unknown>;
  /** Resolves once the first answer is on the disk; absent where nothing is kept. */
  readonly kept?: Promise<unknown>;
}

/** What a page tells the bench. */
export interface Told {
  /** Milliseconds from the start of the navigation until the first radio was answered and counted. */
  readonly ready: number;
  readonly elements: number;
  /** Milliseconds from the start of the navigation until that answer was on the disk; absent where nothing is kept. */
  readonly kept: number | undefined;
  /** Milliseconds that each of the further answers took, layout included. */
  readonly answers: readonly number[];
  /** Milliseconds of each task over 50 while those answers were given and saved. */
  readonly long: readonly number[];
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers the first radio as soon as there is one, then one of every item; tells the page round it how long that took. */
export async function compete({ radios, total, settled, kept: isKept }: Contestant): Promise<void> {
  const kept = isKept?.then(() => performance.now());
  while (radios().length === 0) await frame();
  await frame();
  await pause(0); // a person answers what is painted: each contestant's layout and paint belong to what they wait for
  radios()[0]!.click();
  await settled();
  while (!total()) await frame();
  const ready = performance.now();
  await isKept; // an answer that is never kept ends the bench: it was no answer
  await pause(300); // ms: what loads later has loaded
  const stop = watchFrames();
  const answers: number[] = [];
  const seconds = radios().filter((_, index) => index % POINTS.length === 1).slice(1, 1 + ANSWERS);
  for (const radio of seconds) {
    const start = performance.now();
    radio.click();
    await settled();
    document.body.getBoundingClientRect(); // the layout belongs to the answer
    answers.push(performance.now() - start);
    await frame();
  }
  await pause(600); // ms: the last save is over
  parent.postMessage({ ready, kept: await kept, answers, long: stop().long, elements: elementsIn(document) } satisfies Told);
}

function elementsIn(root: Document | ShadowRoot): number {
  const all = [...root.querySelectorAll('*')];
  return all.length + all.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? elementsIn(shadowRoot) : 0), 0);
}
