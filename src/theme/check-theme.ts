import { contrastPairs, contrastRatio, type ContrastPair, type Rgb } from './contrast.js';
import type { ColourToken } from './presets.js';
import { colours, inScheme } from './tokens.js';

/** A pair of colours that cannot be told apart well enough. */
export interface WeakContrast extends ContrastPair {
  /** As it is, 1 to 21. */
  readonly ratio: number;
}

/**
 * The pairs of theme colours that are under the least contrast they need (text 4.5, controls and focus 3), as they are where `element`
 * stands and in the present `color-scheme`. An empty list is good. For designers, in the console or a test; it draws nothing that stays.
 */
export function checkTheme(element: Element): readonly WeakContrast[] {
  const read = colourReader(element);
  return contrastPairs
    .map((pair) => ({ ...pair, ratio: contrastRatio(read(pair.colour), read(pair.on)) }))
    .filter(({ ratio, minimum }) => ratio < minimum);
}

/** Colours as the browser resolves them, whatever notation a page used. */
function colourReader(element: Element): (token: ColourToken) => Rgb {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  return (token) => {
    const probe = document.createElement('span');
    probe.style.color = `var(--rapport-color-${token}, ${inScheme(colours[token])})`;
    probe.hidden = true;
    element.append(probe);
    pen.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    pen.clearRect(0, 0, 1, 1);
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data as unknown as [number, number, number];
    return [red, green, blue];
  };
}
