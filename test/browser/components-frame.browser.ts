import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { Dialog } from '../../src/components/dialog.js';
import type { Notice } from '../../src/runtime/frame/notice.element.js';
import type { SaveState } from '../../src/runtime/frame/save-state.element.js';
import { TextArea } from '../../src/components/text-area.js';
import { accessible, heard, inside, place, register } from '../support/bench.js';

register({ 'rk-dialog': Dialog, 'rk-text-area': TextArea });

const limitWords = { left: (count: number) => `${count} left`, over: (count: number) => `${count} too many; these are not saved` };

describe('the save state', () => {
  const shown = (component: SaveState) => inside(component, 'p').textContent?.trim();

  it('shows that it saves at once, and that it saved only when typing rests', async () => {
    const component = await place<SaveState>(html`<rk-save-state .state=${'saving'} .text=${'Saving…'}></rk-save-state>`);
    assert.equal(shown(component), 'Saving…');
    for (const [state, text] of [['saved', 'Saved'], ['saving', 'Saving…'], ['saved', 'Saved'], ['saving', 'Saving…']] as const) {
      Object.assign(component, { state, text });
      await component.updateComplete;
      assert.equal(shown(component), 'Saving…', 'it must not blink');
    }
    Object.assign(component, { state: 'saved', text: 'Saved on this device' });
    await waitUntil(() => shown(component) === 'Saved on this device');
    await accessible(component);
  });

  it('says it once to a screen reader, politely', async () => {
    const component = await place<SaveState>(html`<rk-save-state .state=${'saved'} .text=${'Saved'}></rk-save-state>`);
    assert.equal(inside(component, '[role=status]').textContent, '');
    await waitUntil(() => inside(component, '[role=status]').textContent === 'Saved');
  });

  it('shows a failure at once, with a mark', async () => {
    const component = await place<SaveState>(html`<rk-save-state .state=${'saving'} .text=${'Saving…'}></rk-save-state>`);
    Object.assign(component, { state: 'failed', text: 'Not saved: no room' });
    await component.updateComplete;
    assert.equal(shown(component), 'Not saved: no room');
    assert.isNotNull(inside(component, 'p.failed svg'));
    await accessible(component);
  });
});

describe('the dialog', () => {
  const placed = async () => {
    const button = await place<HTMLElement & { updateComplete: Promise<boolean> } & Dialog>(html`<button class="button">Open</button>
      <rk-dialog heading="A question" close-text="Close"><p>Which one?</p><div slot="actions"><button class="button" id="inner">This one</button></div></rk-dialog>`);
    return { button: button as unknown as HTMLButtonElement, dialog: button.parentElement!.querySelector<Dialog>('rk-dialog')! };
  };

  it('takes the focus, closes with Escape, tells it, and gives the focus back', async () => {
    const { button, dialog } = await placed();
    button.focus();
    dialog.open = true;
    await dialog.updateComplete;
    assert.isTrue(inside<HTMLDialogElement>(dialog, 'dialog').matches(':modal'));
    assert.isNotNull(dialog.shadowRoot!.activeElement);
    await accessible(dialog);
    const closed = oneEvent(dialog, 'closed');
    await sendKeys({ press: 'Escape' });
    await closed;
    assert.isFalse(dialog.open);
    assert.equal((button.getRootNode() as ShadowRoot).activeElement, button);
  });

  it('fires nothing when the page closes it, and opens again after a move in the document', async () => {
    const { dialog } = await placed();
    const closes = heard(dialog, 'closed');
    dialog.open = true;
    await dialog.updateComplete;
    dialog.parentElement!.append(dialog);
    await dialog.updateComplete;
    assert.isTrue(inside<HTMLDialogElement>(dialog, 'dialog').open);
    dialog.open = false;
    await oneEvent(inside(dialog, 'dialog'), 'close');
    assert.isEmpty(closes);
  });

  it('closes by a press beside it only where that was asked', async () => {
    const { dialog } = await placed();
    dialog.open = true;
    await dialog.updateComplete;
    await sendMouse({ type: 'click', position: [3, 3] });
    assert.isTrue(dialog.open);
    dialog.lightDismiss = true;
    await dialog.updateComplete;
    const closed = oneEvent(dialog, 'closed');
    await sendMouse({ type: 'click', position: [3, 3] });
    await closed;
  });
});

