import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ActivityRecord } from '../../../src/core/record.js';
import { RapportError } from '../../../src/core/errors.js';
import '../../../src/runtime/pseudo-locale/define.js';
import { accessible, clearPage, findAll, fitsPhone, press, settled, tabTo } from '../../support/journal-page.js';
import { newClient, next } from '../../support/mount.js';
import { openPanel, says, storeWith } from '../../support/panel-page.js';
import { ofEveryActivity, reflection } from '../../support/panel-records.js';
import { seen } from '../../support/reading.js';
import { waitUntil } from '../../support/wait.js';

describe('the share review', () => {
  let client: string;
  beforeEach(() => void (client = newClient()));
  afterEach(clearPage);

  const opened = async (records: readonly ActivityRecord[]) => {
    const store = await storeWith(client, records);
    return { store, panel: await openPanel('rapport-share-review', { client, store }) };
  };
  const choose = async (panel: Element, ...at: readonly number[]) => {
    for (const each of at) findAll<HTMLInputElement>(panel, 'input[type=checkbox]')[each]!.click();
    await settled(panel);
  };

  it('offers what is finished and private, of every activity, and nothing is chosen', async () => {
    const { panel } = await opened([...ofEveryActivity(client), reflection(client, 'half', { status: 'draft' }), reflection(client, 'canary', { author: 'therapist' })]);
    const boxes = findAll<HTMLInputElement>(panel, 'input[type=checkbox]');
    assert.equal(boxes.length, 5);
    assert.isTrue(boxes.every(({ checked }) => !checked));
    await press(panel, 'See what would leave');
    await says(panel, 'Choose something first.');
  });

  it('shows every word that would leave and nothing else, lets one be left out, and hands the rest over in one act', async () => {
    const { store, panel } = await opened([reflection(client, 'stays mine'), reflection(client, 'second thoughts'), reflection(client, 'for us both')]);
    await choose(panel, 0, 1);
    await press(panel, 'See what would leave: 2 things');
    await says(panel, 'for us both');
    await says(panel, 'second thoughts');
    assert.notInclude(seen(panel), 'stays mine');
    await press(panel, 'Leave this out: Reflection');
    await waitUntil(() => !seen(panel).includes('for us both'));
    const shared = next('rapport-shared', panel);
    await press(panel, 'Share 1 thing with your clinic');
    const { detail } = await shared;
    assert.equal(((await detail.read()).payload as { text?: string }).text, 'second thoughts');
    await says(panel, 'You shared 1 thing with your clinic.');
    await says(panel, 'Marked to share with your clinic. Not sent yet.');
    const { records } = await store.list({ as: 'therapist', limit: 10 });
    assert.deepEqual(records.map(({ payload }) => (payload as { text?: string }).text), ['second thoughts']);
  });

  it('shows what a clinic’s system gets, as it will be', async () => {
    const { store, panel } = await opened([reflection(client, 'reeds in the wind')]);
    await choose(panel, 0);
    await press(panel, 'See what would leave: 1 thing');
    await press(panel, 'As a clinic’s system gets it');
    await says(panel, '"resourceType": "Bundle"');
    const seen = findAll(panel, 'pre')[0]!.textContent;
    const shared = next('rapport-shared', panel);
    await press(panel, 'Share 1 thing');
    assert.equal(JSON.stringify(await (await shared).detail.toFhir(), null, 2), seen);
    assert.equal((await store.outbox.pending(5)).length, 1);
  });

  it('shows the newest instead of sharing it, where something was changed after it was looked at', async () => {
    const { store, panel } = await opened([reflection(client, 'as it was')]);
    await choose(panel, 0);
    await press(panel, 'See what would leave: 1 thing');
    await says(panel, 'as it was');
    const { records: [record] } = await store.list({ as: 'client', limit: 1 });
    await store.put({ ...record!, payload: { ...record!.payload as object, text: 'as it is now' } as never }, { expect: 1 });
    await press(panel, 'Share 1 thing');
    await says(panel, 'You see the newest.');
    await says(panel, 'as it is now');
    assert.isEmpty(await store.outbox.pending(5));
    await press(panel, 'Share 1 thing');
    await says(panel, 'You shared 1 thing');
  });

  it('that is refused halfway says so, and goes on with what is left', async () => {
    const { store, panel } = await opened([reflection(client, 'one'), reflection(client, 'two')]);
    await choose(panel, 0, 1);
    await press(panel, 'See what would leave: 2 things');
    const put = store.put.bind(store);
    let left = 1;
    store.put = (record, options) => ((left -= 1) >= 0 ? put(record, options) : Promise.reject(new RapportError('storage-full')));
    const failed = next('rapport-failed', panel);
    await press(panel, 'Share 2 things');
    assert.equal((await failed).detail.code, 'storage-full');
    await says(panel, 'This device has no room left.');
    await says(panel, 'Share 1 thing with');
    store.put = put;
    await press(panel, 'Try again');
    await says(panel, 'Shared already');
    await waitUntil(async () => (await store.outbox.pending(5)).length === 2);
  });

  it('takes back with the honest words, and says what is so: asked, and removed only when that was confirmed', async () => {
    const { store, panel } = await opened([reflection(client, 'given', { sharing: 'shared' })]);
    const { records: [given] } = await store.list({ as: 'client', limit: 1 });
    await store.outbox.acknowledge([(await store.outbox.of(given!.id))!]);
    panel.remove();
    const again = await openPanel('rapport-share-review', { client, store }, '.shared');
    await says(again, 'Sent to your clinic.');
    await press(again, 'Take back: Reflection');
    await says(again, 'We ask your clinic to remove its copy. They may already have read it, and may have to keep it.');
    const changed = next('rapport-shared', again);
    await press(again, 'Ask to remove it');
    assert.equal((await changed).detail.sharing, 'private');
    await says(again, 'It is yours alone again.');
    await says(again, 'We ask your clinic to remove its copy.');
    assert.notInclude(seen(again), 'Removed by your clinic.');
    await store.outbox.acknowledge([(await store.outbox.of(given!.id))!]);
    await store.put(reflection(client, 'wakes the watch'), { expect: 0 });
    again.remove();
    await says(await openPanel('rapport-share-review', { client, store }), 'Removed by your clinic.');
  });

  it('leaves it shared when the person thinks again', async () => {
    const { store, panel } = await opened([reflection(client, 'given', { sharing: 'shared' })]);
    await press(panel, 'Take back: Reflection');
    await press(panel, 'Leave it shared');
    const { records } = await store.list({ as: 'therapist', limit: 5 });
    assert.equal(records.length, 1);
  });

  it('with nothing to share says so warmly', async () => {
    const { panel } = await opened([]);
    await says(panel, 'There is nothing to share.');
  });

  it('can be done with the keyboard alone', async () => {
    const { panel } = await opened([reflection(client, 'by key')]);
    await tabTo('Choose all that are listed');
    await sendKeys({ press: 'Enter' });
    await tabTo('See what would leave');
    await sendKeys({ press: 'Enter' });
    await says(panel, 'by key');
    await tabTo('Share 1 thing');
    await sendKeys({ press: 'Enter' });
    await says(panel, 'You shared 1 thing');
  });

  it('is accessible in every language, light and dark, and fits a phone', async () => {
    const { panel } = await opened([...ofEveryActivity(client), reflection(client, 'a'.repeat(200), { sharing: 'shared' })]);
    await choose(panel, 0);
    await accessible(panel, ['en', 'nl', 'ar-XB']);
    await fitsPhone(panel);
    await press(panel, 'See what would leave');
    await waitUntil(() => findAll(panel, '.only-record').length > 0);
    await accessible(panel);
    await fitsPhone(panel);
  });
});
