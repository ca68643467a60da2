import { assert, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/runtime/pseudo-locale/define.js';
import { PSEUDO_LOCALE } from '../../../src/runtime/pseudo-locale/index.js';
import type { TerElement } from '../../../src/activities/ter/ter.element.js';
import { loadInstrument } from '../../../src/instruments/bundled/index.js';
import { choose, chooseAll, openForm, questions, radios, readText } from '../../support/form-page.js';
import { accessible, clearPage, find, findAll, fitsPhone, focused, press, settled, tabTo } from '../../support/journal-page.js';
import { newClient, next } from '../../support/mount.js';

const LANGUAGES = ['en', 'nl', PSEUDO_LOCALE];
const openTer = (change: object = {}) => openForm('rapport-ter', change);

async function keep(element: TerElement, sharing: 'private' | 'shared' = 'private') {
  const detail = await element.complete({ sharing });
  await settled(element);
  await waitUntil(() => find(element, '.read'), 'the result');
  await waitUntil(() => !readText(element).includes('on its way'), 'the picture');
  await settled(element);
  return detail!;
}

describe('a rating', () => {
  afterEach(clearPage);

  it('asks the therapist nine areas of three items, with an honest label and nothing chosen', async () => {
    const element = await openTer();
    assert.lengthOf(questions(element), 27);
    assert.equal(element.author, 'therapist');
    assert.include(readText(element), 'structured like the TER, not the licensed TER; no norms');
    assert.include(readText(element), 'Speaks about difficult things.');
    assert.lengthOf(findAll(element, 'input:checked'), 0);
  });

  it('asks the client in words of their own', async () => {
    const element = await openTer({ author: 'client' });
    assert.include(readText(element), 'I can talk about difficult things.');
    assert.notInclude(readText(element), 'Speaks about difficult things.');
  });

  it('shows whom to turn to when an answer asks for it, in the form and unfolded above what is read later', async () => {
    const element = await openTer({ definition: await loadInstrument('phq-9'), author: 'client' });
    await chooseAll(element, 0);
    assert.isUndefined(find(element, '[slot^="risk-"]'));
    await choose(element, 'phq-9-9', 1);
    assert.isTrue(find(element, '[slot="risk-phq-9-9"]')!.checkVisibility());
    await keep(element);
    const said = findAll(element, '.read rk-notice').find((each) => readText(each).includes('Your answer is not watched'));
    assert.isTrue(said?.checkVisibility());
    assert.isNull(said!.closest('details'), 'never folded away');
  });

  it('is filled in, kept and read with the keyboard alone; digits answer, Enter moves on, arrows stay', async () => {
    const element = await openTer();
    await tabTo('Almost never');
    assert.equal(focused()?.closest<HTMLElement>('[data-item]')?.dataset['item'], 'attendance-1');
    for (let index = 0; index < 27; index += 1) {
      await sendKeys({ press: index % 3 === 2 ? '2' : '4' });
      await settled(element);
      assert.equal((focused() as HTMLInputElement).name, questions(element)[index]!.dataset['item'], 'a digit never moves on');
      if (index < 26) {
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => (focused() as HTMLInputElement | null)?.name === questions(element)[index + 1]!.dataset['item'], 'the next question');
      }
    }
    await sendKeys({ press: 'ArrowUp' });
    await settled(element);
    assert.equal((focused() as HTMLInputElement).name, 'feedback-3');
    assert.include(readText(element), '27 of 27 answered');
    await tabTo('Keep for myself');
    const saved = oneEvent(element, 'rapport-saved');
    await sendKeys({ press: 'Enter' });
    assert.equal((await saved).detail.sharing, 'private');
    await waitUntil(() => find(element, '.profile .mark'), 'the picture');
    await tabTo('Attendance');
  }).timeout(20_000);

  it('shows items, nine areas and the total, and what was left open', async () => {
    const element = await openTer();
    await chooseAll(element, 2, ['openness-3']);
    findAll(element, '[data-item="goals-1"] [data-act="declined"]')[0]!.click();
    await settled(element);
    await keep(element);
    const said = readText(element);
    assert.include(said, '27 on a scale from 9 to 45');
    assert.include(said, 'middle third');
    assert.include(said, 'not a norm');
    assert.include(said, '25 of 27 answered');
    assert.lengthOf(findAll(element, '.profile .mark'), 9);
    assert.match(said, /Left open ?: ?2/);
    assert.lengthOf(findAll(element, '.profile [tabindex="0"][aria-label]'), 9);
    assert.lengthOf(findAll(element, '.result tbody tr'), 9);
  });

  it('gives no total when an area has too few answers, and says so', async () => {
    const element = await openTer();
    await chooseAll(element, 3, ['openness-2', 'openness-3']);
    await keep(element);
    assert.include(readText(element), 'There is no total.');
    assert.include(readText(element), 'A total needs every area.');
    assert.lengthOf(findAll(element, '.profile .mark'), 8);
  });

  it('redraws one item for one answer', async () => {
    const element = await openTer();
    await choose(element, 'attendance-1', 0);
    const touched = new Set<string>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => touched.add((target as Element).parentElement?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? 'none')));
    for (const question of questions(element)) observer.observe(question, { subtree: true, childList: true, attributes: true, characterData: true });
    await choose(element, 'bond-2', 3);
    observer.disconnect();
    assert.deepEqual([...touched].filter((item) => item !== 'none'), ['bond-2']);
  });

  it('goes on where it was after the page was left', async () => {
    const client = newClient();
    const element = await openTer({ client });
    await choose(element, 'attendance-1', 3);
    await element.flush();
    element.remove();
    const again = await openTer({ client });
    assert.isTrue(radios(again, 'attendance-1')[3]!.checked);
  });

  it('has no violation in any state, language or direction, and fits a phone', async () => {
    const element = await openTer();
    await accessible(element, LANGUAGES);
    await fitsPhone(element);
    await element.complete();
    await settled(element);
    await accessible(element, LANGUAGES); // with something in the way
    await chooseAll(element, 1, ['bond-1']);
    await press(element, 'Look over your answers');
    await waitUntil(() => find(element, '.answers'), 'the review');
    await accessible(element, LANGUAGES);
    await fitsPhone(element);
    await keep(element, 'shared');
    await press(element, 'Show as a table');
    await accessible(element, LANGUAGES);
    await fitsPhone(element);
    await element.startNew();
    await settled(element);
    await chooseAll(element, 4);
    await keep(element);
    await accessible(element, LANGUAGES); // with a line over time
    await fitsPhone(element);
  }).timeout(60_000);

  it('keeps what has the focus out from under the words that stay on top', async () => {
    const element = await openTer();
    document.body.style.cssText = 'inline-size: 1000px';
    await settled(element);
    const anchors = find(element, '.anchors')!;
    assert.equal(getComputedStyle(anchors).position, 'sticky');
    const all = questions(element);
    all.at(-1)!.scrollIntoView();
    for (const question of [...all].reverse().slice(0, 12)) {
      question.querySelector('input')!.focus();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // WebKit scrolls to the focus in the next frame
      const label = question.querySelector('label')!.getBoundingClientRect();
      assert.isAtLeast(label.top + 1, anchors.getBoundingClientRect().bottom, question.dataset['item']!);
    }
    document.body.removeAttribute('style');
  });

  for (const width of [720, 1000]) {
    it(`stands in rows in a column of ${width} px, each circle under its word`, async () => {
      const element = await openTer();
      document.body.style.cssText = `inline-size: ${width}px; margin: 0`;
      await settled(element);
      const middle = (part: Element) => part.getBoundingClientRect().left + part.getBoundingClientRect().width / 2;
      const words = [...find(element, '.anchors')!.children].map(middle);
      const question = questions(element)[0]!;
      const circles = [...question.querySelectorAll('input[type=radio]')];
      assert.lengthOf(circles, 5);
      circles.forEach((circle, index) => assert.closeTo(middle(circle), words[index]!, 1));
      assert.isAtMost(question.getBoundingClientRect().height, 150);
      document.body.removeAttribute('style');
    });
  }
});

