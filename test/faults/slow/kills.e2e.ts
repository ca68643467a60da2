import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {findFirefox} from '../../../scripts/browsers.mjs';
import {openKillable} from '../../support/killable.js';
import {openKillableFirefox} from '../../support/killable-firefox.js';
import {openSite, type Site} from '../../support/site.js';

const TOTAL = 10_000; // acknowledged commits over all rounds
const KILLS = 10;
const LIMIT = 900_000; // ms
const FIGURES = resolve(import.meta.dirname, '../../../.results/kills.json');

/** The part of a page that both drivers have. */
interface CommitPage {
  exposeFunction(name: string, heard: (writer: number, count: number) => void): Promise<void>;
  goto(url: string): Promise<unknown>;
  evaluate<T>(work: () => T): Promise<T>;
  waitForSelector(selector: string): Promise<unknown>;
}

interface Killable {
  readonly page: CommitPage;
  kill(): Promise<void>;
}

const engines: Record<string, (profile: string) => Promise<Killable>> = {
  chromium: async profile => {
    const {context, kill} = await openKillable(profile);
    return {page: (await context.newPage()) as unknown as CommitPage, kill};
  },
  firefox: async profile => {
    const {newPage, kill} = await openKillableFirefox(profile);
    return {page: (await newPage()) as unknown as CommitPage, kill};
  },
};
const figures: Record<string, object> = {};

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  await writeFile(FIGURES, JSON.stringify(figures, null, 1));
});

describe.each(Object.keys(engines).filter(name => name !== 'firefox' || findFirefox()))('%s', engine => {
  test(`kill-after-commit-before-ack: of ${TOTAL.toLocaleString('en')} acknowledged commits none is lost in ${KILLS} kills (${engine})`, {timeout: LIMIT, retry: 0}, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'rapport-kills-'));
    const last = new Map<number, number>(); // the highest count each writer was told of
    const counted = {acknowledged: 0, lost: 0, damaged: 0, kills: 0, back: [] as number[]};
    try {
      for (let round = 0; round <= KILLS; round += 1) {
        const started = Date.now();
        const {page, kill} = await engines[engine]!(profile);
        let here = 0;
        let enough: () => void = () => undefined;
        const reached = new Promise<void>(done => (enough = done));
        await page.exposeFunction('acknowledged', (writer, count) => {
          last.set(writer, Math.max(count, last.get(writer) ?? 0));
          here += 1;
          if (here >= TOTAL / KILLS + round * 7) enough(); // another moment in each round
        });
        await page.goto(`${site.url}/pages/commits.html`);
        await page.waitForSelector('[data-ready]');
        counted.back.push(Date.now() - started);
        const found = await page.evaluate(() => window.found());
        counted.lost += lostOf(last, found);
        counted.damaged += found.damaged;
        if (round < KILLS) {
          await page.evaluate(() => window.commit());
          await reached;
          counted.kills += 1;
        }
        await kill();
        counted.acknowledged += here;
      }
    } finally {
      figures[engine] = counted;
      await rm(profile, {recursive: true, force: true, maxRetries: 5});
    }
    console.log(`${engine}: ${JSON.stringify(counted)}`);
    expect(counted.acknowledged).toBeGreaterThanOrEqual(TOTAL);
    expect([counted.lost, counted.damaged, counted.kills]).toEqual([0, 0, KILLS]);
  });
});

/** How many acknowledged commits are not there. */
function lostOf(last: ReadonlyMap<number, number>, found: {readonly drafts: readonly number[]; readonly finals: readonly string[]}): number {
  const finals = new Set(found.finals);
  let lost = 0;
  for (const [writer, count] of last) {
    if (writer % 2 === 0) lost += Math.max(0, count - found.drafts[writer]!);
    else for (let each = 1; each <= count; each += 1) if (!finals.has(`${writer}:${each}`)) lost += 1;
  }
  return lost;
}
