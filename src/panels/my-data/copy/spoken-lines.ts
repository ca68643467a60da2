import type { LitElement } from 'lit';

const SILENT = 'style, svg, button, input, select, textarea, dialog, template, [hidden], .visually-hidden, .no-print';
const BLOCK = /^(?:article|dd|div|dl|dt|fieldset|figure|figcaption|h[1-6]|legend|li|ol|p|section|table|tr|ul)$/;
const NOT_A_BREAK = /^(?:contents|inline.*)$/;

/**
 * What a person reads below `node`, line by line, shadow roots of the kit included: what is pressed or drawn is left out.
 * A heading of a list and its meaning stand on lines of their own.
 */
export function spokenLines(node: Node): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replaceAll(/[ \t\r\f]*\n[ \t\r\f]*/g, '\n').replaceAll(/[ \t]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (each: Node): void => {
    if (each instanceof Text) line += each.data;
    if (!(each instanceof Element)) return;
    if (each.matches(SILENT)) return;
    const breaks = each.localName === 'br' || BLOCK.test(each.localName) || (each.localName.includes('-') && !NOT_A_BREAK.test(getComputedStyle(each).display));
    if (breaks) end();
    for (const child of childrenOf(each)) walk(child);
    if (breaks) end();
    else line += ' ';
  };
  walk(node);
  end();
  return lines;
}

/** Whether `selector` names `node` or anything below it, shadow roots of the kit included. */
export function holds(node: Node, selector: string): boolean {
  return node instanceof Element && (node.matches(selector) || [...childrenOf(node)].some((child) => holds(child, selector)));
}

function childrenOf(node: Element): Iterable<Node> {
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
  const root = (node as Partial<LitElement>).renderRoot; // a closed root too: the elements are the kit's own
  return (root ?? node).childNodes;
}
