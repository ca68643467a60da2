import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {openMemoryStore} from '../../../src/store/index.js';
import {Courier} from '../../../src/sync/courier.js';
import type {Endpoint} from '../../../src/sync/endpoint.js';
import {CLIENT, finalNote, noteCodecs, sharedNote} from '../../contracts/note.js';
import {VirtualClock} from '../../support/virtual-clock.js';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/hand-over.md'), 'utf8');
const [, code] = /```js\n(provider\.endpoint = \{\n {2}async deliver[\s\S]*?)```/.exec(page) ?? [];

/** The endpoint of the page, as pasted. */
async function pasted(): Promise<Endpoint> {
  const module = `export const provider = {};\n${code}`;
  const {provider} = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`)) as {provider: {endpoint: Endpoint}};
  return provider.endpoint;
}

afterEach(() => vi.unstubAllGlobals());

describe('the endpoint for a portal without FHIR', () => {
  test('as it stands in the page, hands over what is shared and nothing else, signs in, and tries again', async () => {
    const got: string[] = [];
    const answers = [500, 401, 200];
    vi.stubGlobal('fetch', async (_address: string, {body}: {body: string}) => {
      const status = answers.shift()!;
      if (status === 200) got.push(body);
      return {status, ok: status === 200, json: async () => (JSON.parse(body) as unknown[]).map(() => ({status: 'ok'}))};
    });
    const store = openMemoryStore({client: CLIENT, codecs: noteCodecs});
    const told: string[] = [];
    const clock = new VirtualClock();
    const courier = new Courier({
      store, client: CLIENT, codecs: noteCodecs, endpoint: await pasted(), lockName: 'pasted', clock, random: () => 0.5,
      listener: {acknowledged: ({op}) => told.push(op), rejected: () => told.push('rejected'), authNeeded: () => told.push('sign in'), changed: () => undefined},
    });
    await store.put(sharedNote('the heron'), {expect: 0});
    await store.put(finalNote('the canary'), {expect: 0});
    courier.wake();
    await clock.pass(60_000);
    expect(told).toEqual(['sign in']);
    courier.resume();
    await clock.pass(60_000);
    expect(told).toEqual(['sign in', 'put']);
    expect(got.join()).toContain('the heron');
    expect(got.join()).not.toContain('the canary');
    courier.stop();
  });
});
