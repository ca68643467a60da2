import { html, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import type { RecordList } from '../../../runtime/record-list.js';
import { contentView } from '../reading/content.view.js';
import type { ReadingProps } from '../reading/props.js';
import type { ReadingWords } from '../strings/reading/en.js';

type Entry = ActivityRecord<'journal'>;

/** The tools round the entries. */
export type ToolName = 'find' | 'agenda' | 'several' | 'nights' | 'month' | 'removed' | 'copy' | 'blank';

/** What a tool is given at each render. */
export interface ToolProps extends ReadingProps {
  readonly words: ReadingWords;
  /** The entries known to the history. */
  readonly entries: RecordList<'journal'>;
}

/** What a tool may ask of the row it stands in. */
export interface ToolRow {
  /** Draws again. */
  changed(): void;
  close(): void;
}

/** Entries that can be chosen in the history while a tool is open. */
export interface Choosing {
  readonly chosen: readonly string[];
  choose(ids: readonly string[]): void;
}

/** One open tool. What it found or gathered goes with it when it is closed, or when the client changes. */
export interface Tool {
  view(props: ToolProps): unknown;
  /** It stands in the page, under `root`. */
  drawn?(root: ParentNode): void;
  readonly choosing?: Choosing | undefined;
  closed?(): void;
}

/** Opens a tool: `props` is what was there when it was asked for. */
export type OpenTool = (row: ToolRow, props: ToolProps) => Tool;

/** A button of a tool. */
export function button(text: unknown, act: (event: Event) => void, look = ''): TemplateResult {
  return html`<button class="button ${look}" part=${look === 'primary' ? 'button primary' : 'button'} type="button" @click=${act}>${text}</button>`;
}

/** One entry in full, under its kind and day. */
export function entryPart({ host, words }: ToolProps, { payload }: Entry, level: number): TemplateResult {
  return html`<article>
    <div role="heading" aria-level=${level}>${host.words.kinds[payload.kind]}, ${host.localized.day(payload.day)}</div>
    ${contentView({ ...host, said: words.kinds, change: undefined }, payload)}
  </article>`;
}
