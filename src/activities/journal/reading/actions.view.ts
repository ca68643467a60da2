import { html, nothing } from 'lit';
import { printIcon } from '../../../theme/icons.js';
import type { ActivityRecord } from '../../../core/record.js';
import type { Part } from '../kinds/view.js';
import type { ReadingWords } from '../strings/reading/en.js';

/** What can be done with a kept entry. */
export interface ActionsProps {
  readonly words: ReadingWords['entry'];
  /** What marks it for the session. */
  readonly bringWords: string;
  readonly record: ActivityRecord<'journal'>;
  readonly audience: string;
  /** Whether the person at the screen wrote it and may change it. */
  readonly own: boolean;
  /** Whether it is being read, rather than just kept. */
  readonly reading: boolean;
  /** Whether the page offers sharing at all. */
  readonly offersSharing: boolean;
  readonly bring: (bring: boolean) => void;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly share: () => void;
  readonly unshare: () => void;
  readonly versions: () => void;
  readonly print: () => void;
  readonly back: () => void;
}

/** Change, share or not, print, delete, earlier versions, and the way back. */
export function actionsView(props: ActionsProps): Part {
  const { words, record: { payload: { bring } }, own, reading } = props;
  return html`
    ${own ? html`${button(bring ? words.leave : props.bringWords, () => props.bring(!bring))} ${button(words.edit, props.edit)} ${reading ? sharingView(props) : nothing}` : nothing}
    ${reading ? html`${button(words.versions, props.versions)} ${button(html`${printIcon}${words.print}`, props.print)}` : nothing}
    ${own ? button(words.remove, props.remove, 'danger') : nothing}
    ${reading ? button(words.back, props.back, 'primary') : nothing}`;
}

function sharingView({ words, record: { sharing }, audience, offersSharing, share, unshare }: ActionsProps): Part {
  if (sharing === 'shared') return html`<span title=${words.unsharing(audience)}>${button(words.unshare, unshare)}</span>`;
  return offersSharing ? button(words.share(audience), share) : nothing;
}

function button(text: unknown, act: () => void, look = ''): Part {
  return html`<button class="button ${look}" part=${look === 'primary' ? 'button primary' : 'button'} type="button" @click=${act}>${text}</button>`;
}
