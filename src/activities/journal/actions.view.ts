import { html, nothing } from 'lit';
import type { ActivityRecord } from '../../core/record.js';
import type { Part } from './kinds/view.js';
import type { JournalWords } from './strings/en.js';

/** What can be done with a kept entry. */
interface ActionsProps {
  readonly words: JournalWords;
  readonly record: ActivityRecord<'journal'>;
  readonly audience: string;
  /** Whether the person at the screen wrote it and may change it. */
  readonly own: boolean;
  /** Whether it is being read, rather than just kept. */
  readonly reading: boolean;
  /** Whether the page offers sharing at all. */
  readonly offersSharing: boolean;
  bring(id: string, bring: boolean): void;
  edit(id: string): void;
  remove(id: string): void;
  readonly share: (id: string) => void;
  readonly unshare: (id: string) => void;
  readonly versions: () => void;
  readonly back: () => void;
}

/** Change, share or not, delete, earlier versions, and the way back. */
export function actionsView(props: ActionsProps): Part {
  const { words: { entry }, record: { id, payload: { bring } }, own, reading } = props;
  const button = (text: string, act: () => void, look = '') => html`<button class="button ${look}" part="button" type="button" @click=${act}>${text}</button>`;
  return html`${own ? html`${button(bring ? entry.leave : entry.bring, () => props.bring(id, !bring))} ${button(entry.edit, () => props.edit(id))} ${reading ? sharingView(props, button) : nothing} ${button(entry.remove, () => props.remove(id), 'danger')}` : nothing}
    ${reading ? html`${button(entry.versions, props.versions)} <button class="button primary" part="button primary" type="button" @click=${props.back}>${entry.back}</button>` : nothing}`;
}

function sharingView({ words: { entry }, record: { id, sharing }, audience, offersSharing, share, unshare }: ActionsProps, button: (text: string, act: () => void) => Part): Part {
  if (sharing === 'shared') return html`<span title=${entry.unsharing(audience)}>${button(entry.unshare, () => unshare(id))}</span>`;
  return offersSharing ? button(entry.share(audience), () => share(id)) : nothing;
}
