import { html, nothing } from 'lit';
import { dayOf, localIso } from '../../../core/time.js';
import type { JournalPayload } from '../journal.model.js';
import { dayAfter } from '../kinds/entry.js';
import type { Part } from '../kinds/view.js';
import { readers } from '../reading/content.view.js';
import { everyEntry } from './all-entries.js';
import type { Tool, ToolProps, ToolRow } from './tool.js';
import { turningView, type TurningWords } from './turning.view.js';

/** What a picture of some days shows. */
interface SpanShown {
  readonly name: string;
  /** A line below the days that are shown. */
  readonly line: string;
  readonly picture: Part;
  /** The same as a table; `nothing` where the days are empty. */
  readonly table: Part;
  readonly turning: TurningWords;
}

/** A picture of the entries of one kind over a span of days. */
export interface SpanPicture<Kind extends JournalPayload['kind']> {
  readonly kind: Kind;
  /** How many days are shown at once. */
  readonly length: number;
  /** Shows the days from `first` to `last`; `entries` are all there are, newest first. */
  show(entries: readonly Extract<JournalPayload, { readonly kind: Kind }>[], first: string, last: string, props: ToolProps): SpanShown;
}

/** Reads every entry of a kind and shows one span of days of them at a time, as a picture and as a table. */
export class SpanTool<Kind extends JournalPayload['kind']> implements Tool {
  readonly #row: ToolRow;
  readonly #picture: SpanPicture<Kind>;
  /** `undefined` while they are read. */
  #entries: readonly Extract<JournalPayload, { readonly kind: Kind }>[] | undefined;
  #spansBack = 0;

  constructor(row: ToolRow, { desk, author, act }: ToolProps, picture: SpanPicture<Kind>) {
    this.#row = row;
    this.#picture = picture;
    act(async () => {
      const entries = await everyEntry(desk.store!, author, ({ payload }) => payload.kind === picture.kind);
      this.#entries = entries.map(({ payload }) => payload as Extract<JournalPayload, { readonly kind: Kind }>);
      row.changed();
    });
  }

  view(props: ToolProps): unknown {
    if (!this.#entries) return html`<p class="muted" role="status">${props.words.history.loading}</p>`;
    return props.host.later(readers, () => this.#renderSpan(this.#entries!, props));
  }

  #renderSpan(entries: readonly Extract<JournalPayload, { readonly kind: Kind }>[], props: ToolProps): unknown {
    const { length } = this.#picture;
    const { host: { localized }, words: { pictures } } = props;
    const last = dayAfter(dayOf(localIso()), -length * this.#spansBack);
    const first = dayAfter(last, 1 - length);
    const short = (day: string) => localized.date(day, { day: 'numeric', month: 'short' });
    const { name, line, picture, table, turning } = this.#picture.show(entries, first, last, props);
    return html`<section class="panel" aria-label=${name}>
      <p role="status"><strong>${pictures.span(short(first), short(last))}</strong><br /><span class="muted">${line}</span></p>
      ${picture}
      ${table === nothing ? nothing : html`<details><summary>${pictures.table}</summary>${table}</details>`}
      ${turningView(props, entries, length, this.#spansBack, turning, (spans) => this.#turn(spans))}
    </section>`;
  }

  #turn(spans: number): void {
    this.#spansBack = spans;
    this.#row.changed();
  }
}
