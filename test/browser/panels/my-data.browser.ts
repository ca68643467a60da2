import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { RapportError } from '../../../src/core/errors.js';
import '../../../src/runtime/pseudo-locale/define.js';
import { openBackup } from '../../../src/store/backup.js';
import { openDeviceStore } from '../../../src/store/index.js';
import { placeOf } from '../../../src/store/place.js';
import { accessible, clearPage, find, fitsPhone, focused, press, settled, tabTo } from '../../support/journal-page.js';
import { newClient, next } from '../../support/mount.js';
import { catchFiles, chooseFile, codecs, openPanel, says, storeWith, typePassword } from '../../support/panel-page.js';
import { ofEveryActivity, reflection } from '../../support/panel-records.js';
import { seen } from '../../support/reading.js';
import { waitUntil } from '../../support/wait.js';

const PASSWORD = 'a long password';

describe('my data', () => {
  let client: string;
  let caught: ReturnType<typeof catchFiles>;
  beforeEach(() => {
    client = newClient();
    caught = catchFiles();
  });
  afterEach(() => {
    caught.stop();
    clearPage();
  });

  const filled = async (more: Parameters<typeof storeWith>[1] = []) => storeWith(client, [...ofEveryActivity(client), ...more]);
  const opened = async (more?: Parameters<typeof storeWith>[1]) => openPanel('rapport-my-data', { client, store: await filled(more) }, '.copy');
  const readAll = async () => Promise.all(caught.files.map(({ blob }) => blob.text()));

  describe('what is kept', () => {
    it('is counted by activity and kind, also of activities that this page does not define', async () => {
      const panel = await opened([reflection(client, 'half', { status: 'draft' }), reflection(client, 'ours', { sharing: 'shared' })]);
      await says(panel, '7 things, the first from');
      for (const text of ['Journal', '2 finished · 1 unfinished · 1 shared · since', 'Reflection: 3', 'Breathing room', 'Music share', 'Looking back']) assert.include(seen(panel), text);
      assert.isUndefined(customElements.get('rapport-breathing-room'));
      assert.include(seen(panel), 'Only in this page. It is gone when you leave.');
      assert.include(seen(panel), '1 thing you shared is not with your clinic yet.');
    });

    it('gives no hint of what another wrote for themselves, and shows what they shared', async () => {
      const panel = await opened([reflection(client, 'canary', { author: 'therapist' }), reflection(client, 'for both', { author: 'therapist', sharing: 'shared' })]);
      await says(panel, '6 things');
      await press(panel, 'Look at all 2');
      await says(panel, 'Written by your therapist');
      assert.notInclude(seen(panel), 'canary');
    });

    it('follows what is written beside it', async () => {
      const store = await filled();
      const panel = await openPanel('rapport-my-data', { client, store }, '.copy');
      await says(panel, '5 things');
      await store.put(reflection(client, 'one more'), { expect: 0 });
      await says(panel, '6 things');
    });

    it('on the device says where, how it is locked, and whether the browser may clear it', async () => {
      const device = await openDeviceStore({ namespace: 'rapport', client, codecs });
      await device.put(reflection(client, 'words'), { expect: 0 });
      await device.close();
      const panel = await openPanel('rapport-my-data', { client }, '.copy');
      await says(panel, 'On this device, in this browser.');
      await says(panel, 'No password. Someone who can use this browser on this device can read it.');
      if ('storage' in navigator) {
        await says(panel, 'This site uses about');
        assert.match(seen(panel), /Your browser (may clear it|has promised)/);
      } else {
        await says(panel, 'This browser does not say whether it may clear it.');
        assert.notInclude(seen(panel), 'This site uses about');
      }
    });
  });

  describe('one record', () => {
    it('is read in its activity’s words, deleted, and brought back', async () => {
      const panel = await opened();
      await press(panel, 'Look at it');
      await waitUntil(() => find(panel, '.entry'));
      find(panel, '.entry')!.click();
      await says(panel, 'The willow by the gate');
      const deleted = next('rapport-deleted', panel);
      await press(panel, 'Delete');
      assert.equal((await deleted).detail.activity, 'journal');
      await says(panel, 'Deleted. You can still bring it back.');
      await waitUntil(() => focused()?.id === 'said');
      await says(panel, 'Recently deleted');
      const restored = next('rapport-restored', panel);
      await press(panel, 'Undo');
      assert.equal((await restored).detail.id, (await deleted).detail.id);
      await says(panel, 'It is back.');
      await waitUntil(() => !seen(panel).includes('Recently deleted'));
    });

    it('is gone for good only when that is asked', async () => {
      const store = await filled();
      const { records: [newest] } = await store.list({ as: 'client', limit: 1 });
      await store.remove(newest!.id, { as: 'client' });
      const panel = await openPanel('rapport-my-data', { client, store }, '.bin');
      await press(panel, 'Delete for good');
      await says(panel, 'Deleted for good.');
      await store.restore(newest!.id, { as: 'client' }).then(() => assert.fail('restored'), (error: RapportError) => assert.equal(error.code, 'not-found'));
    });

    it('that cannot be deleted now stays, is told, and can be tried again', async () => {
      const store = await filled();
      const remove = store.remove.bind(store);
      store.remove = () => Promise.reject(new RapportError('storage-unavailable'));
      const panel = await openPanel('rapport-my-data', { client, store }, '.copy');
      await press(panel, 'Look at it');
      await waitUntil(() => find(panel, '.entry'));
      find(panel, '.entry')!.click();
      await settled(panel);
      const failed = next('rapport-failed', panel);
      await press(panel, 'Delete');
      assert.equal((await failed).detail.code, 'storage-unavailable');
      await says(panel, 'This device cannot keep anything right now.');
      store.remove = remove;
      await press(panel, 'Try again');
      await says(panel, 'Deleted. You can still bring it back.');
      assert.notInclude(seen(panel), 'This device cannot keep anything');
    });
  });

  describe('a copy', () => {
    it('to read holds everything in the person’s language, and nothing another kept to themselves', async () => {
      document.documentElement.lang = 'nl';
      const panel = await opened([reflection(client, 'een eerste zin', { status: 'draft' }), reflection(client, 'canary', { author: 'therapist' })]);
      await says(panel, 'Bewaar om te lezen');
      await press(panel, 'Bewaar om te lezen');
      await says(panel, 'Je kopie met 6 dingen staat bij je downloads. Hij zit niet op slot.');
      const [page] = await readAll();
      for (const text of ['The willow by the gate', 'een eerste zin', 'Terugblik', 'Ademruimte', '<html lang="nl"']) assert.include(page, text);
      assert.notInclude(page, 'canary');
      assert.match(caught.files[0]!.name, /^copy-\d{4}-\d\d-\d\d\.html$/);
    });

    it('as JSON, CSV or FHIR holds the same records', async () => {
      const panel = await opened([reflection(client, 'canary', { author: 'therapist' })]);
      await press(panel, 'More kinds of copy');
      for (const kind of ['JSON', 'CSV', 'FHIR']) {
        await press(panel, kind);
        await waitUntil(() => caught.files.at(-1)?.name.includes(kind.toLowerCase()));
      }
      const texts = await readAll();
      for (const text of texts) {
        assert.include(text, 'The willow by the gate');
        assert.notInclude(text, 'canary');
      }
      const bundle = JSON.parse(texts[2]!) as { type: string; entry: { request?: unknown }[] };
      assert.equal(bundle.type, 'collection');
      assert.isTrue(bundle.entry.every(({ request }) => request === undefined));
    });

    it('locked with a password says it is good only after the saved bytes were opened again', async () => {
      const panel = await opened();
      await press(panel, 'Save locked');
      typePassword(panel, 'password', PASSWORD);
      typePassword(panel, 'again', PASSWORD);
      panel.renderRoot.querySelector<HTMLElement>('form .primary')!.click();
      await waitUntil(() => caught.files.length === 1);
      await says(panel, 'We opened it again with your password, and all of it was there: 5 things.');
      const bytes = new Uint8Array(await caught.files[0]!.blob.arrayBuffer());
      assert.include(await openBackup(bytes, PASSWORD), 'The willow by the gate');
      assert.notInclude(new TextDecoder('latin1').decode(bytes), 'willow');
      assert.isNull(panel.renderRoot.querySelector('input[type=password]'));
    });

    it('that does not open again is not saved, and that is said', async () => {
      const { decrypt } = crypto.subtle;
      const panel = await opened();
      await press(panel, 'Save locked');
      typePassword(panel, 'password', PASSWORD);
      typePassword(panel, 'again', PASSWORD);
      crypto.subtle.decrypt = async () => new TextEncoder().encode('{"format":"rapport-copy","version":1,"records":[]}').buffer;
      try {
        panel.renderRoot.querySelector<HTMLElement>('form .primary')!.click();
        await says(panel, 'The copy could not be opened again, so it was not saved.');
        assert.isEmpty(caught.files);
      } finally {
        crypto.subtle.decrypt = decrypt;
      }
    });

    it('needs a password long enough, typed twice alike', async () => {
      const panel = await opened();
      await press(panel, 'Save locked');
      const send = async (one: string, other: string) => {
        typePassword(panel, 'password', one);
        typePassword(panel, 'again', other);
        panel.renderRoot.querySelector<HTMLElement>('form .primary')!.click();
        await settled(panel);
      };
      await send('short', 'short');
      await says(panel, 'Use at least 8 characters.');
      await send(PASSWORD, 'another password');
      await says(panel, 'These two are not the same.');
      assert.isEmpty(caught.files);
      await press(panel, 'Cancel');
      assert.isNull(panel.renderRoot.querySelector('input[type=password]'));
    });

    it('comes back: what it holds is said first, and brought when the person agrees', async () => {
      const first = await opened();
      await press(first, 'More kinds of copy');
      await press(first, 'JSON');
      await waitUntil(() => caught.files.length === 1);
      first.remove();
      client = newClient();
      const panel = await openPanel('rapport-my-data', { client, store: await storeWith(client, []) });
      await says(panel, 'Nothing is kept here yet.');
      chooseFile(panel, await caught.files[0]!.blob.text());
      await says(panel, 'with 5 things.');
      assert.include(seen(panel), 'Nothing is kept here yet.');
      await press(panel, 'Bring it back');
      await says(panel, '5 things came back.');
      await says(panel, '5 things, the first from');
    });

    it('that is locked asks for its password, and a wrong one changes nothing; what an entry was before comes back with it', async () => {
      const store = await filled();
      const entry = await store.put(reflection(client, 'as it was'), { expect: 0 });
      await store.put({ ...entry, payload: reflection(client, 'as it became').payload }, { expect: entry.revision });
      const first = await openPanel('rapport-my-data', { client, store }, '.copy');
      await press(first, 'Save locked');
      typePassword(first, 'password', PASSWORD);
      typePassword(first, 'again', PASSWORD);
      first.renderRoot.querySelector<HTMLElement>('form .primary')!.click();
      await waitUntil(() => caught.files.length === 1);
      first.remove();
      const empty = await storeWith(client, []);
      const panel = await openPanel('rapport-my-data', { client, store: empty });
      chooseFile(panel, await caught.files[0]!.blob.arrayBuffer(), 'copy.locked');
      await says(panel, 'Password of this copy');
      typePassword(panel, 'copy-password', 'not the password');
      await press(panel, 'Open the copy');
      await says(panel, 'That password does not open this copy, or the copy was damaged. Nothing was changed.');
      typePassword(panel, 'copy-password', PASSWORD);
      await press(panel, 'Open the copy');
      await says(panel, 'with 6 things.');
      await press(panel, 'Bring it back');
      await says(panel, '6 things came back.');
      assert.include(JSON.stringify(await empty.get(entry.id, { as: 'client' })), 'as it became');
      assert.include(JSON.stringify(await empty.history(entry.id, { as: 'client' })), 'as it was');
    });

    it('of something else is refused in plain words', async () => {
      const panel = await opened();
      chooseFile(panel, '{"a": "holiday photo"}');
      await says(panel, 'This is not a copy that was made here, or a part of it is missing. Nothing was changed.');
    });
  });

  describe('what the clinic did not take', () => {
    it('is shown with why, and can be sent again', async () => {
      const store = await filled([reflection(client, 'refused', { sharing: 'shared' })]);
      const { records: [refused] } = await store.list({ as: 'client', limit: 1 });
      await store.outbox.park((await store.outbox.of(refused!.id))!, 'subject unknown');
      const panel = await openPanel('rapport-my-data', { client, store }, '.refused-list');
      assert.include(seen(panel), 'The answer was: subject unknown');
      await press(panel, 'Send again');
      await says(panel, 'It waits to be sent again.');
      assert.equal((await store.outbox.of(refused!.id))?.state, 'waiting');
      await waitUntil(() => !find(panel, '.refused-list'));
    });
  });

  describe('deleting everything', () => {
    const onDevice = async () => {
      const device = await openDeviceStore({ namespace: 'rapport', client, codecs });
      await device.put(reflection(client, 'to be erased', { sharing: 'shared' }), { expect: 0 });
      await device.close();
      return openPanel('rapport-my-data', { client }, '.copy');
    };

    it('asks calmly, says what stays at the clinic, and leaves no database', async () => {
      const panel = await onDevice();
      const { name } = await placeOf('rapport', client);
      const databases = async () => (await indexedDB.databases()).map((each) => each.name);
      await press(panel, 'Delete everything…');
      for (const text of ['This cannot be undone.', 'What you shared stays with your clinic.', 'Something you shared was not sent yet.']) await says(panel, text);
      assert.include(await databases(), name);
      panel.renderRoot.querySelector<HTMLElement>('#erasing [slot=actions] .danger')!.click();
      await says(panel, 'Everything that was kept here is deleted.');
      await says(panel, 'Nothing is kept here yet.');
      assert.notInclude(await databases(), name);
      assert.isEmpty(caught.files);
    });

    it('keeps everything when the person thinks again', async () => {
      const panel = await onDevice();
      await press(panel, 'Delete everything…');
      await press(panel, 'Keep everything');
      assert.isFalse(panel.renderRoot.querySelector<HTMLElement & { open: boolean }>('#erasing')!.open);
      await says(panel, '1 thing, the first from');
    });

    it('saves a note only where it was asked for, after saying what such a note tells others', async () => {
      const panel = await onDevice();
      await press(panel, 'Delete everything…');
      await says(panel, 'On a device that others use, it shows that there was something here.');
      const box = panel.renderRoot.querySelector<HTMLInputElement>('#erasing input')!;
      assert.isFalse(box.checked);
      box.click();
      panel.renderRoot.querySelector<HTMLElement>('#erasing [slot=actions] .danger')!.click();
      await says(panel, 'Everything that was kept here is deleted.');
      await waitUntil(() => caught.files.length === 1);
      assert.match(await caught.files[0]!.blob.text(), /^On .*2\d{3}.* everything that was kept here was deleted\./);
    });

    it('is not offered to the therapist: it would take the client’s own words along', async () => {
      const panel = await openPanel('rapport-my-data', { client, author: 'therapist', store: await filled([reflection(client, 'mine', { author: 'therapist' })]) }, '.copy');
      await says(panel, '1 thing,');
      assert.notInclude(seen(panel), 'Delete everything');
    });
  });

  describe('in every state', () => {
    it('waits for a client inside a provider, and shows nothing while that is covered', async () => {
      const provider = document.createElement('rapport-provider');
      document.body.append(provider);
      const panel = await openPanel('rapport-my-data', { store: await filled() }, '[role=status]', provider);
      assert.include(seen(panel), 'This page has not said yet who it is for.');
      provider.client = client;
      await says(panel, '5 things');
      await provider.lock();
      await says(panel, 'Covered');
      assert.notInclude(seen(panel), 'things');
      assert.include(seen(panel), 'Need help now?');
      assert.isTrue(panel.matches(':state(locked)'));
      await press(panel, 'Show again');
      await says(panel, '5 things');
    });

    it('says why what is kept cannot be read, and tries again', async () => {
      const store = await filled();
      const list = store.list.bind(store);
      store.list = () => Promise.reject(new RapportError('storage-unavailable'));
      const panel = await openPanel('rapport-my-data', { client, store }, '.refused');
      assert.include(seen(panel), 'This device cannot keep anything right now.');
      store.list = list;
      await press(panel, 'Try again');
      await says(panel, '5 things');
    });

    it('forgets one client before it shows another', async () => {
      const panel = await opened();
      await says(panel, '5 things');
      const other = newClient();
      Object.assign(panel, { client: other, store: await storeWith(other, []) });
      await says(panel, 'Nothing is kept here yet.');
      assert.notInclude(seen(panel), '5 things');
    });

    it('can be done with the keyboard alone', async () => {
      const panel = await opened();
      await tabTo('Look at it');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => find(panel, '.entry'));
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await says(panel, 'The willow by the gate');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focused()?.classList.contains('entry'), 'the focus back on the entry');
      await tabTo('Delete everything…');
      await sendKeys({ press: 'Enter' });
      await tabTo('Keep everything');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => (focused() as HTMLElement | null)?.textContent?.includes('Delete everything…'), 'the focus back on the button');
    });

    it('is accessible in every language, light and dark, and fits a phone', async () => {
      const panel = await opened([reflection(client, 'a'.repeat(300), { sharing: 'shared' })]);
      await press(panel, 'Look at all 2');
      await press(panel, 'Save locked');
      await waitUntil(() => find(panel, '.entry'));
      await accessible(panel, ['en', 'nl', 'ar-XB']);
      await fitsPhone(panel);
    });

    it('is accessible while it asks', async () => {
      const panel = await opened();
      await press(panel, 'Delete everything…');
      await accessible(panel);
    });
  });
});
