import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../../scripts/faults/score.mjs';
import { tableOf } from '../../../scripts/faults/table.mjs';

interface Row {
  readonly row: number;
  readonly name: string;
  readonly section: string;
  readonly expected: string;
}

const list = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../faults/rows.json'), 'utf8')) as readonly Row[];
const rows = ['full', 'killed', 'lost', 'odd'].map((name, at): Row => ({ row: at + 1, name, section: 'One', expected: 'it holds' }));
const ran = (title: string, passed: boolean, skipped = false, engine = 'firefox') => ({ engine, title, passed, skipped });

describe('the score of the faults', () => {
  it('has 56 rows, each by its own name', () => {
    expect(list.map(({ row }) => row)).toEqual(Array.from({ length: 56 }, (_, at) => at + 1));
    expect(new Set(list.map(({ name }) => name)).size).toBe(56);
  });

  it('counts a row only when all its tests ran and passed; a skipped or missing one is named, never survived', () => {
    const tests = [ran('full: one', true), ran('full: two', true), ran('killed: one', true), ran('killed: two', false), ran('lost: one', false, true), ran('oddly: of another row', true)];
    const [score] = scoreOf(rows, tests);
    expect(score!.survived).toBe(1);
    expect(score!.open.map(({ name, state }) => `${name}: ${state}`)).toEqual(['killed: failed', 'lost: not run', 'odd: not run']);
  });

  it('keeps engines apart, and the table says of each what it came to', () => {
    const score = scoreOf(rows, [ran('full: one', true), ran('full: one', false, false, 'webkit')]);
    expect(score.map(({ engine, survived }) => [engine, survived])).toEqual([['firefox', 1], ['webkit', 0]]);
    const table = tableOf({ rows, score, figures: { heal: [], kills: { chromium: { acknowledged: 10_500, lost: 0, damaged: 0, kills: 10 } } }, machine: 'a machine' });
    expect(table).toContain('| 1 | `full` | it holds | survived | failed |');
    expect(table).toContain('**10,500 made, 0 lost**');
    expect(table).toContain('**Firefox: survived 1 of 4**');
  });
});
