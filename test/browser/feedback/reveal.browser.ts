import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import { isRapportError } from '../../../src/core/errors.js';
import type { RecordDetail } from '../../../src/runtime/events.js';
import { bothReady, everything, openFeedback, reads, takeTurn, text } from '../../support/feedback-page.js';
import { accessible, clearPage, find, fitsPhone, focused, press, settled, tabTo, write } from '../../support/journal-page.js';
import { newClient } from '../../support/mount.js';

const CANARY = 'canary-of-the-first-voice';
const languages = ['en', 'nl', PSEUDO_LOCALE];

async function refusal(promise: Promise<unknown> | undefined): Promise<string> {
  try {
    await promise;
    return 'nothing was refused';
  } catch (error) {
    return isRapportError(error) ? error.code : String(error);
  }
}

describe('two voices on one device', () => {
  afterEach(clearPage);

  it('are written, marked, handed over, revealed and agreed with the keyboard alone', async () => {
    const feedback = await openFeedback();
    await tabTo('What did you like?');
    await sendKeys({ type: 'the quiet' });
    await tabTo('Choose what to show');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'turn' && text(feedback).includes('What may the other see?'), 'the focus on the new step');
    await tabTo('Show');
    await sendKeys({ press: ' ' });
    await tabTo('Ready');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'cover', 'the focus on the curtain');
    await tabTo('I am the therapist');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'turn', 'the focus on the turn');
    assert.include(text(feedback), 'The therapist’s turn');
    await tabTo('What would you change?');
    await sendKeys({ type: 'the hour' });
    await tabTo('Choose what to show');
    await sendKeys({ press: 'Enter' });
    await tabTo('Show');
    await sendKeys({ press: ' ' });
    await tabTo('Ready');
    await sendKeys({ press: 'Enter' });
    await reads(feedback, 'You are both ready');
    await tabTo('Reveal together');
    await sendKeys({ press: 'Enter' });
    await reads(feedback, 'What you showed each other');
    assert.include(text(feedback), 'the quiet');
    assert.include(text(feedback), 'the hour');
    await tabTo('Write down what you agree');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find(feedback, '.change'), 'a change to write');
    await tabTo('What will be different?');
    await sendKeys({ type: 'Meet an hour later' });
    await tabTo('Keep for myself');
    const saved = oneEvent(feedback, 'rapport-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    await waitUntil(() => focused()?.id === 'kept', 'the focus on what was said');
  });

  it('never meet before they are revealed: no word of the first is on the page, in an event, in a record or in undo', async () => {
    const details: RecordDetail[] = [];
    const listen = (event: Event) => details.push((event as CustomEvent<RecordDetail>).detail);
    const names = ['rapport-drafted', 'rapport-saved', 'rapport-shared', 'rapport-stepped', 'rapport-ready'];
    names.forEach((name) => window.addEventListener(name, listen));
    const feedback = await openFeedback();
    await write(feedback, 'liked', CANARY);
    assert.include(everything(feedback), CANARY, 'the look finds what is there');
    await takeTurn(feedback, { wouldChange: `${CANARY} too` , liked: CANARY });
    await reads(feedback, 'Now hand the device to the therapist');
    const absent = (when: string) => assert.notInclude(everything(feedback), CANARY, when);
    absent('behind the curtain');
    for (let i = 0; i < 20; i += 1) feedback.undo();
    await settled(feedback);
    absent('after undo behind the curtain');
    await press(feedback, 'I am the therapist');
    await reads(feedback, 'The therapist’s turn');
    absent('in the second turn');
    for (let i = 0; i < 20; i += 1) feedback.undo();
    feedback.redo();
    await settled(feedback);
    absent('after undo in the second turn');
    await takeTurn(feedback, { liked: 'your honesty' });
    await reads(feedback, 'You are both ready');
    absent('when both are ready');
    const saved = details.filter((detail) => 'read' in detail && detail.status === 'final');
    assert.lengthOf(saved, 2);
    for (const detail of saved) {
      assert.equal(await refusal(detail.read()), 'private');
      assert.equal(await refusal(detail.toFhir()), 'private');
      assert.equal(await refusal(feedback.share(detail.id)), detail.author === 'client' ? 'private' : 'not-found');
    }
    assert.notInclude(JSON.stringify(details), CANARY);
    await press(feedback, 'Reveal together');
    await reads(feedback, 'What you showed each other');
    assert.include(text(feedback), CANARY);
    assert.notInclude(text(feedback), `${CANARY} too`, 'what was kept to oneself');
    names.forEach((name) => window.removeEventListener(name, listen));
  });

  it('stay apart when one says "not today", and the other learns only that', async () => {
    const feedback = await openFeedback();
    await takeTurn(feedback, { liked: CANARY, end: 'Not today' });
    await reads(feedback, 'Now hand the device to the therapist');
    await press(feedback, 'I am the therapist');
    await takeTurn(feedback, { liked: 'your honesty' });
    await reads(feedback, 'Not revealed today');
    assert.notMatch(text(feedback), /client (said|chose|stopped)|canary|both ready/i);
    await press(feedback, 'I am the client. Go on');
    await reads(feedback, 'The client’s turn');
  });

  it('stay apart when they stop after both were ready', async () => {
    const feedback = await openFeedback();
    await bothReady(feedback);
    await press(feedback, 'Not today');
    await reads(feedback, 'Not revealed today');
    assert.notInclude(text(feedback), 'your honesty');
  });

  it('show exactly what the preview showed, and ask again for words changed since', async () => {
    const feedback = await openFeedback();
    await write(feedback, 'liked', 'kind words');
    await press(feedback, 'Choose what to show');
    assert.include(find(feedback, '.preview')!.textContent, 'Nothing.');
    await press(feedback, 'Ready');
    await reads(feedback, 'Choose for this answer');
    await press(feedback, 'Show');
    assert.include(find(feedback, '.preview')!.textContent, 'kind words');
    await press(feedback, 'Back to writing');
    await write(feedback, 'liked', 'other words');
    await press(feedback, 'Choose what to show');
    assert.notInclude(find(feedback, '.preview')!.textContent, 'other words');
  });

  it('are gone from the page when another client comes', async () => {
    const feedback = await openFeedback();
    await bothReady(feedback, { liked: CANARY, wouldChange: 'x' });
    await press(feedback, 'Reveal together');
    await reads(feedback, CANARY);
    feedback.client = newClient();
    await reads(feedback, 'The client’s turn');
    assert.notInclude(everything(feedback), CANARY);
  });

  it('are covered when the page goes where the Back button could bring it back', async () => {
    const feedback = await openFeedback();
    await write(feedback, 'liked', CANARY);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settled(feedback);
    assert.notInclude(everything(feedback), CANARY);
    await press(feedback, 'I am the client. Go on');
    await waitUntil(() => find<HTMLTextAreaElement>(feedback, 'textarea')?.value === CANARY, 'the words of the one who wrote them');
  });

  it('are covered in the turn of the second, and when both are ready: neither is on a page that comes back', async () => {
    const feedback = await openFeedback();
    await takeTurn(feedback, { liked: CANARY });
    await press(feedback, 'I am the therapist');
    await reads(feedback, 'The therapist’s turn');
    await write(feedback, 'liked', 'canary-of-the-second');
    const comesBack = async (when: string) => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await reads(feedback, 'Put away while you were gone');
      for (const word of [CANARY, 'canary-of-the-second']) assert.notInclude(everything(feedback), word, when);
    };
    await comesBack('in the second turn');
    await press(feedback, 'I am the therapist. Go on');
    await waitUntil(() => find<HTMLTextAreaElement>(feedback, 'textarea')?.value === 'canary-of-the-second', 'the words of the second');
    assert.notInclude(everything(feedback), CANARY, 'they are at the screen again');
    await takeTurn(feedback, { liked: 'canary-of-the-second' });
    await reads(feedback, 'You are both ready');
    await comesBack('when both are ready');
    await press(feedback, 'I am the client. Go on');
    await settled(feedback);
    assert.notInclude(everything(feedback), 'canary-of-the-second', 'not revealed');
  });

  it('can be revealed later, from words kept earlier', async () => {
    const client = newClient();
    const first = await openFeedback({ client });
    await takeTurn(first, { liked: 'the quiet' });
    await press(first, 'Not now');
    first.remove();
    const therapist = await openFeedback({ client, author: 'therapist' });
    assert.notInclude(everything(therapist), 'the quiet');
    await takeTurn(therapist, { liked: 'your honesty' });
    await press(therapist, 'I am the client');
    await reads(therapist, 'You are both ready');
  });

  it('have no violation in any state, theme, language or direction, and fit a phone', async () => {
    const feedback = await openFeedback({}, {}, '<p slot="elsewhere">The front desk</p>');
    const look = async () => {
      await accessible(feedback, languages);
      await fitsPhone(feedback);
    };
    await press(feedback, 'More questions');
    await look(); // writing
    await press(feedback, 'Choose what to show');
    await press(feedback, 'Ready');
    await look(); // with something in the way
    await press(feedback, 'Back to writing');
    await write(feedback, 'liked', 'a'.repeat(300));
    await press(feedback, 'Choose what to show');
    await press(feedback, 'Show');
    await look(); // choosing what to show
    await press(feedback, 'Ready');
    await reads(feedback, 'Now hand the device');
    await look(); // the curtain
    await press(feedback, 'I am the therapist');
    await takeTurn(feedback, { liked: 'b'.repeat(300) });
    await reads(feedback, 'You are both ready');
    await look();
    await press(feedback, 'Reveal together');
    await reads(feedback, 'What you showed each other');
    await look(); // revealed
    await press(feedback, 'Write down what you agree');
    await waitUntil(() => find(feedback, '.change'), 'a change');
    await look(); // agreeing
  }).timeout(60_000);
});
