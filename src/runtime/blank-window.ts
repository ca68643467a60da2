const COVER = { position: 'fixed', inset: '0', width: '100%', height: '100%', margin: '0', border: '0', padding: '0', background: 'Canvas', 'z-index': '2147483647', display: 'block', opacity: '1', transform: 'none' };

/**
 * Hides the whole page, its own content and dialogs too, behind a blank sheet, until it goes. A browser shows the page that is
 * left until the next one answers, and that can take seconds.
 */
export function blankWindow(): void {
  const cover = document.createElement('div');
  for (const [property, value] of Object.entries(COVER)) cover.style.setProperty(property, value, 'important'); // over any style of the page's
  cover.popover = 'manual'; // above what the page has in its top layer; no key closes it
  document.documentElement.append(cover);
  cover.showPopover?.();
  addEventListener('hashchange', () => cover.remove(), { once: true }); // the way out was a place in this page, which stays
}
