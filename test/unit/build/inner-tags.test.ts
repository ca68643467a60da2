import {describe, expect, test} from 'vitest';
import {innerTags, versionInnerTags} from '../../../scripts/build/inner-tags.mjs';

describe('versionInnerTags', () => {
  test.each([
    ['html`<rk-step-guide step=${1}></rk-step-guide>`', 'html`<rk-0-1-0-step-guide step=${1}></rk-0-1-0-step-guide>`'],
    [`define('rk-dialog', Dialog)`, `define('rk-0-1-0-dialog', Dialog)`],
    ['css`rk-dialog::part(body), :is(rk-timer) { color: red }`', 'css`rk-0-1-0-dialog::part(body), :is(rk-0-1-0-timer) { color: red }`'],
    [`interface HTMLElementTagNameMap { 'rk-notice': Notice }`, `interface HTMLElementTagNameMap { 'rk-0-1-0-notice': Notice }`],
  ])('puts the version into %s', (source, built) => {
    expect(versionInnerTags(source, '0.1.0')).toBe(built);
  });

  test.each(['<rapport-journal>', 'a work-rk-thing', 'mark-down', 'network-first', '--rk-space', 'rk-', 'rk-1'])('leaves %s alone', source => {
    expect(versionInnerTags(source, '0.1.0')).toBe(source);
  });

  test('a pre-release version gives a valid tag name', () => {
    expect(versionInnerTags('<rk-dialog>', '1.0.0-Beta.2+x')).toBe('<rk-1-0-0-beta-2-x-dialog>');
  });
});

describe('innerTags', () => {
  const plugin = innerTags('/kit/src/', '0.1.0');
  const transform = plugin.transform;

  test('rewrites the modules of the kit', () => {
    expect(transform('<rk-dialog>', '/kit/src/components/dialog.ts')?.code).toBe('<rk-0-1-0-dialog>');
  });

  test('leaves other modules alone', () => {
    expect(transform('<rk-dialog>', '/kit/node_modules/other/index.js')).toBeNull();
  });
});
