import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { en } from '../../../src/components/questionnaire/strings/en.js';
import { Questionnaire, type AnsweredDetail } from '../../../src/components/questionnaire/questionnaire.js';
import { TotalSoFar } from '../../../src/components/questionnaire/total-so-far.js';
import type { Answers } from '../../../src/instruments/answer.js';
import type { Form } from '../../../src/instruments/instrument.js';
import { configure } from '../../../src/runtime/configure.js';
import { define } from '../../../src/runtime/define.js';
import { findAll, settled } from '../../support/journal-page.js';

configure({ shadowRoot: 'open' });
define('rk-questionnaire', Questionnaire);

const [SECTIONS, EACH] = [9, 5] as const;

/** Nine sections of five five-point items, as the form that speed is measured with. */
const long: Form = {
  id: 'long', version: '1', title: 'Long', language: 'en', rater: 'client', licence: { name: 'CC0-1.0' },
  options: { scale: [1, 2, 3, 4, 5].map((score) => ({ id: String(score), text: `Answer ${score}`, score })) },
  items: Array.from({ length: SECTIONS }, (_, section) => ({
    id: `s${section}`, type: 'group', text: `Section ${section}`,
    items: Array.from({ length: EACH }, (_item, item) => ({ id: `s${section}-${item}`, type: 'choice', options: 'scale', text: `Item ${item} of section ${section}` }) as const),
  })),
  scoring: { component: 'sum', total: 'sum', missing: {} },
};

describe('a long form', () => {
  it('stays small, and one answer has one question drawn again and one sum changed', async () => {
    let drawn = 0;
    const words = new Proxy(en, { get: (target, key) => {
      if (key === 'decline') drawn += 1; // every drawing of a question says it once
      return target[key as keyof typeof en];
    } });
    const element = new Questionnaire();
    let answers: Answers = {};
    element.addEventListener('answered', (event) => {
      const { item, answer } = (event as CustomEvent<AnsweredDetail>).detail;
      answers = { ...answers, [item]: answer! };
      element.answers = answers;
    });
    Object.assign(element, { form: long, words, total: new TotalSoFar(), formats: { number: String, date: String } });
    document.body.append(element);
    await settled(element);
    assert.equal(drawn, SECTIONS * EACH);
    for (const question of findAll(element, '[data-item]')) {
      drawn = 0;
      question.querySelectorAll('input')[2]!.click();
      await element.updateComplete;
      assert.equal(drawn, 1, question.dataset['item']!);
    }
    await waitUntil(() => findAll(element, 'output')[0]!.textContent.includes(String(SECTIONS * EACH * 3)), 'the total');
    assert.isAtMost(findAll(element, '*').length, 800); // elements: as many as hand-written forms of this length come to
    element.remove();
  });

  const placed = async (): Promise<Questionnaire> => {
    const element = new Questionnaire();
    Object.assign(element, { form: long, words: en, formats: { number: String, date: String } });
    document.body.append(element);
    await element.updateComplete;
    return element;
  };
  const items = (element: Questionnaire) => findAll(element, '[data-item]').map((question) => question.dataset['item']!);

  it('can be answered before all of it is drawn, and says that it is not whole', async () => {
    const element = await placed();
    const first = items(element);
    assert.isBelow(first.length, SECTIONS * EACH);
    assert.lengthOf(findAll(element, '.form[aria-busy=true]'), 1);
    const answered = new Promise<AnsweredDetail>((resolve) => element.addEventListener('answered', (event) => resolve((event as CustomEvent<AnsweredDetail>).detail)));
    findAll<HTMLInputElement>(element, `[data-item="${first[0]!}"] input`)[1]!.click();
    assert.deepEqual(await answered, { item: 's0-0', answer: { kind: 'option', option: '2' } });
    await settled(element);
    assert.deepEqual(items(element), long.items.flatMap((section) => ('items' in section ? section.items.map(({ id }) => id) : [])));
    assert.lengthOf(findAll(element, '[aria-busy]'), 0);
    element.remove();
  });

  it('is whole at once for who goes to a question that is not drawn yet', async () => {
    const element = await placed();
    assert.notInclude(items(element), 's8-4');
    element.focusItem('s8-4');
    await element.updateComplete;
    assert.lengthOf(items(element), SECTIONS * EACH);
    assert.equal(element.shadowRoot!.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'], 's8-4');
    element.remove();
  });

  it('stays whole in another language, and goes on where it was taken off the page', async () => {
    const element = await placed();
    element.remove();
    document.body.append(element);
    await settled(element);
    assert.lengthOf(items(element), SECTIONS * EACH);
    element.form = { ...long, language: 'nl' };
    await element.updateComplete;
    assert.lengthOf(items(element), SECTIONS * EACH);
    element.remove();
  });
});
