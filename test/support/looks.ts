/** Functions that run in a page and look at an element with all that is in its shadow roots. Each stands alone: it is sent to the page as text. */

/** The place and size of everything in `root` that is drawn. */
export function boxes(root: Element): readonly string[] {
  const all = (scope: ParentNode): Element[] => [...scope.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
  return all(root.shadowRoot ?? root).map(node => {
    const {x, y, width, height} = node.getBoundingClientRect();
    return `${node.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
  });
}

/** Drawings in `root` of which nothing stands out from the page: neither a line nor a filling has another colour than what is behind. */
export function colourless(root: Element): readonly string[] {
  const all = (scope: ParentNode): Element[] => [...scope.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
  const behind = getComputedStyle(document.documentElement).backgroundColor;
  const seen = (paint: string) => paint !== 'none' && paint !== behind && !/^rgba\(.*, 0\)$|transparent/.test(paint);
  const drawings = all(root.shadowRoot ?? root).filter(node => node.localName === 'svg' && node.checkVisibility({visibilityProperty: true}) && node.getBoundingClientRect().width > 0);
  return drawings
    .filter(drawing => ![...drawing.querySelectorAll('path, circle, rect, ellipse, line')].some(shape => seen(getComputedStyle(shape).stroke) || seen(getComputedStyle(shape).fill)))
    .map(drawing => drawing.outerHTML.slice(0, 120));
}
