// Ours: the whole element, with its sealed store, a draft after every answer, and its total.
import { QuestionnaireElement } from '../../src/activities/questionnaire/questionnaire.element.js';
import { configure } from '../../src/runtime/configure.js';
import { define } from '../../src/runtime/define.js';
import { compete } from './contestant.js';
import { definition } from './form.js';

configure({ shadowRoot: 'open' });
define('rapport-questionnaire', QuestionnaireElement as unknown as CustomElementConstructor);
const element = document.createElement('rapport-questionnaire');
Object.assign(element, { client: `bench-${Date.now()}`, definition, liveTotal: true });
const kept = new Promise((resolve) => element.addEventListener('rapport-drafted', resolve, { once: true }));
document.body.append(element);

const form = () => element.shadowRoot?.querySelector('[data-form]') as (HTMLElement & { readonly updateComplete: Promise<boolean> }) | null | undefined;
const total = () => Number(/\d+/.exec(form()?.shadowRoot?.querySelector('output')?.textContent ?? '')?.[0]) || 0;

void compete({
  radios: () => [...(form()?.shadowRoot?.querySelectorAll('input') ?? [])],
  total,
  settled: async () => (await element.updateComplete, form()?.updateComplete),
  kept,
});
