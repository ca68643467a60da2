/** What a person reads on the element, inner shadow roots included; what is folded away or for screen readers only is not left out. */
export function readable(root: Element | ShadowRoot): string {
  const text = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.localName !== 'style') return ` ${[...(node.shadowRoot ?? node).childNodes].map(text).join('')} `;
    return '';
  };
  return [...(root instanceof ShadowRoot ? root : (root.shadowRoot ?? root)).childNodes].map(text).join('').replaceAll(/\s+/g, ' ');
}
