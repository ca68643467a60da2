import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import type { Part, ReadHost } from '../kinds/view.js';
import type { JournalPayload } from '../journal.model.js';
import type { ReadingWords } from '../strings/reading/en.js';
import { contentView } from './content.view.js';

type Entry = ActivityRecord<'journal'>;

/** What a kept entry needs to be read. */
interface EntryProps {
  readonly host: ReadHost;
  readonly words: ReadingWords['entry'];
  readonly record: Entry;
  readonly audience: string;
  /** Its earlier versions, newest first; `undefined` until they are asked for. */
  readonly versions: readonly Entry[] | undefined;
  /** Whether the person at the screen wrote it and may change it. */
  readonly own: boolean;
  goOnFrom(payload: JournalPayload): void;
}

const WHEN = { dateStyle: 'long', timeStyle: 'short' } as const;

/** A kept entry, to read: its day and kind, what was written, and when it was. */
export function entryView(props: EntryProps): TemplateResult {
  const { host: { words: { kinds }, localized, level }, words, record, audience } = props;
  const { createdAt, completedAt } = record;
  const changed = completedAt !== undefined && Date.parse(completedAt) - Date.parse(createdAt) > DAY;
  return html`<article class="entry" part="entry">
    <header>
      <div role="heading" aria-level=${level}>${kinds[record.payload.kind]}</div>
      <p class="muted">${words.about(localized.day(record.payload.day))}</p>
    </header>
    ${contentView(props.host, record.payload)}
    <p class="muted">${record.sharing === 'shared' ? words.shared(audience) : words.private} ${words.written(localized.date(createdAt, WHEN))}.
      ${changed ? `${words.changed(localized.date(completedAt, WHEN))}.` : nothing}</p>
    ${versionsView(props)}
  </article>`;
}

const DAY = 86_400_000; // ms: an entry finished the day it was begun needs no second date

function versionsView(props: EntryProps): Part {
  const { host: { localized, level }, words, versions, record, own } = props;
  if (!versions) return nothing;
  const others = differing(record, versions);
  return html`<section class="versions" aria-labelledby="versions">
    <div role="heading" id="versions" tabindex="-1" aria-level=${level + 1}>${words.versions}</div>
    ${others.length === 0 ? html`<p class="muted">${words.noVersions}</p>` : nothing}
    <ul role="list">${others.map((version) => html`<li>
      <p class="muted">${words.version(localized.date(version.updatedAt, WHEN))}</p>
      ${contentView(props.host, version.payload)}
      ${own ? html`<div><button class="button" part="button" type="button" @click=${() => props.goOnFrom(version.payload)}>${words.bringBack}</button></div>` : nothing}
    </li>`)}</ul>
  </section>`;
}

/** The versions whose words differ from the one after them: sharing and marking an entry make revisions too. */
function differing(record: Entry, versions: readonly Entry[]): readonly Entry[] {
  const content = ({ payload }: Entry) => JSON.stringify({ ...payload, bring: false });
  return versions.filter((version, i) => content(version) !== content(versions[i - 1] ?? record));
}
