import type { LitElement, ReactiveController } from 'lit';
import { registerCodec } from '../../fhir/codec-register.js';
import type { ActivityName, ActivityRecord } from '../../core/record.js';
import type { Registered } from '../../activities/index.js';
import type { ActivityWords, AnyActivity } from '../../runtime/activity.js';
import { defineAll, definedElement, type Definable } from '../../runtime/define.js';
import { Localized } from '../../runtime/localized.js';

/** What a panel knows of one activity. */
interface Known {
  readonly activity: AnyActivity;
  readonly localized: Localized<ActivityWords>;
  loadElement(): Promise<Definable>;
}

/**
 * The words of every activity, in the language of a panel, and elements that show a record in them. Those of the kit
 * are known by their register, also where the page defines none of them; one of the page's own once it is defined.
 */
export class Activities implements ReactiveController {
  readonly #host: LitElement;
  readonly #known = new Map<string, Known>();
  readonly #readers = new Map<string, string>();
  #loading: Promise<void> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.load().catch(() => undefined); // asked for early; who needs it asks again
  }

  /** Makes the records of every activity of the kit readable. */
  load(): Promise<void> {
    this.#loading ??= import('../../activities/index.js').then(({ register }) => {
      for (const each of register) this.#add(each);
      this.#host.requestUpdate();
    });
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** What an activity is called. */
  nameOf(activity: ActivityName): string {
    return this.#find(activity)?.localized.words.name ?? activity;
  }

  /** What a record is, in words: its kind where its activity has several, else what its activity is called. */
  kindOf({ activity, payload }: ActivityRecord): string {
    const known = this.#find(activity);
    return known?.activity.kindOf?.(payload as never, known.localized.words) ?? this.nameOf(activity);
  }

  /** The language the words of the activities are in: it changes once they have arrived. */
  get language(): string {
    return [...this.#known.values()].map(({ localized }) => localized.language).join();
  }

  /** Whether there is an element that can show records of this activity. */
  canShow(activity: ActivityName): boolean {
    return this.#find(activity) !== undefined;
  }

  /** The tag of an element that shows a record in its activity's words; the element is loaded if it has to be. */
  async readerOf(activity: ActivityName): Promise<string | undefined> {
    const tag = this.#readers.get(activity);
    if (tag) return tag;
    const Element = await this.#find(activity)?.loadElement();
    if (!Element) return undefined;
    const reader = `rk-read-${activity}`;
    defineAll(Element.dependencies);
    if (!customElements.get(reader)) customElements.define(reader, class extends Element {}); // the public tag may be another version's
    this.#readers.set(activity, reader);
    return reader;
  }

  #find(activity: ActivityName): Known | undefined {
    const known = this.#known.get(activity);
    const defined = known ? undefined : definedElement(activity);
    return defined ? this.#add({ activity: defined.activity as unknown as AnyActivity, loadElement: async () => defined }) : known;
  }

  #add({ activity, ...loading }: Registered): Known {
    const name = activity.codec.activity;
    registerCodec(activity.codec);
    const known = this.#known.get(name) ?? { activity, loadElement: () => loading.loadElement(), localized: new Localized(this.#host, activity.words) };
    this.#known.set(name, known);
    return known;
  }
}
