import { property } from '../runtime/property.js';
import { fire } from './fire.js';
import { Group } from './group.js';

/** What was chosen: the one the person touched, and all that are chosen now. */
export interface ChosenDetail {
  readonly value: string;
  readonly values: readonly string[];
}

/** A group in which one (radios) or several (checkboxes) of some values can be chosen; nothing is chosen beforehand. */
export abstract class ChoiceGroup extends Group {
  /** Several can be chosen. */
  @property({ type: Boolean }) multiple = false;
  /** What is chosen: one at most unless `multiple`. */
  @property({ attribute: false }) values: readonly string[] = [];

  /** The one that is chosen, where one can be. */
  get value(): string | undefined {
    return this.values[0];
  }
  set value(value: string | undefined) {
    this.values = value === undefined ? [] : [value];
  }

  protected get single(): boolean {
    return !this.multiple;
  }

  protected get inputType(): 'radio' | 'checkbox' {
    return this.multiple ? 'checkbox' : 'radio';
  }

  protected isChosen(value: string): boolean {
    return this.values.includes(value);
  }

  /** Adds `value`, or takes it away, and tells it. */
  protected choose(value: string, on: boolean): void {
    const others = this.multiple ? this.values.filter((each) => each !== value) : [];
    this.values = on ? [...others, value] : others;
    fire(this, 'chosen', { value, values: this.values } satisfies ChosenDetail);
  }
}
