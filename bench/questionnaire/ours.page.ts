// Ours: the whole element as a page gets it, with its sealed store, a draft after every answer, and its total.
import '../../src/activities/questionnaire/define.js';
import { configure } from '../../src/runtime/configure.js';
import { compete } from './contestant.js';
import { definition } from './form.js';

configure({ shadowRoot: 'open' });
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
