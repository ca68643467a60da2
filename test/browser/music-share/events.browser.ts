import { assert } from '@open-wc/testing';
import type { MusicShareElement } from '../../../src/activities/music-share/music-share.element.js';
import { RecordDetail, type RapportEvents } from '../../../src/runtime/events.js';
import { addSong, openMusic, stepOn } from '../../support/music-share-page.js';
import { settled } from '../../support/journal-page.js';
import { newClient, next } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

const CANARY = 'a song nobody else should hear of';
const NAMES = [
  'rapport-ready', 'rapport-drafted', 'rapport-stepped', 'rapport-saved', 'rapport-shared', 'rapport-deleted', 'rapport-restored',
  'rapport-failed', 'rapport-sent', 'rapport-locked', 'rapport-unlocked',
] as const satisfies (keyof RapportEvents)[];
const OF_A_RECORD = ['activity', 'id', 'revision', 'status', 'author', 'sharing', 'at', 'kept'];

/** What reaches the window from now on. */
function listen(): { readonly heard: CustomEvent[]; since(): readonly string[]; stop(): void } {
  const heard: CustomEvent[] = [];
  let told = 0;
  const hear = (event: Event) => heard.push(event as CustomEvent);
  NAMES.forEach((name) => window.addEventListener(name, hear));
  return {
    heard,
    since: () => heard.slice(told, (told = heard.length)).map(({ type }) => type),
    stop: () => NAMES.forEach((name) => window.removeEventListener(name, hear)),
  };
}

const last = (heard: readonly CustomEvent[], type: string) => heard.findLast((event) => event.type === type)!.detail as Record<string, unknown>;

describe('the events of a music share', () => {
  let events: ReturnType<typeof listen>;
  beforeEach(() => { events = listen(); });
  afterEach(() => {
    events.stop();
    document.body.replaceChildren();
    sessionStorage.clear();
    localStorage.clear();
  });

  /** Does `act`, and waits until the events it should bring have come; nothing else may have. */
  async function brings(music: MusicShareElement, names: readonly string[], act: () => Promise<unknown>): Promise<void> {
    await music.flush();
    events.since();
    await act();
    await settled(music);
    await music.flush();
    assert.deepEqual(events.since(), names);
  }

  it('are each fired once for what was done, from the element, with facts and no word in them', async () => {
    const client = newClient();
    const music = await openMusic({ client });
    assert.deepEqual(events.since(), ['rapport-ready']);
    assert.deepEqual(last(events.heard, 'rapport-ready'), { activity: 'music-share', client });

    await brings(music, ['rapport-stepped', 'rapport-drafted'], () => stepOn(music, 2));
    const draft = music['desk']!.draft!.record.id;
    assert.deepEqual(last(events.heard, 'rapport-stepped'), { activity: 'music-share', id: draft, step: 2, steps: 5 });
    await addSong(music, { title: CANARY, why: CANARY });
    await music.flush();
    assert.deepInclude(last(events.heard, 'rapport-drafted'), { id: draft, status: 'draft', sharing: 'private', kept: 'device' });

    let id = '';
    await brings(music, ['rapport-saved'], async () => { ({ id } = (await music.complete())!); });
    assert.deepInclude(last(events.heard, 'rapport-saved'), { activity: 'music-share', id, status: 'final', author: 'client', sharing: 'private' });
    await brings(music, ['rapport-shared'], () => music.share(id));
    assert.deepInclude(last(events.heard, 'rapport-shared'), { id, sharing: 'shared' });
    await brings(music, [], () => music.share(id));
    await brings(music, ['rapport-shared'], () => music.unshare(id));
    await brings(music, ['rapport-deleted'], () => music['desk']!.kept.remove(id));
    assert.deepEqual(last(events.heard, 'rapport-deleted'), { activity: 'music-share', id });
    await brings(music, ['rapport-restored'], () => music['desk']!.kept.restore(id));
    assert.deepEqual(last(events.heard, 'rapport-restored'), { activity: 'music-share', id });
    await brings(music, ['rapport-failed'], () => music.share(crypto.randomUUID()).catch(() => undefined));
    assert.deepInclude(last(events.heard, 'rapport-failed'), { activity: 'music-share', code: 'not-found' });
    await brings(music, ['rapport-locked'], () => music.lock());
    await brings(music, ['rapport-unlocked'], () => music.unlock());
    assert.deepEqual(last(events.heard, 'rapport-unlocked'), { client });

    for (const event of events.heard) {
      assert.isTrue(event.bubbles && event.composed && event.target === music, event.type);
      const { detail } = event as { detail: unknown };
      assert.notInclude(JSON.stringify(structuredClone(detail)), CANARY, event.type);
      if (detail instanceof RecordDetail) assert.sameMembers(Object.keys(detail), OF_A_RECORD, event.type);
    }
  });

  it('set none by themselves: a property of the page is no act of a person', async () => {
    const music = await openMusic();
    await music.flush();
    events.since();
    Object.assign(music, { ratings: true, players: true, readonly: true, sharing: 'off', headingLevel: 3, session: 'a session', strings: {} });
    await settled(music);
    await music.flush();
    assert.deepEqual(events.since(), []);
  });

  it('tell that the endpoint has a session, once', async () => {
    await import('../../../src/runtime/provider/define.js');
    const provider = document.createElement('rapport-provider');
    Object.assign(provider, { client: newClient(), endpoint: { deliver: async (items: readonly unknown[]) => items.map(() => ({ status: 'ok' })) } });
    document.body.append(provider);
    const music = await openMusic({}, {}, provider);
    await stepOn(music, 2);
    await addSong(music, { title: CANARY });
    const sent = next('rapport-sent');
    const { id, revision } = (await music.complete({ sharing: 'shared' }))!;
    assert.deepEqual((await sent).detail, { activity: 'music-share', id, revision });
    await waitUntil(async () => (await provider.unsent()) === 0);
    assert.lengthOf(events.heard.filter(({ type }) => type === 'rapport-sent'), 1);
  });

  it('come once there is an endpoint that takes what is sent: one that is none loses nothing and throws nothing', async () => {
    await import('../../../src/runtime/provider/define.js');
    const provider = document.createElement('rapport-provider');
    provider.client = newClient();
    document.body.append(provider);
    const music = await openMusic({}, {}, provider);
    await stepOn(music, 2);
    await addSong(music, { title: CANARY });
    await music.complete({ sharing: 'shared' });
    const wrong = [{}, 5, 'https://example.org', { deliver: 5 }, { deliver: () => 7 }, { deliver: () => { throw new Error('of the page'); } }, { deliver: async (items: unknown[]) => items.map(() => null) }];
    for (const endpoint of wrong) {
      provider.endpoint = endpoint as never;
      await provider.updateComplete;
      assert.equal(await provider.send(), 1);
    }
    const sent = next('rapport-sent');
    provider.endpoint = { deliver: async (items) => items.map(() => ({ status: 'ok' })) };
    await sent;
  });
});
