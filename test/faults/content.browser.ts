import { assert } from '@open-wc/testing';
import '../../src/define.js';
import { csv } from '../../src/core/csv.js';
import { toCsv } from '../../src/activities/journal/tools/export.js';
import { importCopy, readCopy } from '../../src/activities/journal/tools/import.js';
import { en as journalWords } from '../../src/activities/journal/strings/en.js';
import { playerFor } from '../../src/activities/music-share/links/player.js';
import { recogniseLink } from '../../src/activities/music-share/links/song-link.js';
import { dayOf } from '../../src/core/time.js';
import { definedCodecs } from '../../src/runtime/define.js';
import { openMemoryStore } from '../../src/store/index.js';
import { finalNote, refusal } from '../contracts/note.js';
import { clearPage, find, findAll, openJournal, readable, settled, write } from '../support/journal-page.js';
import { addSong, openMusic, stepOn } from '../support/music-share-page.js';
import { newClient } from '../support/mount.js';
import { hostile, known } from '../support/song-links.js';
import { waitUntil } from '../support/wait.js';
import { row } from './support/row.js';

const PLAYERS = ['open.spotify.com', 'www.youtube-nocookie.com', 'embed.music.apple.com', 'w.soundcloud.com', 'widget.deezer.com', 'embed.tidal.com', 'player-widget.mixcloud.com'];

const SCRIPTS = [
  '<script>window.ran=1</script>', '<img src=x onerror="window.ran=1">', '<svg onload="window.ran=1">', '"><svg/onload=window.ran=1>', '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<a href="javascript:window.ran=1">x</a>', "';window.ran=1;//", '${window.ran=1}', '{{constructor.constructor("window.ran=1")()}}', '<math><mi xlink:href="data:x,<script>window.ran=1</script>">',
  '<!--<img src="--><img src=x onerror=window.ran=1//">', '</textarea><script>window.ran=1</script>', '<template><script>window.ran=1</script></template>', '\u2028<img src=x onerror=window.ran=1>', '<style>@import "javascript:window.ran=1"</style>',
];

const entry = (fields: Record<string, unknown>, envelope: Record<string, unknown> = {}) =>
  finalNote('', { activity: 'journal', payload: { kind: 'reflection', day: '2026-11-23', bring: false, text: 'words', ...fields }, ...envelope });

const copyOf = (entries: readonly unknown[]) => JSON.stringify({ format: 'rapport-journal', version: 1, savedAt: '2026-11-23T10:00:00+01:00', entries });

