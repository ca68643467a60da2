// A page full of widgets: 100 forms of the kit against 100 plain Lit elements that draw the same questions, in turns in one page; ratios are paired by round.
import { html, LitElement, type TemplateResult } from 'lit';
import { QuestionnaireElement } from '../src/activities/questionnaire/questionnaire.element.js';
import type { InstrumentDefinition } from '../src/instruments/instrument.js';
import { configure } from '../src/runtime/configure.js';
import { define } from '../src/runtime/define.js';
import { quantile, type BenchResult } from './harness.js';
import { definition, POINTS, sections } from './questionnaire/form.js';

const MANY = 100;
const ROUNDS = 7;
const [section] = sections;
const short: InstrumentDefinition = { ...definition, items: definition.items.slice(0, 1) };

/** What a developer would write by hand for the same five questions. */
class PlainForm extends LitElement {
  override render(): TemplateResult {
    return html`<h2>Forty-five items</h2><p>Answer what you like; skip what you like.</p><button>Need help now?</button>
      <form><h3>${section!.title}</h3>${section!.items.map(({ id, text }) => html`<fieldset><legend>${text}</legend>
        ${POINTS.map((point) => html`<label><input type="radio" name=${id} value=${point} />Answer ${point}</label>`)}
        <button type="button">Rather not say</button></fieldset>`)}</form>
      <progress max="5" value="0"></progress><button>Keep for myself</button><button>Keep and share</button>`;
  }
}

export default async function many(): Promise<readonly BenchResult[]> {
  configure({ shadowRoot: 'open' });
  customElements.define('plain-form', PlainForm);
  define('rapport-questionnaire', QuestionnaireElement as unknown as CustomElementConstructor);
  const makers = { plain: () => document.createElement('plain-form'), ours };
  const taken = { plain: [] as number[], ours: [] as number[] };
  for (const make of [makers.plain, makers.ours]) await fill(make); // what loads once has loaded
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (['plain', 'ours'] as const) : (['ours', 'plain'] as const);
    for (const name of order) taken[name].push(await fill(makers[name]));
  }
  return [
    { name: `${MANY} plain Lit elements, drawn and laid out`, value: quantile(taken.plain), unit: 'ms' },
    { name: `${MANY} forms of the kit, each with its desk`, value: quantile(taken.ours), unit: 'ms' },
    { name: 'ours over plain', value: quantile(taken.ours.map((value, round) => value / taken.plain[round]!)), unit: 'times', aim: 1.5 },
  ];
}

function ours(): HTMLElement {
  const element = document.createElement('rapport-questionnaire');
  Object.assign(element, { client: 'bench', definition: short });
  return element;
}

/** Milliseconds until so many are on the page, each with its radios, and laid out. */
async function fill(make: () => HTMLElement): Promise<number> {
  const elements = Array.from({ length: MANY }, make);
  const start = performance.now();
  document.body.append(...elements);
  while (!elements.every((element) => radiosOf(element) === section!.items.length * POINTS.length)) await new Promise((resolve) => requestAnimationFrame(resolve));
  document.body.getBoundingClientRect();
  const taken = performance.now() - start;
  elements.forEach((element) => element.remove());
  await new Promise((resolve) => setTimeout(resolve, 500)); // ms: what the stores still do belongs to no other round
  return taken;
}

function radiosOf({ shadowRoot }: Element): number {
  const form = shadowRoot?.querySelector('[data-form]');
  return (form ? form.shadowRoot : shadowRoot)?.querySelectorAll('input[type=radio]').length ?? 0;
}
