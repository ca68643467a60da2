import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryEntry } from './history-list.js';

/** What the list of what was kept earlier needs. */
export interface History {
  readonly words: { readonly title: string; readonly older: string; readonly openOf: (entry: string) => string };
  /** Level of its heading. */
  readonly level: number;
  readonly entries: readonly HistoryEntry[];
  /** Where older ones come from. */
  readonly list: { readonly hasMore: boolean; more(): unknown };
  /** What stands there while nothing was kept. */
  readonly empty: TemplateResult;
  /** Why the list is not whole, in words. */
  readonly trouble?: string | undefined;
  readonly open: (id: string) => void;
  /** What the activity's styles call it. */
  readonly look?: string;
}

/** What was kept earlier, under a heading: a part of its own, that no paper needs. */
export function historySection({ words, level, entries, list, empty, trouble, open, look = 'history' }: History): TemplateResult {
  return html`<section class="${look} no-print" part="history">
    <div role="heading" aria-level=${level}>${words.title}</div>
    ${trouble ? html`<rk-notice kind="caution" role="status">${trouble}</rk-notice>` : nothing}
    <rk-history-list exportparts="entry, button" .entries=${entries} .hasMore=${list.hasMore} .words=${{ more: words.older, choose: words.openOf }} .level=${level + 1}
      @opened=${({ detail }: CustomEvent<{ id: string }>) => open(detail.id)} @more-wanted=${() => void list.more()}>
      ${trouble ? nothing : empty}
    </rk-history-list>
  </section>`;
}
