import { assert } from '@open-wc/testing';
import '../../../src/activities/my-activity/define.js';
import type { MyActivityElement } from '../../../src/activities/my-activity/my-activity.element.js';
import { newClient, next, press } from '../../support/mount.js';
import { waitUntil } from '../../support/wait.js';

async function mounted(client = newClient()): Promise<MyActivityElement> {
  const element = document.createElement('rapport-my-activity');
  element.client = client;
  const ready = next('rapport-ready', element);
  document.body.append(element);
  await ready;
  await element.updateComplete;
  return element;
}

const area = (element: MyActivityElement) => element.shadowRoot!.querySelector<HTMLElement>('[data-field="text"]')!.shadowRoot!.querySelector('textarea')!;

function write(element: MyActivityElement, text: string): void {
  area(element).value = text;
  area(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('<rapport-my-activity>', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  it('keeps what was written, and tells the page without a word of it', async () => {
    const element = await mounted();
    write(element, 'rain on the window');
    const saved = next('rapport-saved');
    await press(element, 'Keep for myself');
    const { detail } = await saved;
    assert.equal(detail.activity, 'my-activity');
    assert.notInclude(JSON.stringify(detail), 'rain');
  });

  it('says what is missing, and keeps nothing', async () => {
    const element = await mounted();
    assert.isUndefined(await element.complete());
    await element.updateComplete;
    assert.include(element.shadowRoot!.querySelector('[data-field="text"]')!.shadowRoot!.textContent, 'Write one word');
  });

  it('shows what was kept when it is opened later', async () => {
    const client = newClient();
    const before = await mounted(client);
    write(before, 'a good walk');
    const { id } = (await before.complete())!;
    before.remove();
    const after = await mounted(client);
    await after.open(id);
    await waitUntil(() => after.shadowRoot!.querySelector('.written')?.textContent === 'a good walk');
  });

  it('can be used by anyone', async () => {
    await assert.isAccessible(await mounted());
  });
});
