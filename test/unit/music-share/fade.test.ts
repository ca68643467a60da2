import { describe, expect, it } from 'vitest';
import { FADE_LENGTH, fadeLevel } from '../../../src/activities/music-share/sound/fade.js';

describe('the fade', () => {
  it('leaves the music alone until its last seconds', () => {
    expect(fadeLevel(FADE_LENGTH * 4)).toBe(1);
    expect(fadeLevel(FADE_LENGTH)).toBe(1);
  });
  it('then grows quiet evenly, to nothing at the end', () => {
    expect(fadeLevel(FADE_LENGTH / 2)).toBe(0.5);
    expect(fadeLevel(0)).toBe(0);
    expect(fadeLevel(-5)).toBe(0);
  });
});
