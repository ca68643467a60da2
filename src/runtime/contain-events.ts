/** Native events that cross shadow roots and carry, or tell of, what a person writes. */
const CONTENT = [
  'beforeinput', 'input', 'textInput', 'change',
  'compositionstart', 'compositionupdate', 'compositionend',
  'copy', 'cut', 'paste', 'dragstart', 'drop',
] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/** Keys that write nothing: a page's focus trap and its way to close may hear them. */
const SILENT_KEY = /^(?:Tab|Escape|F\d+)$/;

const TEXT_FIELD = 'textarea, input:not([type=radio], [type=checkbox], [type=range], [type=button]), [contenteditable]';

/**
 * Keeps what is written inside a shadow root from reaching the page: content events end at the root, after the handlers within it ran.
 * Key events end there only when they come from a text field and write or move in it; a page's shortcuts still hear
 * `Tab`, `Escape`, function keys, and anything held with Ctrl or Command.
 * Events of the page's own nodes in a slot pass. A page's *capturing* listeners run before ours and cannot be stopped; they see the host as the target.
 */
export function containEvents(root: ShadowRoot): void {
  const own = (event: Event) => event.target instanceof Node && event.target.getRootNode() === root;
  const contain = (event: Event) => own(event) && event.stopPropagation();
  const containKey = (event: Event) => own(event) && writes(event as KeyboardEvent) && event.stopPropagation();
  for (const type of CONTENT) root.addEventListener(type, contain);
  for (const type of KEYS) root.addEventListener(type, containKey);
}

function writes(event: KeyboardEvent): boolean {
  const shortcut = (event.ctrlKey || event.metaKey) && !event.altKey; // AltGr, which writes, reports Ctrl and Alt
  return !shortcut && !SILENT_KEY.test(event.key) && event.target instanceof Element && event.target.matches(TEXT_FIELD);
}
