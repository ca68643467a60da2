import { assert } from '@open-wc/testing';
import { html } from 'lit';
import type { KitElement } from '../../src/runtime/kit-element.js';
import { checkTheme } from '../../src/theme/check-theme.js';
import { applyTheme, presets } from '../../src/theme/presets.js';
import { inside, place } from '../support/bench.js';

const colourOf = (element: Element, property: 'color' | 'backgroundColor') => getComputedStyle(element)[property];
const frameOf = (component: Element) => component.closest<HTMLElement>('.frame')!;
const root = document.documentElement;

describe('the tokens', () => {
  let page: HTMLStyleElement;
  beforeEach(() => (page = document.head.appendChild(document.createElement('style'))));
  afterEach(() => {
    page.remove();
    applyTheme('calm');
  });

  it('follow the page\'s color-scheme, also where only a part of the page is dark', async () => {
    const frame = frameOf(await place(html`<p>Words</p>`));
    root.style.colorScheme = 'light';
    assert.equal(colourOf(frame, 'backgroundColor'), 'rgb(251, 249, 245)');
    document.body.style.colorScheme = 'dark';
    assert.equal(colourOf(frame, 'backgroundColor'), 'rgb(18, 24, 26)');
    document.body.style.colorScheme = '';
  });

  it('take what the page sets, anywhere above', async () => {
    const notice = await place<KitElement>(html`<rk-notice>Words</rk-notice>`);
    page.textContent = 'body { --rapport-color-text: rgb(1, 2, 3); --rapport-font-size: 20px }';
    assert.equal(colourOf(inside(notice, 'div'), 'color'), 'rgb(1, 2, 3)');
    assert.equal(getComputedStyle(inside(notice, 'div')).fontSize, '20px');
  });

  it('hold on a page that resets everything, hides every div and has a huge root font', async () => {
    page.textContent = 'html { font-size: 120px !important } * { all: unset !important } div { display: none !important }';
    const notice = await place<KitElement>(html`<rk-notice>Words</rk-notice>`);
    const frame = frameOf(notice);
    assert.isAbove(inside(notice, 'div').getBoundingClientRect().height, 20);
    assert.equal(colourOf(frame, 'backgroundColor'), 'rgb(251, 249, 245)');
    assert.equal(getComputedStyle(frame).fontSize, '36px');
    assert.isAbove(frame.getBoundingClientRect().width, window.innerWidth * 0.8);
  });

  it('leave hiding to the page', async () => {
    const bench = (frameOf(await place(html`<p>Words</p>`)).getRootNode() as ShadowRoot).host as HTMLElement;
    for (const hide of ['[data-off] { display: none }', 'rk-bench { display: none }']) {
      page.textContent = hide;
      bench.dataset['off'] = '';
      assert.equal(bench.getBoundingClientRect().height, 0);
    }
    page.textContent = '';
    bench.hidden = true;
    assert.equal(bench.getBoundingClientRect().height, 0);
  });

  it('do not collapse in a flex row, and fit a narrow one', async () => {
    const frame = frameOf(await place(html`<p>Some words that would like a line of their own</p>`));
    page.textContent = 'body { display: flex; margin: 0 }';
    assert.isAbove(frame.getBoundingClientRect().width, 300);
    page.textContent = 'body { display: flex; flex-direction: column; align-items: center; inline-size: 320px; margin: 0 }';
    assert.isAtMost(frame.getBoundingClientRect().width, 320);
    assert.isAbove(frame.getBoundingClientRect().width, 200);
  });

  it('do not enlarge a public element inside another', async () => {
    const inner = await place<KitElement>(html`<rk-bench></rk-bench>`);
    assert.equal(getComputedStyle(inside(inner, '.frame')).fontSize, getComputedStyle(frameOf(inner)).fontSize);
  });
});

describe('a look', () => {
  afterEach(() => applyTheme('calm'));

  it('is put on the page, replaces the one before, and adds no element to it', async () => {
    const frame = frameOf(await place(html`<p>Words</p>`));
    const before = document.querySelectorAll('*').length;
    const sheets = document.adoptedStyleSheets.length;
    applyTheme('clinic');
    assert.equal(colourOf(frame, 'backgroundColor'), 'rgb(255, 255, 255)');
    applyTheme('night');
    assert.equal(colourOf(frame, 'backgroundColor'), 'rgb(21, 17, 15)');
    assert.equal(getComputedStyle(frame).colorScheme, 'dark', 'native pickers too');
    assert.notEqual(getComputedStyle(document.body).colorScheme, 'dark', 'the page keeps its own');
    assert.isAtMost(document.adoptedStyleSheets.length, sheets + 1);
    assert.equal(document.querySelectorAll('*').length, before);
  });
});

describe('checkTheme', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
    applyTheme('calm');
  });

  it('finds nothing to mend in the looks of the kit', () => {
    for (const name of Object.keys(presets) as (keyof typeof presets)[]) {
      for (const scheme of ['light', 'dark']) {
        root.style.colorScheme = scheme;
        applyTheme(name);
        assert.deepEqual(checkTheme(document.body), [], `${name} ${scheme}`);
      }
    }
  });

  it('names the pairs that are too weak, in whatever notation they were written', () => {
    document.body.style.setProperty('--rapport-color-text-muted', 'oklch(80% 0.02 200)');
    document.body.style.setProperty('--rapport-color-focus', 'color-mix(in srgb, white 90%, blue)');
    const weak = checkTheme(document.body);
    assert.deepEqual(weak.map(({ colour, on }) => `${colour} on ${on}`), ['text-muted on surface', 'focus on surface', 'text-muted on surface-raised', 'focus on surface-raised']);
    for (const { ratio, minimum } of weak) assert.isBelow(ratio, minimum);
    assert.isEmpty(document.querySelectorAll('body > span'));
  });
});
