import {describe, expect, test} from 'vitest';
import {undocumented} from '../../../scripts/docs/undocumented.mjs';

const said = {
  tagName: 'rapport-journal',
  description: 'Words about a day.',
  members: [{kind: 'field', name: 'client', description: 'Whose record.'}],
  events: [{name: 'rapport-saved', description: 'Kept.'}],
  slots: [{name: '', description: 'More.'}],
  cssParts: [{name: 'entry', description: 'One entry.'}],
  cssProperties: [],
};
const source = "emit(this, 'rapport-saved', detail); html`<p part=\"entry\"><slot></slot></p>`";

function problems(element: object, text: string, others: Record<string, string> = {}): string[] {
  return undocumented([{element, folder: 'activities/journal'}], {'activities/journal/journal.element.ts': text, ...others});
}

describe('undocumented', () => {
  test('is content when the class head says all that the source does', () => {
    expect(problems(said, source)).toEqual([]);
  });

  test.each([
    ["emit(this, 'rapport-shared', detail)", 'the event "rapport-shared" has no @fires'],
    ["this.emit(\n  this,\n  'rapport-shared',\n  detail)", 'the event "rapport-shared" has no @fires'],
    ["this.#host.emit('rapport-shared', detail)", 'the event "rapport-shared" has no @fires'],
    ['html`<p part="entry step ${x}">`', undefined],
    ['html`<p part="entry step">`', 'the part "step" has no @csspart'],
    ['html`<rk-x exportparts="button: step, entry">`', 'the part "step" has no @csspart'],
    ['html`<slot name="safety">`', 'the slot "safety" has no @slot'],
    ["this.setState('locked', true)", 'the state "locked" has no @cssstate'],
    ["this.internals.states.add('saved')", 'the state "saved" has no @cssstate'],
    ['css`p { margin: var(--rapport-journal-gap) }`', 'the property "--rapport-journal-gap" has no @cssprop'],
  ])('sees %s', (added, problem) => {
    expect(problems(said, `${source}; ${added}`)).toEqual(problem ? [`rapport-journal: ${problem}.`] : []);
  });

  test('a theme token needs no @cssprop on each element', () => {
    expect(problems(said, `${source}; '--rapport-space'`, {'theme/tokens.ts': "'--rapport-space'"})).toEqual([]);
  });

  test('a name without a sentence is undocumented too', () => {
    expect(problems({...said, members: [{kind: 'field', name: 'client'}]}, source)).toEqual(['rapport-journal: the member "client" is not explained.']);
  });

  test('what is said but never done is reported', () => {
    expect(problems({...said, cssParts: [...said.cssParts, {name: 'ghost', description: 'Gone.'}]}, source)).toEqual(['rapport-journal: @csspart ghost, but nothing does that.']);
  });

  test('what the shared base does must stand on an element', () => {
    expect(problems(said, source, {'runtime/activity-element.ts': 'html`<h2 part="heading">`'})).toEqual(['The base of every activity: the part "heading" has no @csspart.']);
  });

  test('a slot of an inner element is no page’s to fill', () => {
    const slotted = 'html`<slot name="actions"></slot>`';
    expect(problems(said, source, {'runtime/frame/notice.element.ts': `/** @element rk-notice */ ${slotted}`})).toEqual([]);
    expect(problems(said, source, {'runtime/frame/notice.element.ts': slotted})).toHaveLength(1);
  });
});
