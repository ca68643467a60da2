/** As the page it covers is, light or dark; over any style of the page's. */
const COVER = 'all:unset!important;position:fixed!important;inset:0!important;background:Canvas!important';

/**
 * Hides the whole page, its own content and dialogs too, behind a blank sheet, until it goes. A browser shows the page that is
 * left until the next one answers, and that can take seconds.
 */
export function blankWindow(): void {
  const cover = document.createElement('div');
  cover.style.cssText = COVER;
  cover.popover = 'manual'; // above what the page has in its top layer; no key closes it
  document.body.append(cover);
  cover.showPopover?.();
  addEventListener('hashchange', () => cover.remove()); // the way out was a place in this page, which stays
}
