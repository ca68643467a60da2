import { assert } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { LaterParts } from '../../../src/runtime/later-parts.js';
import { waitUntil } from '../../support/wait.js';

const parts = { styles: [css`p { outline-offset: 7px }`], text: 'It is here.' };

let asked = 0;
let offline = false;

/** Stands at once, and shows what comes later. */
class Early extends LitElement {
  readonly later = new LaterParts(this, async () => {
    asked += 1;
    if (offline) throw new TypeError('Failed to fetch dynamically imported module');
    return parts;
  });
  override render() {
    return html`<p>${this.later.here?.text ?? 'One moment.'}</p>`;
  }
}
customElements.define('test-early', Early);

describe('what comes once an element stands', () => {
  let element: Early;
  const paragraph = () => element.renderRoot.querySelector('p')!;

  beforeEach(async () => {
    [asked, offline] = [0, false];
    element = document.createElement('test-early') as Early;
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it('is not asked for before it is needed, and once however often it is', async () => {
    assert.equal(asked, 0);
    element.later.need();
    element.later.need();
    await waitUntil(() => paragraph().textContent === parts.text, 'the part is shown');
    element.later.need();
    assert.equal(asked, 1);
    assert.equal(getComputedStyle(paragraph()).outlineOffset, '7px', 'its styles are worn');
  });

  it('is asked for again when the connection is back', async () => {
    offline = true;
    element.later.need();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(paragraph().textContent, 'One moment.');
    offline = false;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => paragraph().textContent === parts.text, 'the part is shown');
    window.dispatchEvent(new Event('online'));
    assert.equal(asked, 2);
  });

  it('is asked for again when the person goes on, where it did not arrive', async () => {
    element.later.again();
    assert.equal(asked, 0, 'nothing was asked for yet');
    offline = true;
    element.later.need();
    await new Promise((resolve) => setTimeout(resolve));
    element.later.need();
    assert.equal(asked, 1);
    offline = false;
    element.later.again();
    element.later.again();
    await waitUntil(() => paragraph().textContent === parts.text, 'the part is shown');
    assert.equal(asked, 2);
  });

  it('is not asked for by an element that is gone, and is once that is put back', async () => {
    offline = true;
    element.later.need();
    await new Promise((resolve) => setTimeout(resolve));
    element.remove();
    offline = false;
    window.dispatchEvent(new Event('online'));
    assert.equal(asked, 1);
    document.body.append(element);
    await waitUntil(() => paragraph().textContent === parts.text, 'the part is shown');
    assert.equal(asked, 2);
  });
});
