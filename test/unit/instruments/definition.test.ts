import { describe, expect, it } from 'vitest';
import { isRapportError } from '../../../src/core/errors.js';
import { BUNDLED_INSTRUMENTS, isBundled, loadInstrument } from '../../../src/instruments/bundled/index.js';
import { compileForm } from '../../../src/instruments/compile.js';
import { parseDefinition, parseForm } from '../../../src/instruments/parse.js';
import { shownItems } from '../../../src/instruments/shown.js';
import { choose } from './forms.js';
import { whole } from './whole.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const at = (value: Json, path: readonly string[], change: (found: Json) => Json | undefined): Json => {
  const [key, ...rest] = path;
  if (key === undefined) return change(value)!;
  const copy = (Array.isArray(value) ? [...(value as Json[])] : { ...(value as object) }) as Record<string, Json>;
  const made = rest.length > 0 ? at(copy[key]!, rest, change) : change(copy[key]!);
  if (made === undefined) delete copy[key];
  else copy[key] = made;
  return copy;
};

function* placesOf(value: Json, path: readonly string[] = []): Generator<readonly [readonly string[], Json]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* placesOf(part as Json, [...path, key]);
}

const refusal = (value: unknown): Error | undefined => {
  try {
    parseDefinition(value);
    return undefined;
  } catch (error) {
    if (!isRapportError(error, 'invalid')) throw error;
    return error;
  }
};

const names = (path: readonly string[]) => path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('');

