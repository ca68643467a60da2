import type { Author } from '../../../core/record.js';
import type { Desk } from '../../../runtime/desk.js';
import type { JournalMessage } from '../journal.model.js';
import type { EntryKind } from '../kinds/entry.js';
import type { ViewHost } from '../kinds/view.js';

/** What reading is given by the journal round it, at each render. */
export interface ReadingProps {
  readonly host: ViewHost;
  readonly desk: Desk<'journal', JournalMessage>;
  readonly author: Author;
  readonly audience: string;
  /** The kinds that are offered, in order. */
  readonly kinds: readonly EntryKind[];
  /** Whether first lines are shown. */
  readonly previews: boolean;
  /** Whether the page offers sharing at all. */
  readonly offersSharing: boolean;
  /** Id of the entry being read. */
  readonly current: string | undefined;
  readonly act: (act: () => Promise<unknown>) => void;
  readonly open: (id: string) => Promise<void>;
  readonly share: (id: string) => Promise<void>;
  readonly unshare: (id: string) => Promise<void>;
  /** Begins to change the entry, with `first` as the first change. */
  readonly change: (id: string, first: JournalMessage) => void;
}
