import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Option } from '../../instruments/instrument.js';
import { choose } from '../choose.js';

const patterns = new WeakMap<readonly Option<string>[], DocumentFragment>();

/** The radios of a set of options, made once: questions that share a set get copies. */
function patternOf(options: readonly Option<string>[]): DocumentFragment {
  let pattern = patterns.get(options);
  if (pattern) return pattern;
  pattern = document.createDocumentFragment();
  for (const { id, text } of options) {
    const label = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.setAttribute('value', id);
    label.append(radio, text);
    pattern.append(label);
  }
  patterns.set(options, pattern);
  return pattern;
}

class Radios extends Directive {
  #of: readonly Option<string>[] | undefined;
  #radios: readonly HTMLInputElement[] = [];

  render(name: string, options: readonly Option<string>[], picked: string | undefined): unknown {
    const copy = options === this.#of ? undefined : (patternOf(options).cloneNode(true) as DocumentFragment);
    if (copy) {
      this.#of = options;
      this.#radios = [...copy.querySelectorAll('input')];
      for (const radio of this.#radios) radio.name = name;
    }
    if (!copy || picked !== undefined) for (const radio of this.#radios) choose(radio, radio.value === picked);
    return copy ?? noChange;
  }
}

/** A radio with its words for each option, the `picked` one chosen. A form of 45 rows of five has 225 of them: they are copied, not drawn one by one. */
export const radios = directive(Radios);
