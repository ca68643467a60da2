import { assert } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import { en } from '../../../src/components/questionnaire/strings/en.js';
import { Questionnaire, type AnsweredDetail } from '../../../src/components/questionnaire/questionnaire.js';
import type { Answers } from '../../../src/instruments/answer.js';
import type { Form } from '../../../src/instruments/instrument.js';
import { configure } from '../../../src/runtime/configure.js';
import { define } from '../../../src/runtime/define.js';
import { findAll } from '../../support/journal-page.js';

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
    Object.assign(element, { form: long, words, total: true, formats: { number: String, date: String } });
    document.body.append(element);
    await element.updateComplete;
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
});
