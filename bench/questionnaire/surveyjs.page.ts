// SurveyJS with the same form and total; without its styles and without saving, both in its favour.
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { compete } from './contestant.js';
import { POINTS, sections } from './form.js';

const names = sections.flatMap(({ items }) => items.map(({ id }) => id.replace('-', '_')));
const survey = new Model({
  showQuestionNumbers: 'off',
  elements: [
    ...sections.map(({ title, items }, section) => ({
      type: 'panel', name: `section_${section}`, title,
      elements: items.map(({ id, text }) => ({ type: 'radiogroup', name: id.replace('-', '_'), title: text, choices: POINTS.map((value) => ({ value, text: `Answer ${value}` })) })),
    })),
    { type: 'expression', name: 'total', title: 'Total', expression: names.map((name) => `iif({${name}} notempty, {${name}}, 0)`).join(' + ') },
  ],
});
const place = document.createElement('div');
document.body.append(place);
renderSurvey(survey, place);

const shown = () => Number([...place.querySelectorAll('[data-name="total"] *')].find((each) => each.childElementCount === 0 && /^\d+$/.test(each.textContent ?? ''))?.textContent) || 0;
void compete({
  radios: () => [...place.querySelectorAll<HTMLInputElement>('input[type=radio]')],
  total: shown,
  settled: async () => {
    const due = Number(survey.getValue('total')) || 0;
    while (shown() !== due) await new Promise((resolve) => requestAnimationFrame(resolve));
  },
});
