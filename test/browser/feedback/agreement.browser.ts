import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import '../../../src/runtime/pseudo-locale/define.js';
import { accessible, clearPage, find, findAll, fitsPhone, press, settled, write } from '../../support/journal-page.js';
import type { AgreementPayload } from '../../../src/activities/feedback/feedback.payload.js';
import type { FeedbackElement } from '../../../src/activities/feedback/feedback.element.js';
import { bothReady, openFeedback, reads, text } from '../../support/feedback-page.js';

const changeField = (feedback: Element, index = 0) => findAll(feedback, '.change rk-text-area')[index]!.dataset['field']!;

async function agree(feedback: FeedbackElement, words: string, sharing: 'private' | 'shared' = 'shared') {
  await waitUntil(() => find(feedback, '.change'), 'a change to write');
  await write(feedback, changeField(feedback), words);
  const detail = (await feedback.complete({ sharing }))!;
  await settled(feedback);
  return detail;
}

/** A change agreed after a reveal, and the form open for the next time. */
async function agreedOnce(words: string) {
  const feedback = await openFeedback();
  await bothReady(feedback);
  await press(feedback, 'Reveal together');
  await press(feedback, 'Write down what you agree');
  const detail = await agree(feedback, words);
  await feedback.startNew();
  await reads(feedback, 'What you agreed last time');
  return { feedback, detail };
}

describe('what the two agree', () => {
  afterEach(clearPage);

  it('has an owner and a day, and is kept as they wrote it', async () => {
    const feedback = await openFeedback();
    await bothReady(feedback);
    await press(feedback, 'Reveal together');
    await press(feedback, 'Write down what you agree');
    await waitUntil(() => find(feedback, '.change'), 'a change');
    const [owner] = findAll<HTMLInputElement>(feedback, '.change input[type=radio]').filter((input) => input.labels![0]!.textContent.includes('The therapist'));
    owner!.click();
    const due = find(feedback, '.due')!.shadowRoot!.querySelector<HTMLInputElement>('input')!;
    due.value = '2026-12-01';
    due.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const detail = await agree(feedback, 'Begin with a walk');
    const { changes } = (await detail.read()).payload as AgreementPayload;
    assert.deepEqual(changes.map(({ id: _id, ...change }) => change), [{ text: 'Begin with a walk', owner: 'therapist', due: '2026-12-01' }]);
    await feedback.open(detail.id);
    await reads(feedback, 'The therapist, by December 1, 2026');
  });

  it('is asked about the next time, and what stays open comes along and is said to keep coming back', async () => {
    const { feedback } = await agreedOnce('Begin with a walk');
    await press(feedback, 'What you agreed last time');
    await press(feedback, 'Look at it together');
    await reads(feedback, 'Did it happen?');
    assert.include(text(feedback), 'First agreed');
    await press(feedback, 'In part');
    const detail = (await feedback.complete({ sharing: 'shared' }))!;
    const [change] = ((await detail.read()).payload as AgreementPayload).changes;
    assert.equal(change!.happened, 'partly');
    await feedback.startNew();
    await reads(feedback, 'What keeps coming back');
    assert.include(text(feedback), 'agreed 2 times');
    await press(feedback, 'What you agreed last time');
    await press(feedback, 'Look at it together');
    await waitUntil(() => find(feedback, '.change'), 'the change again');
    assert.isEmpty(findAll(feedback, '.change rk-chips').flatMap((chips) => findAll<HTMLInputElement>(chips, ':checked')), 'asked anew');
    await press(feedback, 'Yes');
    await feedback.complete({ sharing: 'shared' });
    await feedback.startNew();
    await waitUntil(() => !text(feedback).includes('What you agreed last time'), 'nothing is open any more');
  });

  it('can have more changes, each taken away again, and none without words', async () => {
    const { feedback } = await agreedOnce('Begin with a walk');
    await press(feedback, 'What you agreed last time');
    await press(feedback, 'Look at it together');
    await waitUntil(() => find(feedback, '.change'), 'the change');
    await press(feedback, 'Add a change');
    await waitUntil(() => findAll(feedback, '.change').length === 2, 'two changes');
    assert.isUndefined(await feedback.complete());
    await reads(feedback, 'Write what you agreed, or take it away.');
    await press(feedback, 'Take away change 2');
    await waitUntil(() => findAll(feedback, '.change').length === 1, 'one change');
  });

  it('stands in the history of both when it is shared, and the words of one in their own only', async () => {
    const { feedback } = await agreedOnce('Begin with a walk');
    const other = await openFeedback({ client: feedback.client!, author: 'therapist' });
    await waitUntil(() => findAll(other, '.entry').length === 2, 'the agreement and their own words');
    assert.deepEqual(findAll(other, '.kind').map(({ textContent }) => textContent), ['Agreed changes', 'Your own words']);
    const entry = findAll(feedback, '.entry').find(({ textContent }) => textContent.includes('Your own words'))!;
    entry.click();
    await reads(feedback, 'the quiet');
    other.remove();
    await accessible(feedback, ['en', 'nl']);
    await fitsPhone(feedback);
  });
});

describe('one voice only', () => {
  afterEach(clearPage);

  it('is asked three questions, and can be shared as it is', async () => {
    const feedback = await openFeedback({}, { voices: 'client' });
    assert.equal(findAll(feedback, 'textarea').length, 3);
    await write(feedback, 'liked', 'the welcome');
    await press(feedback, 'Keep and share with your clinic');
    await reads(feedback, 'Marked to share with your clinic.');
    await accessible(feedback, ['en', 'nl']);
  });

  it('without a name keeps no client, session, time of day or zone, and says which it is', async () => {
    const feedback = await openFeedback({ session: '12' }, { anonymous: '' });
    await reads(feedback, 'Anonymous: no name');
    await write(feedback, 'wouldChange', 'the waiting room');
    const detail = (await feedback.complete({ sharing: 'shared' }))!;
    const record = await detail.read();
    const midnight = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;
    assert.equal(record.client, 'anonymous');
    assert.isUndefined(record.session);
    assert.equal(record.author, 'client');
    assert.equal(record.timeZone, 'UTC');
    for (const time of [record.createdAt, record.updatedAt, record.completedAt!, detail.at]) assert.match(time, midnight);
    assert.notInclude(JSON.stringify(await detail.toFhir()), '"12"');
    feedback.remove();
    const again = await openFeedback({}, { anonymous: '' });
    assert.isUndefined(await again.open(detail.id).then(() => 'found', () => undefined), 'another visit begins afresh');
  });

  it('is called "without my name" where the page knows who is signed in', async () => {
    const feedback = await openFeedback({ client: 'somebody' }, { anonymous: '' });
    await reads(feedback, 'Without my name');
    assert.notInclude(text(feedback), 'Anonymous:');
    await accessible(feedback, ['en', 'nl', 'ar-XB']);
  });

  it('says whom else to tell only where the page names someone', async () => {
    const without = await openFeedback();
    assert.isTrue(find(without, '.elsewhere')!.hidden);
    const named = await openFeedback({}, {}, '<p slot="elsewhere">The front desk, 020 7946 0100</p>');
    await waitUntil(() => !find(named, '.elsewhere')!.hidden, 'the line');
    const therapist = await openFeedback({ author: 'therapist' }, {}, '<p slot="elsewhere">The front desk</p>');
    assert.isUndefined(find(therapist, '.elsewhere'));
  });
});
