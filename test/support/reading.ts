/** What a person reads on the element, inner shadow roots included; what is folded away or for screen readers only is not left out. */
export function readable(root: Element | ShadowRoot): string {
  const text = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.localName !== 'style') return ` ${[...(node.shadowRoot ?? node).childNodes].map(text).join('')} `;
    return '';
  };
  return [...(root instanceof ShadowRoot ? root : (root.shadowRoot ?? root)).childNodes].map(text).join('').replaceAll(/\s+/g, ' ');
}

/** The same with what stands in slots, as a person sees it: what is put into a dialog or a notice is read there. */
export function seen(root: Element | ShadowRoot): string {
  const text = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.localName === 'style') return '';
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    return ` ${[...(assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes)].map(text).join('')} `;
  };
  return [...(root instanceof ShadowRoot ? root : (root.shadowRoot ?? root)).childNodes].map(text).join('').replaceAll(/\s+/g, ' ');
}
