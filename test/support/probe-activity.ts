import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { RapportError } from '../../src/core/errors.js';
import type { Model } from '../../src/core/model.js';
import type { ActivityRecord } from '../../src/core/record.js';
import type { Activity } from '../../src/runtime/activity.js';
import { ActivityElement } from '../../src/runtime/activity-element.js';
import { catalogue } from '../../src/runtime/catalogue.js';
import { laterWork } from '../../src/runtime/later-work.js';

export interface ProbePayload {
  readonly text: string;
}

declare module '../../src/core/record.js' {
  interface ActivityPayloads {
    probe: ProbePayload;
  }
}

export type ProbeMessage = { readonly type: 'typed'; readonly text: string };

function parse(value: unknown): ProbePayload {
  if (typeof value === 'object' && value !== null && typeof (value as ProbePayload).text === 'string') return { text: (value as ProbePayload).text };
  throw new RapportError('invalid', 'probe.text is not a string');
}

const model: Model<'probe', ProbeMessage> = {
  activity: 'probe',
  version: 1,
  begin: () => ({ text: '' }),
  update: (payload, message) => (message.text === payload.text ? payload : { text: message.text }),
  problems: (payload) => (payload.text.trim() === '' ? [{ field: 'text', code: 'empty' }] : []),
  isEmpty: (payload) => payload.text === '',
};

const en = { name: 'Probe', purpose: 'For tests.', problems: { empty: 'Write one word.' } as Record<string, string>, label: 'Words' };

const probe: Activity<'probe', ProbeMessage, typeof en> = {
  model,
  words: catalogue(en, { nl: async () => ({ ...en, name: 'Proef', label: 'Woorden' }) }),
  codec: {
    activity: 'probe', version: 1, loadParser: async () => parse,
    loadFhir: async () => ({
      toFhir: async (record) => ({ resourceType: 'Bundle', type: 'transaction', id: record.id, entry: [] }),
      fromFhir: async () => { throw new RapportError('invalid', 'not in the probe'); },
    }),
  },
};

/** The smallest activity there is: one field, through the whole contract. */
export class ProbeElement extends ActivityElement<'probe', ProbeMessage, typeof en> {
  static override readonly activity = probe as never;
  static override readonly loadWork = laterWork;

  protected override renderBody(): TemplateResult {
    return html`<label>${this.words.label}<textarea data-field="text" ?readonly=${this.readonly} .value=${live(this.payload.text)} @input=${this.#onInput}></textarea></label>`;
  }

  protected override renderRecord(record: ActivityRecord<'probe'>): TemplateResult {
    return html`<p class="read">${record.payload.text}</p>`;
  }

  #onInput = (event: Event) => this.send({ type: 'typed', text: (event.target as HTMLTextAreaElement).value });
}

declare global {
  interface HTMLElementTagNameMap {
    'probe-activity': ProbeElement;
  }
}
