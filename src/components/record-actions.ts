import { html, nothing, type TemplateResult } from 'lit';
import { binIcon, pencilIcon, printIcon, shareIcon } from '../theme/icons.js';

/** What the buttons under a kept record say. */
interface RecordActionWords {
  readonly edit: string;
  readonly share: (audience: string) => string;
  readonly unshare: string;
  readonly print: string;
  readonly delete: string;
  readonly close: string;
}

/** What can be done with a kept record. */
export interface RecordActions {
  readonly words: RecordActionWords;
  readonly audience: string;
  readonly isShared: boolean;
  /** It may be shared from here. */
  readonly isShareable: boolean;
  /** The person at the screen wrote it and may change it. */
  readonly own: boolean;
  /** It is being read, rather than just kept. */
  readonly reading: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly share: () => void;
  readonly unshare: () => void;
  readonly close: () => void;
}

/** The buttons under a kept record. */
export function recordActionsView({ words, audience, isShared, isShareable, own, reading, ...acts }: RecordActions): TemplateResult {
  const sharing = isShared ? button(nothing, words.unshare, acts.unshare) : isShareable ? button(shareIcon, words.share(audience), acts.share) : nothing;
  return html`${own ? button(pencilIcon, words.edit, acts.edit) : nothing} ${own && reading ? sharing : nothing}
    ${reading ? button(printIcon, words.print, () => window.print()) : nothing} ${own ? button(binIcon, words.delete, acts.remove, 'danger') : nothing}
    ${reading ? button(nothing, words.close, acts.close, 'quiet') : nothing}`;
}

const button = (icon: unknown, text: string, act: () => void, look = '') =>
  html`<button class="button ${look}" part="button" type="button" @click=${act}>${icon}${text}</button>`;
