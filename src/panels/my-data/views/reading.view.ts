import { html, nothing, type TemplateResult } from 'lit';
import { binIcon } from '../../../theme/icons.js';
import type { ActivityRecord } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { Activities } from '../../across/activities.js';
import type { Opened } from '../../across/open-place.js';
import type { MyDataWords } from '../strings/en.js';

/** What reading one record needs. */
export interface ReadingProps {
  readonly localized: Localized<MyDataWords>;
  readonly activities: Activities;
  readonly opened: Opened;
  readonly record: ActivityRecord | undefined;
  readonly onClose: () => void;
  readonly onRemove: (record: ActivityRecord) => void;
}

/** One record to read, in a sheet above the list; its author can delete it. */
export function readingView({ localized, activities, opened, record, onClose, onRemove }: ReadingProps): TemplateResult {
  const { reading } = localized.words;
  const heading = record ? `${activities.kindOf(record)}, ${localized.date(record.createdAt, { dateStyle: 'long' })}` : '';
  const isOwn = record?.author === opened.place.author;
  return html`<rk-dialog id="reading" .open=${record !== undefined} .heading=${heading} close-text=${reading.close} @closed=${onClose}>
    ${record ? html`<rk-record-view .record=${record} .activities=${activities} .opened=${opened}></rk-record-view>` : nothing}
    ${record && isOwn ? html`<div slot="actions"><button class="button danger" part="button" type="button" @click=${() => onRemove(record)}>${binIcon}${reading.remove}</button></div>` : nothing}
    ${record && !isOwn ? html`<p class="muted">${reading.notYours}</p>` : nothing}
  </rk-dialog>`;
}