describe('what stands in a record', () => {
  afterEach(clearPage);

  row('xss-corpus', 'markup is shown as the text it is, while writing, afterwards and in a name the page gives', async (canary) => {
    const page = window as unknown as { ran?: number };
    for (const text of SCRIPTS) {
      const journal = await openJournal({ client: newClient() });
      await write(journal, 'text', `${canary} ${text}`);
      const detail = (await journal.complete({ sharing: 'private' }))!;
      await journal.open(detail.id);
      await waitUntil(() => readable(journal).includes(canary), 'the entry, to read');
      assert.include(readable(journal), text.replaceAll(/\s+/g, ' '));
      const made = findAll(journal, 'script, img, iframe, math, [onerror], [onload], [srcdoc], a[href^="javascript:"]');
      assert.deepEqual(made.map(({ localName }) => localName), []);
      journal.remove();
    }
    const provider = document.createElement('rapport-provider');
    provider.client = newClient();
    provider.audience = SCRIPTS[1]!;
    const journal = document.createElement('rapport-journal');
    document.body.append(provider);
    provider.append(journal);
    await waitUntil(() => find(journal, '.foot button'), 'the two ways to keep');
    assert.isEmpty(findAll(journal, 'img'));
    assert.isUndefined(page.ran);
  });

  row('music-url-corpus', 'hostile links become neither link nor player; known ones a player of their service, and no frame before a tap', async () => {
    for (const [pasted, reason] of hostile) assert.deepInclude(recogniseLink(pasted), { type: 'refused', reason });
    for (const [pasted, service] of known) {
      const link = recogniseLink(pasted);
      assert.deepInclude(link, { type: 'service', service });
      const player = playerFor(link);
      if (!player) continue;
      assert.include(PLAYERS, new URL(player.src).hostname);
      assert.match(player.src, /^https:/);
    }
    const music = await openMusic({ players: true });
    await stepOn(music, 2);
    const id = await addSong(music, { title: 'Blue' });
    for (const [pasted] of hostile) {
      await write(music, `song-${id}-link`, pasted);
      await settled(music);
      assert.isEmpty(findAll(music, 'iframe, .side a[href]'), pasted);
    }
    for (const [pasted] of known) {
      await write(music, `song-${id}-link`, pasted);
      await settled(music);
      assert.isEmpty(findAll(music, 'iframe'), pasted);
      for (const link of findAll<HTMLAnchorElement>(music, '.side a[href]')) assert.match(link.href, /^https:/, pasted);
    }
    assert.isNotEmpty(findAll(music, '.side a[href]'), 'the last is known: a link');
  });

  row('pollution-import', 'a copy that would change prototypes changes none, and what it smuggles is dropped', async () => {
    const smuggled = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    const texts = [
      copyOf([entry({})]).replace('{"id"', `${smuggled}"id"`),
      copyOf([entry({})]).replace('"payload":{', `"payload":${smuggled}`),
      copyOf([entry({})]).replace('{"format"', `${smuggled}"format"`),
      '{"format":"rapport-journal","entries":[{"__proto__":{"polluted":1}},null,7,"x",[]]}',
    ];
    for (const text of texts) {
      const client = newClient();
      const store = openMemoryStore({ client, codecs: definedCodecs });
      await importCopy(text, store, client, 'client');
      assert.isUndefined(({} as Record<string, unknown>)['polluted']);
      for (const record of (await store.list({ as: 'client', limit: 9 })).records) {
        assert.isFalse(Object.hasOwn(record, '__proto__') || Object.hasOwn(record.payload, '__proto__') || Object.hasOwn(record.payload, 'constructor'));
        assert.deepInclude(record, { client, author: 'client', sharing: 'private', status: 'final' });
      }
    }
  });

  row('json-depth-bomb', 'a copy nested a million deep, or far too large, is refused in a moment', async () => {
    const bombs = [`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, `{"format":"rapport-journal","entries":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`];
    for (const bomb of bombs) {
      const start = performance.now();
      assert.equal(await refusal(readCopy(bomb)), 'invalid');
      assert.isBelow(performance.now() - start, 500);
    }
    assert.equal(await refusal(readCopy(' '.repeat(64 * 1024 * 1024 + 1))), 'too-large');
  });

  row('csv-formula', 'no cell of an exported table begins as a formula does', async (canary) => {
    const formulas = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("https://x")', `=${canary}`, '"=1"', "'=1", '=cmd|’/c calc’!A0'];
    const table = toCsv(formulas.map((text) => entry({ text }) as never), journalWords);
    const cells = [...table.matchAll(/(?<=^|,|\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(([, quoted, bare]) => (quoted ?? bare ?? '').replaceAll('""', '"'));
    for (const text of formulas) assert.isTrue(cells.some((cell) => cell.endsWith(text.trimStart()) || cell.includes(text.trim())), `${text} is in the table`);
    assert.deepEqual(cells.filter((cell) => /^\s*[=+@-]/.test(cell.replace(/^\ufeff/, ''))), []);
    assert.notMatch(csv(['=header'], [['=cell', -5]]).replace(/^\ufeff/, ''), /(^|[,\n])[=]/);
  });
});

describe('days as they are told', () => {
  afterEach(clearPage);
  const DAYS: readonly (readonly [row: string, at: string, label: string])[] = [
    ['clock-back-1-year', '2025-11-25T09:00:00+01:00', '25 November 2025'],
    ['clock-forward-10-years', '2036-11-25T09:00:00+01:00', '25 November 2036'],
    ['dst-and-timezone-flight', '2026-10-25T02:30:00+01:00', '25 October 2026'],
    ['dst-and-timezone-flight', '2026-03-29T23:59:00-10:00', '29 March 2026'],
    ['dst-and-timezone-flight', '2026-03-30T00:01:00+14:00', '30 March 2026'],
  ];

  for (const [name, at, label] of DAYS) {
    row(name, `an entry of ${at} stands between its neighbours in writing, under the day it was written on`, async () => {
      const client = newClient();
      const store = openMemoryStore({ client, codecs: definedCodecs });
      const written = (time: string) => entry({ day: dayOf(time) }, { client, createdAt: time, updatedAt: time, completedAt: time });
      for (const time of ['2026-06-01T09:00:00+02:00', at, '2026-06-03T09:00:00+02:00']) await store.put(written(time), { expect: 0 });
      const journal = await openJournal({ client, store });
      await waitUntil(() => findAll(journal, '.entry .date').length === 3, 'three entries');
      const dates = findAll(journal, '.entry .date').map(({ textContent }) => textContent.trim().replace(/^(\w+) (\d+), (\d+)/, '$2 $1 $3'));
      assert.match(dates[0]!, /3 June 2026/);
      assert.include(dates[1]!, label);
      assert.match(dates[2]!, /1 June 2026/);
    });
  }
});
