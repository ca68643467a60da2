import {parseAst} from 'vite';
import {describe, expect, test} from 'vitest';
import {minifyCss, minifyHtml, minifyTemplates} from '../../../scripts/build/minify-templates.mjs';

function built(code: string): string {
  const result = minifyTemplates('/kit/src/').transform.call({parse: parseAst}, code, '/kit/src/a.ts');
  return result?.code ?? code;
}

describe('minifyCss', () => {
  test.each([
    ['\n  :host {\n    color: red;\n    margin: 0 auto;\n  }\n', ':host{color:red;margin:0 auto}'],
    ['a /* why; not */ b { }', 'a b{}'],
    ['& :hover, &:focus { x: y }', '& :hover,&:focus{x:y}'],
    ['@container (inline-size > 40em) { p { width: calc(1px + 2px) } }', '@container (inline-size > 40em){p{width:calc(1px + 2px)}}'],
    [`p { content: "a  ; b"; quotes: '{ ' ' }' }`, `p{content:"a  ; b";quotes:'{ ' ' }'}`],
    ['p { --_empty: ; --_x: 1 }', 'p{--_empty:;--_x:1}'],
    [':is( a , b ) > c + d ~ e', ':is(a,b ) > c + d ~ e'],
    ['@layer base { :host(:state(saved)) .x { & > p { color: color-mix(in oklab, var(--_a), transparent 10%) } } }', '@layer base{:host(:state(saved)) .x{& > p{color:color-mix(in oklab,var(--_a),transparent 10%)}}}'],
  ])('shortens %j', (source, short) => {
    expect(minifyCss(source)).toBe(short);
  });
});

describe('minifyHtml', () => {
  test('keeps the one space that a browser would show', () => {
    expect(minifyHtml('<p>\n  Hello   <b>x</b>\n  <i>y</i>\n</p>')).toBe('<p> Hello <b>x</b> <i>y</i> </p>');
  });

  test('leaves a template with preformatted text as it is', () => {
    expect(minifyHtml('<pre>\n  a\n</pre>')).toBe('<pre>\n  a\n</pre>');
  });
});

describe('minifyTemplates', () => {
  test('keeps every expression in its place, nested templates included', () => {
    expect(built('const a = html`<ul>\n  ${list.map(x => html`\n <li>${x}</li>\n`)}\n</ul>`;')).toBe('const a = html`<ul> ${list.map(x => html` <li>${x}</li> `)} </ul>`;');
  });

  test('keeps what stands between expressions and around them', () => {
    expect(built('css`${a} p {\n  ${b}\n  color: ${c};\n}\n${d}`')).toBe('css`${a} p{${b} color:${c}}${d}`');
  });

  test('leaves a template alone whose comment holds an expression', () => {
    const code = 'css`p { /* ${x} */  color: red }`';
    expect(built(code)).toBe(code);
  });

  test('leaves other templates, and other modules, alone', () => {
    expect(built('const a = text`a    b`; const b = `c    d`; css`  `')).toBe('const a = text`a    b`; const b = `c    d`; css``');
    expect(minifyTemplates('/kit/src/').transform.call({parse: parseAst}, 'html`a   b`', '/other/a.js')).toBeNull();
  });

  test('keeps escapes as they were written', () => {
    expect(built("css`p { content: '\\\\2014'; }`")).toBe("css`p{content:'\\\\2014'}`");
  });
});
