import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import { choose, goOnTo, heading, openRoom, spaces, visit } from '../../support/breathing-room-page.js';
import { clearPage, find, findAll, focused, press, readable, settled, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';

const third = 'Somewhere easier to be';

describe('choosing a space', () => {
  afterEach(clearPage);

  it('offers six that fit first, then the others, and always one\'s own', async () => {
    const room = await openRoom();
    await press(room, 'Go on');
    await choose(room, 'Games and puzzles');
    await press(room, 'Go on');
    assert.lengthOf(spaces(room), 7);
    assert.equal(spaces(room)[0], 'A game or puzzle');
    assert.equal(spaces(room).at(-1), 'Something else');
    await press(room, '8 more');
    assert.lengthOf(spaces(room), 15);
  });

  it('tells of each whether it is indoors, step-free, overheard, noisy, what it costs and how long it takes', async () => {
    const room = await openRoom({}, { rooms: 'cafe' });
    await goOnTo(room, third);
    const facts = findAll(find(room, 'rk-choice-cards')!, '.facts')[0]!.textContent.replaceAll(/\s+/g, ' ').trim();
    assert.equal(facts, 'Indoors. Steps: ask first. Others can overhear. Lively. A few coins. 30–60 min.');
  });

  it('"Step-free" and "Not overheard" narrow them; a choice that is narrowed away is still told', async () => {
    const room = await openRoom();
    await goOnTo(room, third);
    await choose(room, 'A café');
    await choose(room, 'Not overheard');
    assert.notInclude(spaces(room), 'A café');
    assert.include(readable(room), 'Your choice is not among those shown now');
    await choose(room, 'Step-free');
    assert.include(spaces(room), 'Old pictures');
    await choose(room, 'Not overheard');
    await choose(room, 'Step-free');
    assert.include(spaces(room), 'A café');
  });

  it('takes a space in one\'s own words, and asks for its name only at the end', async () => {
    const room = await openRoom();
    await goOnTo(room, third);
    await choose(room, 'Something else');
    await press(room, 'Go on');
    await press(room, 'I feel ready');
    assert.isUndefined(await room.complete());
    await settled(room);
    assert.include(find(room, '.problems')!.textContent, 'Give your own space a name, or pick another.');
    assert.equal(heading(room), third, 'back at the step with the field');
    await waitUntil(() => focused()?.localName === 'textarea', 'the focus in the field');
    await press(room, 'Go on');
    await press(room, 'Give your own space a name');
    await waitUntil(() => heading(room) === third && focused()?.localName === 'textarea', 'the field again');
    await write(room, 'own-space', 'the bus to the sea');
    const detail = (await room.complete({ sharing: 'shared' }))!;
    assert.deepInclude((await detail.read()).payload, { chosen: { kind: 'own', title: 'the bus to the sea' } });
  });

  it('with the therapist at the screen it is the client\'s choice only when the client says so', async () => {
    const room = await openRoom({ author: 'therapist' });
    assert.include(readable(room), 'Say that talking to a stranger is hard');
    await goOnTo(room, third);
    await choose(room, 'A garden bench');
    assert.isUndefined(room['payload'].chosen);
    assert.include(find(room, '.confirm')!.textContent, 'A garden bench: is this what you choose?');
    await press(room, 'No, something else');
    assert.isUndefined(room['payload'].proposed);
    await choose(room, 'A garden bench');
    await press(room, 'Yes, I choose this');
    assert.deepEqual(room['payload'].chosen, { kind: 'built-in', room: 'garden-bench' });
    assert.include(readable(room), 'Chosen by the client: A garden bench');
  });

  it('a client sees no prompt for the therapist', async () => {
    const room = await openRoom();
    assert.isUndefined(find(room, '.prompt'));
  });

  it('a clinic names which and in which order, and adds its own with a picture', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warnings.push(text);
    try {
      const room = await openRoom({ rooms: [{ title: 'The yard', description: 'Behind the house', picture: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="window.hacked = 1"><circle r="4"/></svg>', facts: { stepFree: 'yes' } }, { title: '' }] }, { rooms: 'tea short-walk' });
      await goOnTo(room, third);
      await waitUntil(() => spaces(room).length === 4, 'the spaces of the clinic');
      assert.deepEqual(spaces(room), ['The yard', 'Making tea', 'A short walk', 'Something else']);
      const picture = find<HTMLImageElement>(find(room, 'rk-choice-cards')!, 'img')!;
      assert.match(picture.src, /^blob:/);
      await picture.decode();
      assert.notProperty(window, 'hacked');
      assert.lengthOf(warnings, 1, 'the one without a title is left out, with one warning');
      await choose(room, 'The yard');
      assert.deepEqual(room['payload'].chosen, { kind: 'clinic', room: 'room-1', title: 'The yard' });
    } finally {
      console.warn = warn;
    }
  });

  it('the next time begins with what the last time left', async () => {
    const client = newClient();
    const first = await openRoom({ client });
    await visit(first, 'A garden bench', 'talk about my brother');
    first.remove();
    const room = await openRoom({ client });
    await waitUntil(() => readable(room).includes('Last time you chose A garden bench.'), 'last time');
    assert.include(readable(room), 'It helped a little.');
    assert.include(readable(room), 'talk about my brother');
    await goOnTo(room, third);
    assert.equal(spaces(room)[0], 'A garden bench');
    assert.include(readable(room), 'talk about my brother');
  });
});

describe('alone', () => {
  afterEach(clearPage);

  it('opens on "Your room" and is there in one press; the steps for two are not there', async () => {
    const client = newClient();
    const first = await openRoom({ client });
    await visit(first, 'A garden bench');
    first.remove();
    const room = await openRoom({ client, setting: 'alone' });
    await waitUntil(() => heading(room) === 'Your room', 'Your room');
    assert.include(readable(room), 'A garden bench');
    assert.include(readable(room), 'It helped a little.');
    const stepped = oneEvent(room, 'rapport-stepped');
    await press(room, 'Begin');
    assert.deepInclude((await stepped as CustomEvent<object>).detail, { step: 2, steps: 3 });
    assert.equal(heading(room), 'A garden bench');
    assert.deepEqual(room['payload'].chosen, { kind: 'built-in', room: 'garden-bench' });
  });

  it('the first time there are spaces to choose from, and two taps', async () => {
    const room = await openRoom({}, { setting: 'alone' });
    await waitUntil(() => readable(room).includes('Which of these would feel easiest now?'), 'spaces');
    assert.notInclude(readable(room), 'Not today');
    await choose(room, 'A café');
    await press(room, 'Begin');
    assert.equal(heading(room), 'A café');
  });

  it('arrows walk through the spaces without leaving them', async () => {
    const room = await openRoom({}, { setting: 'alone' });
    await waitUntil(() => spaces(room).length > 0, 'spaces');
    find(room, 'rk-choice-cards')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(room);
    assert.deepEqual(room['payload'].chosen, { kind: 'built-in', room: 'old-pictures' });
    assert.lengthOf(spaces(room), 7);
    await press(room, 'Begin');
    await press(room, 'Back');
    assert.equal(heading(room), 'Your room');
  });

  it('another space can be chosen', async () => {
    const client = newClient();
    const first = await openRoom({ client });
    await visit(first, 'A garden bench');
    first.remove();
    const room = await openRoom({ client, setting: 'alone' });
    await waitUntil(() => heading(room) === 'Your room', 'Your room');
    await press(room, 'Choose another space');
    await choose(room, 'A café');
    await press(room, 'Begin');
    assert.equal(heading(room), 'A café');
  });
});

describe('earlier visits', () => {
  afterEach(clearPage);

  it('show the space and the day; what was written after a press', async () => {
    const room = await openRoom();
    await visit(room, 'A garden bench', 'canary words');
    await room.startNew();
    await settled(room);
    const entry = find(room, '.history .entry')!;
    assert.match(entry.textContent, /A garden bench\s*Today · Not shared/);
    entry.click();
    await waitUntil(() => readable(room).includes('canary words'), 'the words');
    await press(room, 'Close');
    assert.equal(heading(room), 'You are here');
  });

  it('are deleted with a way back, shared and unshared', async () => {
    const room = await openRoom();
    const id = await visit(room, 'A garden bench');
    await room.open(id);
    await press(room, 'Share with your clinic');
    await waitUntil(() => readable(room).includes('Take sharing back'), 'shared');
    await press(room, 'Take sharing back');
    await press(room, 'Delete');
    await waitUntil(() => !find(room, '.history .entry'), 'an empty history');
    await press(room, 'Undo');
    await waitUntil(() => find(room, '.history .entry'), 'the visit again');
  });

  it('can be read and not changed where the page says so', async () => {
    const client = newClient();
    const room = await openRoom({ client });
    const record = await visit(room, 'A garden bench', 'read me');
    room.remove();
    const reader = await openRoom({ client, readonly: true, record });
    await waitUntil(() => readable(reader).includes('read me'), 'the words');
    assert.isEmpty(findAll(reader, 'button').filter((button) => /Change|Delete|Share|Keep/.test(button.textContent)));
    await press(reader, 'Close');
    assert.isUndefined(find(reader, 'textarea'));
  });
});