describe('a definition', () => {
  it.each(BUNDLED_INSTRUMENTS)('%s is valid, and so is each form made of it', async (id) => {
    const definition = await loadInstrument(id);
    expect(parseDefinition(structuredClone(definition))).toEqual(definition);
    for (const rater of ['client', 'therapist'] as const) {
      const form = compileForm(definition, { rater, language: 'nl' });
      expect(parseForm(structuredClone(form))).toEqual(form);
    }
  });

  it('with every part is valid, is not changed, and may name its schema', () => {
    const frozen = JSON.stringify(whole);
    expect(parseDefinition({ $schema: 'x', ...whole })).toEqual(whole);
    expect(JSON.stringify(whole)).toBe(frozen);
    expect(isBundled('toString')).toBe(false);
  });

  it('is refused for a wrong value anywhere, naming the place', () => {
    let cases = 0;
    for (const [path, value] of placesOf(whole as unknown as Json)) {
      const wrong = typeof value === 'object' ? 7 : typeof value === 'string' ? { no: 'text' } : 'no number';
      if (path.at(-1) === 'value') continue; // a condition compares with a value of any type; its fit is tested below
      const error = refusal(at(whole as unknown as Json, path, () => wrong));
      expect(error, path.join('.')).toBeDefined();
      const place = names(path);
      expect(error!.message.startsWith('definition')).toBe(true);
      if (path.length > 0) expect(error!.message, place).toContain(place.includes('showWhen') ? place.slice(0, place.indexOf('.showWhen')) : place);
      cases += 1;
    }
    expect(cases).toBeGreaterThan(150);
  });

  it('is refused for a missing part, naming it', () => {
    const needed = ['id', 'version', 'title', 'licence', 'options', 'items', 'licence.name', 'items.0.text', 'items.0.items', 'items.0.items.0.options', 'items.0.items.0.id', 'items.1.type', 'components.0.title', 'components.0.items', 'scoring.total', 'scoring.component', 'scoring.missing', 'bands.citation', 'bands.levels', 'bands.levels.0.from', 'risk.0.item', 'risk.0.above', 'change.sd', 'change.reliability', 'change.citation', 'options.scale.0.text', 'options.scale.0.id'];
    for (const path of needed) expect(refusal(at(whole as unknown as Json, path.split('.'), () => undefined))?.message, path).toContain(names(path.split('.')));
  });

  it('is refused for a part it does not know', () => {
    for (const path of ['', 'licence', 'items.0', 'items.0.items.0', 'options.scale.0', 'components.0', 'scoring', 'scoring.missing', 'bands', 'bands.levels.0', 'risk.0', 'change', 'raters', 'raters.client']) {
      const keys = path === '' ? [] : path.split('.');
      expect(refusal(at(whole as unknown as Json, [...keys, 'colour'], () => 'green'))?.message, path).toContain(names([...keys, 'colour']));
    }
  });

  it.each<[string, string, Json | undefined, string]>([
    ['an option set that is not there', 'items.0.items.0.options', 'none', 'items[0].items[0].options'],
    ['the same item id twice', 'items.1.id', 'c', 'items[1].id'],
    ['the same option id twice', 'options.scale.1.id', 'a', 'options.scale[1].id'],
    ['an initial answer that is no option', 'items.0.items.0.initial', 'z', 'items[0].items[0].initial'],
    ['a lowest above the highest', 'items.0.items.1.min', 20, 'items[0].items[1].min'],
    ['a fraction for a whole number', 'items.0.items.1.max', 9.5, 'items[0].items[1].max'],
    ['an initial number out of range', 'items.0.items.1.initial', 11, 'items[0].items[1].initial'],
    ['a condition on an unknown item', 'items.1.showWhen.all.0.item', 'zz', 'items[1].showWhen.all[0].item'],
    ['a condition on a later item', 'items.1.showWhen.all.0.item', 's', 'items[1].showWhen.all[0].item'],
    ['a condition on a group', 'items.1.showWhen.all.0.item', 'g', 'items[1].showWhen.all[0].item'],
    ['a condition with a number for a choice', 'items.1.showWhen.all.0.value', 3, 'items[1].showWhen.all[0].value'],
    ['a condition with an unknown option', 'items.1.showWhen.all.0.value', 'q', 'items[1].showWhen.all[0].value'],
    ['a condition with a text for a number', 'items.1.showWhen.all.1.value', '4', 'items[1].showWhen.all[1].value'],
    ['a condition whether it exists that is no yes or no', 'items.7.showWhen.any.0.value', 'yes', 'items[7].showWhen.any[0].value'],
    ['a component of an unknown item', 'components.0.items.0', 'zz', 'components[0].items[0]'],
    ['a component of an item without scores', 'components.0.items.0', 'o', 'components[0].items[0]'],
    ['a component of a text', 'components.0.items.0', 't', 'components[0].items[0]'],
    ['a component of a number without a range', 'components.0.items.1', 'd', 'components[0].items[1]'],
    ['a component with an item twice', 'components.0.items.1', 'c', 'components[0].items[1]'],
    ['components without scoring', 'scoring', undefined, 'scoring'],
    ['bands that do not rise', 'bands.levels.1.from', 0, 'bands.levels[1].from'],
    ['a risk item that is not there', 'risk.0.item', 'zz', 'risk[0].item'],
    ['a reverse key without scores', 'items.0.items.0.options', 'plain', 'items[0].items[0]'],
    ['a spread of none', 'change.sd', 0, 'change.sd'],
    ['a perfect reliability', 'change.reliability', 1, 'change.reliability'],
    ['a language that an item lacks', 'items.1.text', { en: 'D' }, 'items(d).text'],
    ['a language that an option lacks', 'options.scale.0.text', { en: 'A' }, 'options.scale[0].text'],
    ['a language that a component lacks', 'components.0.title', { en: 'One' }, 'components[0].title'],
    ['a language that a band lacks', 'bands.levels.0.text', { en: 'Low' }, 'bands.levels[0].text'],
    ['a language that a rater lacks', 'raters.client.items.c', { en: 'I' }, 'raters.client.items.c'],
    ['a rater’s word for no item', 'raters.client.items.zz', { en: 'I', nl: 'Ik' }, 'raters.client.items.zz'],
    ['no language at all', 'title', {}, 'title'],
    ['a language that is none', 'title', { 'no language': 'x' }, 'title'],
    ['no items', 'items', [], 'items'],
    ['an empty option set', 'options.plain', [], 'options.plain'],
    ['a number that is none', 'risk.0.above', Number.NaN, 'risk[0].above'],
  ])('is refused for %s', (_, path, value, place) => {
    const broken = at(whole as unknown as Json, path.split('.'), () => value);
    expect(refusal(broken)?.message).toContain(`definition.${place}`);
  });

  it.each([undefined, null, 'text', 7, [], () => 1])('is refused when it is %s', (value) => {
    expect(refusal(value)).toBeDefined();
  });

  it('asks what its conditions say, and counts nothing that is not asked', () => {
    const form = compileForm(whole, { rater: 'client', language: 'en' });
    expect(shownItems(form, {}).has('d')).toBe(false);
    expect(shownItems(form, { c: choose('b'), n: { kind: 'number', value: 5 } }).has('d')).toBe(true);
    expect(shownItems(form, { c: choose('b'), n: { kind: 'number', value: 4 } }).has('d')).toBe(false);
    expect(shownItems(form, { b: { kind: 'declined' } }).has('i')).toBe(false);
    expect(shownItems(form, { b: { kind: 'boolean', value: false } }).has('i')).toBe(true);
  });
});
