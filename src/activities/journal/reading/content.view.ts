import type { JournalPayload } from '../journal.model.js';
import { Later } from '../kinds/later.js';
import { partWords } from '../kinds/later-words.js';
import type { ReadHost } from '../kinds/view.js';

/** How each kind is read: loaded as soon as there is an entry to read. */
export const readers = new Later(() => import('./readers.js'), partWords);

/** What an entry says. */
export function contentView(host: ReadHost, payload: JournalPayload): unknown {
  return host.later(readers, ({ readerOf }) => readerOf(payload.kind).read(host, payload));
}