describe('the notice', () => {
  it('has a mark of its own for each kind', async () => {
    const shapes = new Set<string>();
    for (const kind of ['info', 'caution', 'critical', 'positive'] as const) {
      const component = await place<Notice>(html`<rk-notice kind=${kind} word="Good to know"><p>It is kept on this device.</p><div slot="actions"><button class="button">Try again</button></div></rk-notice>`);
      shapes.add(inside(component, 'svg path').getAttribute('d')!);
      await accessible(component);
    }
    assert.equal(shapes.size, 4);
  });
});

describe('the text area', () => {
  it('tells what was written, and grows with it', async () => {
    const area = await place<TextArea>(html`<rk-text-area label="What stays with you?" hint="One word is enough."></rk-text-area>`);
    const changes = heard<{ value: string }>(area, 'changed');
    const before = area.getBoundingClientRect().height;
    area.focus();
    await sendKeys({ type: 'one' });
    assert.deepEqual(changes.map(({ value }) => value), ['o', 'on', 'one']);
    area.value = 'a line\n'.repeat(12);
    await area.updateComplete;
    await waitUntil(() => area.getBoundingClientRect().height > before + 100);
    await accessible(area);
  });

  it('keeps what is past the limit on the screen, marks it and tells it', async () => {
    const area = await place<TextArea>(html`<rk-text-area label="Text" .limit=${30} .words=${limitWords} .value=${'abcdefghijkl'}></rk-text-area>`);
    assert.equal(inside(area, '#count').textContent, '18 left');
    area.value = 'abcdefghijklmnopqrstuvwxyzabcdEFG';
    await area.updateComplete;
    const control = inside<HTMLTextAreaElement>(area, 'textarea');
    assert.equal(control.value.length, 33);
    assert.equal(control.ariaInvalid, 'true');
    assert.equal(inside(area, 'mark').textContent, 'EFG');
    assert.include(inside(area, '#count').textContent!, '3 too many; these are not saved');
    assert.equal(control.getAttribute('aria-describedby')!.trim(), 'count');
    await waitUntil(() => inside(area, '[role=status]').textContent!.startsWith('3 too many'));
    await accessible(area);
  });

  it('puts the mark behind the very letters that are too many', async () => {
    const area = await place<TextArea>(html`<rk-text-area label="Text" .limit=${200} .words=${limitWords} .value=${'words and more words '.repeat(30)}></rk-text-area>`);
    const twin = inside(area, '.twin').getBoundingClientRect();
    const control = inside(area, 'textarea').getBoundingClientRect();
    assert.closeTo(twin.width, control.width, 1);
    assert.closeTo(twin.height, control.height, 30);
  });

  it('says what stands in the way beneath it', async () => {
    const area = await place<TextArea>(html`<rk-text-area label="Text" hint="Anything." .problem=${'Write a word, or leave it for later.'}></rk-text-area>`);
    assert.equal(inside(area, 'textarea').getAttribute('aria-describedby'), 'hint problem');
    assert.equal(inside(area, 'textarea').ariaInvalid, 'true');
    await accessible(area);
  });

  it('can be read and not changed', async () => {
    const area = await place<TextArea>(html`<rk-text-area label="Text" readonly .value=${'kept'}></rk-text-area>`);
    area.focus();
    await sendKeys({ type: 'x' });
    assert.equal(inside<HTMLTextAreaElement>(area, 'textarea').value, 'kept');
    await accessible(area);
  });
});

describe('what a person writes', () => {
  it('reaches no listener of the page, keys included; its focus keys and shortcuts do', async () => {
    const area = await place<TextArea>(html`<rk-text-area label="Text"></rk-text-area>`);
    const listened = ['input', 'beforeinput', 'textInput', 'change', 'keydown', 'keypress', 'keyup', 'copy', 'cut', 'paste', 'changed'] as const;
    const told: string[] = [];
    const tell = (event: Event) => told.push(event instanceof KeyboardEvent ? event.key : event.type);
    for (const type of listened) window.addEventListener(type, tell);
    area.focus();
    await sendKeys({ type: 'secret' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    for (const type of listened) window.removeEventListener(type, tell);
    assert.equal(area.value, 'secret\n');
    assert.deepEqual([...new Set(told)], ['Tab']);
  });
});
