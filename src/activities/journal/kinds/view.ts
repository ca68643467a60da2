import type { CSSResult, nothing, TemplateResult } from 'lit';
import type { LimitWords } from '../../../components/field.js';
import type { Dependencies } from '../../../runtime/define.js';
import type { FrameWords } from '../../../runtime/frame-words.js';
import type { Localized } from '../../../runtime/localized.js';
import type { JournalMessage, JournalPayload } from '../journal.model.js';
import type { JournalWords } from '../strings/en.js';

/** What a view of one kind is given by the journal round it. */
export interface ViewHost {
  readonly words: JournalWords;
  readonly frameWords: FrameWords;
  /** Dates and numbers, in the person's own way of writing them. */
  readonly localized: Localized<JournalWords>;
  readonly readonly: boolean;
  /** The clinic's own question, if it has one. */
  readonly asked: string | undefined;
  /** The limit of a text, and what is said near and past it. */
  readonly limit: number;
  readonly limitWords: LimitWords;
  /** What is wrong with a field, in words; empty while nothing is. */
  problem(field: string): string;
  send(message: JournalMessage): void;
}

/** How entries of one kind are written and read. */
export interface KindView<P extends JournalPayload = JournalPayload> {
  /** Components it stands on, beyond the journal's own. */
  readonly dependencies?: Dependencies;
  readonly styles?: CSSResult;
  form(host: ViewHost, payload: P): TemplateResult;
  /** A kept entry, to read. */
  read(host: ViewHost, payload: P): TemplateResult;
  /** Its first line, where previews are shown. */
  preview(host: ViewHost, payload: P): string;
}

/** Something or nothing to render. */
export type Part = TemplateResult | typeof nothing;
