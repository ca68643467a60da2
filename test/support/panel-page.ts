import type { ActivityRecord } from '../../src/core/record.js';
import { register } from '../../src/activities/index.js';
import type { MyDataElement } from '../../src/panels/my-data/my-data.element.js';
import type { ShareReviewElement } from '../../src/panels/share-review/share-review.element.js';
import { openMemoryStore } from '../../src/store/index.js';
import type { LocalStore } from '../../src/store/local-store.js';
import { settled } from './journal-page.js';
import { seen } from './reading.js';
import { waitUntil } from './wait.js';

await Promise.all([import('../../src/panels/my-data/define.js'), import('../../src/panels/share-review/define.js'), import('../../src/runtime/provider/define.js')]);

interface Panels {
  'rapport-my-data': MyDataElement;
  'rapport-share-review': ShareReviewElement;
}

export const codecs = new Map(register.map(({ activity: { codec } }) => [codec.activity, codec]));

/** A store in memory with these records in it, the first one the oldest. */
export async function storeWith(client: string, records: readonly ActivityRecord[]): Promise<LocalStore> {
  const store = openMemoryStore({ client, codecs });
  for (const record of records) await store.put(record, { expect: 0 });
  return store;
}

/** A panel on the page that has looked at what there is. */
export async function openPanel<Tag extends keyof Panels>(tag: Tag, set: Partial<Panels[Tag]>, until = '.section, .empty', into: Element = document.body): Promise<Panels[Tag]> {
  const panel = document.createElement(tag) as Panels[Tag];
  Object.assign(panel, set);
  into.append(panel);
  await waitUntil(() => panel.renderRoot.querySelector(until), `${until} in ${tag}`);
  await settled(panel);
  return panel;
}

/** Resolves once a person can read `text` on the panel. */
export const says = (panel: Element, text: string): Promise<void> => waitUntil(() => seen(panel).includes(text), `"${text}" on the page`);

/** Every file handed to the downloads from now on, in the order they come, instead of the browser's own saving. */
export function catchFiles(): { readonly files: readonly { readonly name: string; readonly blob: Blob }[]; stop(): void } {
  const files: { name: string; blob: Blob }[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => createObjectURL.call(URL, (last = blob));
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    if (this.download) files.push({ name: this.download, blob: last! });
  };
  return {
    files,
    stop: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

/** Chooses a file as a person does, in the field of a panel. */
export function chooseFile(panel: MyDataElement, contents: BlobPart, name = 'copy.json'): void {
  const input = panel.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([contents], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Writes into a password field of a panel. */
export function typePassword(panel: MyDataElement, id: string, text: string): void {
  panel.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!.value = text;
}
