import { assert } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { ChoiceCards, type Choice } from '../../src/components/choice-cards.js';
import type { ChosenDetail } from '../../src/components/choice-group.js';
import { Chips } from '../../src/components/chips.js';
import { clockIcon } from '../../src/theme/icons.js';
import { RatingScale } from '../../src/components/rating-scale.js';
import { Slider } from '../../src/components/slider.js';
import { accessible, allInside, heard, inside, place, register } from '../support/bench.js';

register({ 'rk-choice-cards': ChoiceCards, 'rk-chips': Chips, 'rk-rating-scale': RatingScale, 'rk-slider': Slider });

const spaces: readonly Choice[] = [
  { value: 'bench', title: 'Garden bench', description: 'Outside.', facts: [{ icon: clockIcon, text: '20 min' }, { text: 'No cost' }], picture: html`<svg viewBox="0 0 96 64"></svg>` },
  { value: 'tea', title: 'Making tea' },
  { value: 'walk', title: 'A short walk' },
];
const inputs = (component: Element) => allInside<HTMLInputElement>(component, 'input');

describe('choice cards', () => {
  it('are chosen with a press anywhere on the card, and nothing is chosen beforehand', async () => {
    const cards = await place<ChoiceCards>(html`<rk-choice-cards legend="Which?" .options=${spaces}></rk-choice-cards>`);
    const chosen = heard<ChosenDetail>(cards, 'chosen');
    assert.isEmpty(allInside(cards, ':checked'));
    await accessible(cards);
    inside(cards, '#about-0').click();
    await cards.updateComplete;
    assert.deepEqual(chosen, [{ value: 'bench', values: ['bench'] }]);
    assert.equal(cards.value, 'bench');
    assert.equal(getComputedStyle(allInside(cards, '.mark')[0]!).visibility, 'visible', 'a mark, not colour alone');
    await accessible(cards);
  });

  it('are named by their title alone and described by their facts', async () => {
    const cards = await place<ChoiceCards>(html`<rk-choice-cards legend="Which?" .options=${spaces}></rk-choice-cards>`);
    const [bench] = inputs(cards);
    assert.equal(inside(cards, `#${bench!.getAttribute('aria-labelledby')!}`).textContent, 'Garden bench');
    assert.deepEqual(bench!.getAttribute('aria-describedby')!.split(' ').map((id) => inside(cards, `#${id}`).textContent), ['Outside.', '20 min. No cost. ']);
  });

  it('are chosen with the keyboard: one with arrows, several with the space bar', async () => {
    const cards = await place<ChoiceCards>(html`<rk-choice-cards legend="Which?" .options=${spaces} .values=${['bench']}></rk-choice-cards>`);
    cards.focus();
    await sendKeys({ press: 'ArrowDown' });
    assert.deepEqual(cards.values, ['tea']);
    cards.multiple = true;
    await cards.updateComplete;
    inputs(cards)[2]!.focus();
    await sendKeys({ press: ' ' });
    assert.deepEqual(cards.values, ['tea', 'walk']);
    await sendKeys({ press: ' ' });
    assert.deepEqual(cards.values, ['tea']);
  });

  it('can be read and not changed, and stay focusable', async () => {
    for (const multiple of [false, true]) {
      const cards = await place<ChoiceCards>(html`<rk-choice-cards legend="Which?" readonly ?multiple=${multiple} .options=${spaces} .values=${['tea']}></rk-choice-cards>`);
      const chosen = heard(cards, 'chosen');
      cards.focus();
      assert.equal((cards.shadowRoot!.activeElement as HTMLInputElement).value, 'tea');
      await sendKeys({ press: multiple ? ' ' : 'ArrowDown' });
      inputs(cards)[0]!.click();
      assert.isEmpty(chosen);
      assert.deepEqual(inputs(cards).filter(({ checked }) => checked).map(({ value }) => value), ['tea']);
    }
  });

  it('say what stands in the way', async () => {
    const cards = await place<ChoiceCards>(html`<rk-choice-cards legend="Which?" hint="You choose." .problem=${'Choose one, or skip this.'} .options=${spaces}></rk-choice-cards>`);
    assert.equal(inside(cards, 'fieldset').getAttribute('aria-describedby'), 'hint problem');
    await accessible(cards);
  });

  it('stand below one another on 320 px', async () => {
    const cards = await place<ChoiceCards>(html`<rk-choice-cards legend="Which?" .options=${spaces}></rk-choice-cards>`);
    cards.style.inlineSize = '240px'; // what the frame leaves of 320
    const lefts = allInside(cards, '.card').map((card) => card.getBoundingClientRect().left);
    assert.equal(new Set(lefts).size, 1);
    assert.isAtMost(inside(cards, '.cards').scrollWidth, 240);
  });
});

