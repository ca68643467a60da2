// A questionnaire of 45 items at a quarter of the processor's speed, each contestant on a page of its own, in turns; ratios are paired by round.
import type { Told } from './questionnaire/contestant.js';
import { quantile, type BenchResult } from './harness.js';

const ROUNDS = 21; // stalls of a shared machine do not decide, nor which of two runs is looked at
const FRAME = 1000 / 60; // ms
const PATIENCE = 60_000; // ms for one visit: a busy machine takes its time, a page that waits for what never comes takes more
const contestants = ['vanilla', 'ours', 'surveyjs'] as const;
type Name = (typeof contestants)[number];

export default async function questionnaire(): Promise<readonly BenchResult[]> {
  for (const name of contestants) await visit(name); // what a browser caches of a script, it has of each
  await throttleCpu(4);
  const told: Record<Name, Told[]> = { vanilla: [], ours: [], surveyjs: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = contestants.map((_, index) => contestants[(index + round) % contestants.length]!);
    for (const name of order) told[name].push(await visit(name));
  }
  await throttleCpu(1);
  const ready = (name: Name) => told[name].map((each) => each.ready);
  const paired = (one: readonly number[], other: readonly number[]) => quantile(one.map((value, round) => value / other[round]!));
  const answers = (name: Name) => told[name].map((each) => quantile(each.answers));
  return [
    ...contestants.map((name) => ({ name: `to the first answer, ${name}`, value: quantile(ready(name)), unit: 'ms' })),
    { name: 'to the first answer, ours over vanilla', value: paired(ready('ours'), ready('vanilla')), unit: 'times', aim: 1.6 },
    { name: 'to the first answer, ours over SurveyJS', value: paired(ready('ours'), ready('surveyjs')), unit: 'times', aim: 0.25 },
    ...contestants.map((name) => ({ name: `one answer to its total, ${name}`, value: quantile(answers(name)), unit: 'ms' })),
    ...(['vanilla', 'ours'] as const).map((name) => ({ name: `until that answer is on the disk, ${name}`, value: quantile(told[name].map((each) => each.kept!)), unit: 'ms' })),
    { name: 'one answer to its total, ours over vanilla', value: paired(answers('ours'), answers('vanilla')), unit: 'times', aim: 2 },
    { name: 'one answer, ours, 95 of 100', value: quantile(told.ours.flatMap((each) => each.answers), 0.95), unit: 'ms', aim: FRAME },
    { name: 'tasks over 50 ms while answering, ours', value: told.ours.reduce((sum, { long }) => sum + long.length, 0), unit: 'tasks', aim: 0 },
    { name: 'elements on the page, ours', value: told.ours[0]!.elements, unit: 'elements', aim: 800 },
  ];
}

/** One visit to a contestant's page, in a frame of this one. @throws where it does not answer: it is better to know which. */
async function visit(name: Name): Promise<Told> {
  const frame = document.createElement('iframe');
  frame.src = `/${name}.html`;
  Object.assign(frame, { width: 900, height: 700 });
  const told = new Promise<Told>((resolve, reject) => {
    const listening = new AbortController();
    const late = setTimeout(() => (listening.abort(), reject(new Error(`The page of ${name} did not answer.`))), PATIENCE);
    addEventListener('message', ({ data, source }: MessageEvent<Told>) => {
      if (source !== frame.contentWindow) return;
      listening.abort();
      clearTimeout(late);
      resolve(data);
    }, { signal: listening.signal });
  });
  document.body.append(frame);
  const result = await told.finally(() => frame.remove());
  await new Promise((resolve) => setTimeout(resolve, 50)); // ms: the page is gone before the next one comes
  return result;
}