describe('who sees a result', () => {
  afterEach(clearPage);

  it('is the rater alone, until they look at it together', async () => {
    const client = newClient();
    const therapist = await openTer({ client });
    await chooseAll(therapist, 4);
    const { id } = await keep(therapist, 'shared');
    therapist.remove();
    const own = await openTer({ client, author: 'client' });
    await own.open(id);
    await waitUntil(() => readText(own).includes('meant to be looked at together'), 'the notice');
    assert.notInclude(readText(own), 'on a scale from');
    assert.lengthOf(findAll(own, '.mark, .answers'), 0);
    await press(own, 'Look at this together');
    await waitUntil(() => readText(own).includes('33 on a scale from 9 to 45'), 'the result');
    assert.include(readText(own), 'Best looked at with your therapist.');
  });

  it('kept for oneself can be shared later, and taken back, by its own rater only', async () => {
    const client = newClient();
    const therapist = await openTer({ client });
    await chooseAll(therapist, 4);
    const { id } = await keep(therapist);
    await therapist.open(id);
    const shared = next('rapport-shared', therapist);
    await press(therapist, 'Share with your client');
    assert.equal((await shared).detail.sharing, 'shared');
    await waitUntil(() => readText(therapist).includes('Take sharing back'), 'the way back');
    assert.notInclude(readText(therapist), 'Share with your client');

    const own = await openTer({ client, author: 'client' });
    await own.open(id);
    await waitUntil(() => readText(own).includes('meant to be looked at together'), 'the notice');
    assert.notInclude(readText(own), 'Take sharing back');
    own.remove();

    const taken = next('rapport-shared', therapist);
    await press(therapist, 'Take sharing back');
    assert.equal((await taken).detail.sharing, 'private');
  });

  it('is nobody where the page says none, in the record too', async () => {
    const element = await openTer({ results: 'none' });
    await chooseAll(element, 4);
    const detail = await element.complete({ sharing: 'shared' });
    await waitUntil(() => readText(element).includes('meant to be looked at together'), 'the notice');
    assert.lengthOf(findAll(element, '.mark'), 0);
    const types = (await detail!.toFhir()).entry!.map(({ resource }) => resource!.resourceType);
    assert.notInclude(types, 'Observation');
  });

  it('another rater’s private rating is nowhere', async () => {
    const client = newClient();
    const therapist = await openTer({ client });
    await chooseAll(therapist, 4);
    await keep(therapist);
    therapist.remove();
    const own = await openTer({ client, author: 'client', results: 'both' });
    assert.lengthOf(findAll(own, '.entry[data-id]'), 0);
  });

  it('with both, the two stand side by side with where they differ most; change is said not to be tested', async () => {
    const client = newClient();
    const therapist = await openTer({ client, session: 's1' });
    await chooseAll(therapist, 4);
    await keep(therapist, 'shared');
    therapist.remove();
    const own = await openTer({ client, author: 'client', session: 's1', results: 'both' });
    await chooseAll(own, 2);
    await keep(own, 'shared');
    await waitUntil(() => find(own, '.trend'), 'the line');
    const moments = findAll(own, '.trend .moment');
    assert.lengthOf(moments, 2);
    for (const moment of moments) assert.match(`${moment.getAttribute('tabindex')} ${moment.getAttribute('aria-label')}`, /^0 .*\d{4}.*\d/, 'read with the keyboard: the day, the rater and the score');
    assert.include(readText(own), 'Where the two of you differ most');
    await own.startNew();
    await settled(own);
    await chooseAll(own, 3);
    await keep(own);
    await waitUntil(() => readText(own).includes('Change not tested'), 'what is said of change');
    assert.lengthOf(findAll(own, '.areas figure'), 9);
  });

  it('a definition that carries the figures has its change tested', async () => {
    const definition = { ...(await loadInstrument('engagement-review')), change: { sd: 2, reliability: 0.76, citation: 'A paper' } };
    const frozen = JSON.stringify(definition);
    const element = await openTer({ definition });
    await chooseAll(element, 0);
    await keep(element);
    await element.startNew();
    await settled(element);
    await chooseAll(element, 4);
    await keep(element);
    await waitUntil(() => readText(element).includes('The last rating is higher by 12 points'), 'the change');
    assert.equal(JSON.stringify(definition), frozen, 'the page’s object is left as it was');
  });

  it('a malformed definition is told with its place, and no form is drawn', async () => {
    const element = document.createElement('rapport-ter');
    const failed = oneEvent(element, 'rapport-failed');
    Object.assign(element, { client: newClient(), definition: { ...(await loadInstrument('engagement-review')), options: {} } });
    document.body.append(element);
    assert.equal((await failed).detail.code, 'invalid');
    await waitUntil(() => readText(element).includes('This form cannot be shown'), 'what is said');
    assert.lengthOf(findAll(element, '[data-item]'), 0);
  });
});
