import { assert } from '@open-wc/testing';
import { definedCodecs } from '../../../src/runtime/define.js';
import { leave, watchLeaving } from '../../../src/runtime/leave.js';
import { openMemoryStore } from '../../../src/store/index.js';
import type { RecordStore } from '../../../src/store/record-store.js';
import { mountProbe, newClient, press, type } from '../../support/mount.js';
import { readable } from '../../support/reading.js';
import { waitUntil } from '../../support/wait.js';

/** A store that takes its time, as a disk does while the machine is busy. */
function slowStore(client: string): RecordStore {
  const store = openMemoryStore({ client, codecs: definedCodecs });
  const put = store.put.bind(store);
  store.put = async (record, options) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    return put(record, options);
  };
  return store;
}

const corners = () => [[0, 0], [innerWidth - 1, 0], [0, innerHeight - 1], [innerWidth - 1, innerHeight - 1]] as const;
const onTop = () => document.elementsFromPoint(innerWidth / 2, innerHeight / 2)[0]!;

// In this order, in a page of its own: once someone has left, it shows nothing of the kit any more.
describe('leaving at once', () => {
  it('blanks the window in the same moment, and goes once a slow disk has the last words', async () => {
    const client = newClient();
    const store = slowStore(client);
    const probe = await mountProbe({ client, 'quick-exit': '#away' }, (each) => (each.store = store));
    type(probe, 'canary in the last second');
    await press(probe, 'Leave now');
    assert.equal(readable(probe).trim(), '');
    assert.equal(onTop().parentElement, document.body);
    for (const [x, y] of corners()) assert.equal(document.elementFromPoint(x, y), onTop());
    assert.isTrue(onTop().matches(':popover-open'), 'above dialogs of the page, too');
    assert.notEqual(location.hash, '#away');
    await waitUntil(() => location.hash === '#away');
    await waitUntil(() => document.querySelector('[popover]') === null, 'a page that goes elsewhere within itself is not left blank');
    assert.include(JSON.stringify((await store.list({ as: 'client', limit: 5 })).records), 'canary in the last second');
  });

  it('waits for a disk that does not answer two seconds, and no longer', async () => {
    const stop = watchLeaving(() => new Promise(() => undefined));
    const pressed = performance.now();
    leave('#elsewhere');
    await waitUntil(() => location.hash === '#elsewhere');
    assert.approximately(performance.now() - pressed, 2500, 600); // two seconds, and the looking
    stop();
  });
});
