import type { CSSResult, nothing, TemplateResult } from 'lit';
import type { LimitWords } from '../../../components/field.js';
import type { ActivityRecord } from '../../../core/record.js';
import type { Dependencies } from '../../../runtime/define.js';
import type { DeskWords } from '../../../runtime/desk-words.js';
import type { Localized } from '../../../runtime/localized.js';
import type { JournalMessage, JournalPayload } from '../journal.model.js';
import type { JournalWords } from '../strings/en.js';
import type { FormWords } from '../strings/forms/en.js';
import type { MoreWords } from '../strings/more/en.js';
import type { ReadingWords } from '../strings/reading/en.js';
import type { EntryKind, KindModel } from './entry.js';
import type { Later } from './later.js';

/** What a view of one kind is given by the journal round it. */
export interface ViewHost {
  readonly words: JournalWords;
  /** The words of the forms that are loaded later; there with them. */
  readonly forms: FormWords;
  /** The words of what comes later still; there with it. */
  readonly more: MoreWords;
  readonly deskWords: DeskWords;
  /** Dates and numbers, in the person's own way of writing them. */
  readonly localized: Localized<JournalWords>;
  readonly readonly: boolean;
  /** The clinic's own question, if it has one. */
  readonly asked: string | undefined;
  /** Level of the headings inside. */
  readonly level: number;
  /** Whether the share of time in bed asleep is shown. */
  readonly showEfficiency: boolean;
  /** The limit of a text, and what is said near and past it. */
  readonly limit: number;
  readonly limitWords: LimitWords;
  /** The newest entries, as far as they were read, and whether there are older ones. */
  readonly recent: readonly ActivityRecord<'journal'>[];
  readonly hasOlder: boolean;
  /** What is wrong with a field, in words; empty while nothing is. */
  problem(field: string): string;
  send(message: JournalMessage): void;
  /** Goes on with an entry of this kind about another day, or begins one; what is being written is put aside. */
  writeAbout(day: string): void;
  /** A part that comes later; where it is not there yet it is asked for, and `undefined` stands for it. */
  part<Module extends object>(part: Later<Module>): Module | undefined;
  /** What is shown with a part that comes later; until it is there, a word, and a way to try again where it did not arrive. */
  later<Module extends object>(part: Later<Module>, show: (module: Module) => unknown): unknown;
  /** What is remembered of this form besides its words, such as the step it is at, and gone with it; `initial` from the first time it is asked for until it is set. */
  get<T>(key: string, initial: T): T;
  set(key: string, value: unknown): void;
  /** Puts the focus on what `selector` names once it is there. */
  focus(selector: string): void;
}

/** How entries of one kind are written. */
export interface KindView<P extends JournalPayload = JournalPayload> {
  /** Components it stands on, beyond the journal's own. */
  readonly dependencies?: Dependencies;
  readonly styles?: CSSResult;
  /** What its entries are and how they change: loaded with its form. */
  readonly model: KindModel<P>;
  form(host: ViewHost, payload: P): TemplateResult;
  /** What of it comes later, with the model that sees all that stands between an entry and being kept. */
  readonly rest?: Later<{ readonly model: KindModel<P> }>;
}

/** What a reader of one kind is given besides. */
export interface ReadHost extends ViewHost {
  /** What is only said of entries that are read. */
  readonly said: ReadingWords['kinds'];
  /** Begins to change the entry being read, with this as the first change; absent where that is not possible. */
  readonly change?: ((first: JournalMessage) => void) | undefined;
}

/** How kept entries of one kind are read. */
export interface KindReader<P extends JournalPayload = JournalPayload> {
  read(host: ReadHost, payload: P): TemplateResult;
  /** Its first line, where previews are shown. */
  preview(host: ViewHost, payload: P): string;
}

/** A message of one kind without its kind. */
export type Untold<K extends EntryKind> = Exclude<Extract<JournalMessage, { readonly kind: K }>, { readonly type: 'kind-chosen' }> extends infer M
  ? M extends unknown ? Omit<M, 'kind'> : never
  : never;

/** Sends messages of one kind. */
export function teller<K extends EntryKind>(kind: K): (host: ViewHost, message: Untold<K>) => void {
  return (host, message) => host.send({ kind, ...message } as unknown as JournalMessage);
}

/** Something or nothing to render. */
export type Part = TemplateResult | typeof nothing;
