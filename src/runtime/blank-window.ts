/**
 * Hides the whole page, its own content and dialogs too, behind a blank sheet. A browser shows the page that is left until the
 * next one answers, and that can take seconds.
 */
export function blankWindow(): HTMLElement {
  const cover = document.createElement('div');
  cover.style.border = '99vmax solid Canvas'; // nothing but border: it covers all, light or dark as the page is
  cover.popover = 'manual'; // above what the page has in its top layer; no key closes it
  document.body.append(cover);
  cover.showPopover?.();
  return cover;
}