describe('chips', () => {
  const moods = ['calm', 'tired', 'hopeful'].map((value) => ({ value, label: value }));
  const words = { own: 'Another word', add: 'Add' };

  it('take a choice back when the chosen one is pressed again', async () => {
    const chips = await place<Chips>(html`<rk-chips legend="How was it?" .options=${moods}></rk-chips>`);
    inputs(chips)[1]!.click();
    await chips.updateComplete;
    assert.deepEqual(chips.values, ['tired']);
    await accessible(chips);
    inputs(chips)[1]!.click();
    await chips.updateComplete;
    assert.deepEqual(chips.values, []);
    assert.isEmpty(allInside(chips, ':checked'));
  });

  it('follow the arrow keys when one can be chosen', async () => {
    const chips = await place<Chips>(html`<rk-chips legend="How was it?" .options=${moods} .values=${['calm']}></rk-chips>`);
    chips.focus();
    await sendKeys({ press: 'ArrowRight' });
    await chips.updateComplete;
    assert.deepEqual(chips.values, ['tired']);
    await sendKeys({ press: ' ' });
    await chips.updateComplete;
    assert.deepEqual(chips.values, []);
  });

  it('print what was chosen, and nothing that only could be', async function () {
    const chips = await place<Chips>(html`<rk-chips multiple legend="How was it?" .options=${moods} .values=${['calm', 'light']} .words=${words}></rk-chips>`);
    try {
      await emulateMedia({ media: 'print' });
    } catch {
      this.skip(); // only Chromium can be told so from a test
    }
    const seen = allInside(chips, 'label, button').filter((each) => each.checkVisibility());
    await emulateMedia({ media: 'screen' });
    assert.deepEqual(seen.map(({ textContent }) => textContent.trim()), ['calm', 'light']);
  });

  it('take a word of the person\'s own, which stays on the screen', async () => {
    const chips = await place<Chips>(html`<rk-chips multiple legend="How was it?" .options=${moods} .values=${['calm']} .words=${words}></rk-chips>`);
    const chosen = heard<ChosenDetail>(chips, 'chosen');
    inside(chips, '#own').focus();
    await sendKeys({ type: '  shaky ' });
    await sendKeys({ press: 'Enter' });
    await chips.updateComplete;
    assert.deepEqual(chosen, [{ value: 'shaky', values: ['calm', 'shaky'] }]);
    assert.equal(inside<HTMLInputElement>(chips, '#own').value, '');
    assert.equal(chips.shadowRoot!.activeElement, inside(chips, '#own'), 'the next word can follow at once');
    assert.include(allInside(chips, '.chip').at(-1)!.textContent!, 'shaky');
    await accessible(chips);
  });

  it('know a word that is offered already', async () => {
    const chips = await place<Chips>(html`<rk-chips legend="How was it?" .options=${moods} .words=${words}></rk-chips>`);
    inside<HTMLInputElement>(chips, '#own').value = 'Calm';
    inside(chips, '.own button').click();
    assert.deepEqual(chips.values, ['calm']);
  });

  it('can be read and not changed', async () => {
    const chips = await place<Chips>(html`<rk-chips readonly multiple legend="How was it?" .options=${moods} .values=${['calm']} .words=${words}></rk-chips>`);
    inputs(chips)[0]!.click();
    assert.deepEqual(chips.values, ['calm']);
    assert.isTrue(inputs(chips)[0]!.checked);
    assert.isEmpty(allInside(chips, '#own'));
  });
});

