import type { ActivityRecord } from '../../../core/record.js';
import type { EntryKind } from '../kinds/entry.js';
import type { FormHost, KindView } from '../kinds/view.js';
import type { Tools } from './tools.js';

type Entry = ActivityRecord<'journal'>;

/** What the tools round the entries need. */
export interface ToolsProps {
  readonly tools: Tools;
  readonly host: FormHost;
  readonly kinds: readonly EntryKind[];
  readonly audience: string;
  /** How many entries are known to be there. */
  readonly count: number;
  /** Whether the person may change anything here. */
  readonly own: boolean;
  /** Whether the page offers sharing. */
  readonly offersSharing: boolean;
  readonly viewOf: (kind: EntryKind) => KindView | undefined;
  /** Whether an entry of this kind is known to the list. */
  has(kind: EntryKind): boolean;
  /** An entry known to the list, by id. */
  entryOf(id: string): Entry | undefined;
  readonly open: (id: string) => void;
  readonly act: (act: () => Promise<unknown>) => void;
  restore(id: string): Promise<void>;
  purge(id: string): Promise<void>;
}
