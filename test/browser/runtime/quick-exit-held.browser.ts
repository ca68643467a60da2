import { assert } from '@open-wc/testing';
import { HostStore } from '../../support/host-store.js';
import { mountProbe, newClient, press, type } from '../../support/mount.js';
import { readable } from '../../support/reading.js';
import { waitUntil } from '../../support/wait.js';

/** A store whose disk does not answer. */
class StuckStore extends HostStore {
  asked = false;

  override put(): Promise<never> {
    this.asked = true;
    return new Promise(() => undefined);
  }
}

// In a page of its own: once someone has left, it shows nothing of the kit any more.
describe('leaving at once', () => {
  it('waits for a disk that does not answer no longer than a moment, and shows nothing meanwhile', async () => {
    const client = newClient();
    const store = new StuckStore(client);
    const probe = await mountProbe({ client, 'quick-exit': '#away' }, (each) => (each.store = store));
    type(probe, 'canary in the last second');
    await press(probe, 'Leave now');
    assert.isTrue(store.asked);
    assert.equal(readable(probe).trim(), '');
    assert.notEqual(location.hash, '#away');
    await waitUntil(() => location.hash === '#away');
  });
});