describe('the rating scale', () => {
  const five = ['Not at all', 'A little', 'Somewhat', 'Quite', 'Very much'].map((word, index) => ({ value: index + 1, word }));
  const eleven = Array.from({ length: 11 }, (_, value) => ({ value }));
  const placed = (points: readonly { value: number }[], value?: number) =>
    place<RatingScale>(html`<rk-rating-scale legend="How strong?" .points=${points} .anchors=${['None', 'All']} .words=${{ clear: 'Clear' }} .value=${value}></rk-rating-scale>`);

  it('has nothing chosen beforehand, and a choice can be taken back', async () => {
    const scale = await placed(five);
    const changes = heard<{ value: number | undefined }>(scale, 'changed');
    assert.isEmpty(allInside(scale, ':checked'));
    assert.isEmpty(allInside(scale, 'button'));
    await accessible(scale);
    inputs(scale)[3]!.click();
    await scale.updateComplete;
    await accessible(scale);
    inside(scale, 'button').click();
    await scale.updateComplete;
    assert.deepEqual(changes, [{ value: 4 }, { value: undefined }]);
    assert.isEmpty(allInside(scale, ':checked'));
    assert.equal(scale.shadowRoot!.activeElement?.localName, 'input', 'the focus stays in the group');
  });

  it('speaks the figure with its word, and at both ends what the end means', async () => {
    const spoken = (scale: Element) => allInside(scale, '.point').map((point) => point.textContent!.replace(/\s+/g, ' ').trim());
    assert.equal(spoken(await placed(five))[3], '4 Quite');
    const ends = spoken(await placed(eleven));
    assert.deepEqual([ends[0], ends[5], ends[10]], ['0 None', '5', '10 All']);
  });

  it('takes digits while the focus is inside, ten included, and tells no one else', async () => {
    const scale = await placed(eleven);
    const told: string[] = [];
    const tell = ({ key }: KeyboardEvent) => told.push(key);
    window.addEventListener('keydown', tell);
    await sendKeys({ press: '3' });
    assert.isUndefined(scale.value);
    assert.deepEqual(told, ['3']);
    scale.focus();
    await sendKeys({ press: '1' });
    assert.equal(scale.value, 1);
    await sendKeys({ press: '0' });
    assert.equal(scale.value, 10);
    window.removeEventListener('keydown', tell);
    assert.deepEqual(told, ['3']);
    assert.equal((scale.shadowRoot!.activeElement as HTMLInputElement).value, '10');
  });

  it('moves with arrows, in the group only', async () => {
    const scale = await placed(five, 5);
    scale.focus();
    await sendKeys({ press: 'ArrowLeft' });
    assert.equal(scale.value, 4);
    assert.equal(scale.shadowRoot!.activeElement, inputs(scale)[3]);
  });

  it('wraps 0 to 10 into six and five on a narrow screen, its ends kept', async () => {
    const scale = await placed(eleven);
    scale.style.inlineSize = '280px';
    const tops = allInside(scale, '.point').map((point) => Math.round(point.getBoundingClientRect().top));
    assert.deepEqual([...new Set(tops)].map((top) => tops.filter((each) => each === top).length), [6, 5]);
    assert.isAtMost(inside(scale, '.scale').scrollWidth, 280);
    for (const anchor of allInside(scale, '.anchor')) assert.isAbove(anchor.getBoundingClientRect().height, 0);
    for (const point of allInside(scale, '.point')) assert.isAtLeast(point.getBoundingClientRect().height, 44);
  });

  it('becomes a column with words where each point has one', async () => {
    const scale = await placed(five);
    scale.style.inlineSize = '280px';
    const points = allInside(scale, '.point');
    assert.equal(new Set(points.map((point) => point.getBoundingClientRect().left)).size, 1);
    assert.isAbove(points[0]!.querySelector('.word')!.getBoundingClientRect().width, 40);
  });
});

describe('the slider', () => {
  const words = { unanswered: 'Not answered', clear: 'Clear', value: (value: number) => `${value} of 100` };
  const placed = (value?: number) => place<Slider>(html`<rk-slider label="How true?" hint="As it feels now." .anchors=${['Not', 'Fully']} .words=${words} .value=${value}></rk-slider>`);

  it('has no answer until it is touched, and says so', async () => {
    const slider = await placed();
    const range = inside<HTMLInputElement>(slider, 'input');
    assert.equal(range.getAttribute('aria-valuetext'), 'Not answered');
    await accessible(slider);
    slider.focus();
    await sendKeys({ press: 'ArrowRight' });
    await slider.updateComplete;
    assert.equal(slider.value, 51);
    assert.equal(range.getAttribute('aria-valuetext'), '51 of 100');
    await accessible(slider);
  });

  it('takes the middle as an answer', async () => {
    const slider = await placed();
    const changes = heard<{ value: number | undefined }>(slider, 'changed');
    slider.focus();
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(changes, [{ value: 50 }]);
  });

  it('can be cleared', async () => {
    const slider = await placed(80);
    inside(slider, 'button').click();
    await slider.updateComplete;
    assert.isUndefined(slider.value);
    assert.equal(inside<HTMLInputElement>(slider, 'input').valueAsNumber, 50);
    assert.equal(slider.shadowRoot!.activeElement, inside(slider, 'input'));
  });

  it('can be read and not changed', async () => {
    const slider = await placed(80);
    slider.readonly = true;
    await slider.updateComplete;
    slider.focus();
    await sendKeys({ press: 'ArrowRight' });
    await slider.updateComplete;
    assert.equal(slider.value, 80);
    assert.equal(inside<HTMLInputElement>(slider, 'input').valueAsNumber, 80);
  });
});
