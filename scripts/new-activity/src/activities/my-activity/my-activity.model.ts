import type { Model } from '../../core/model.js';

/** What a person keeps of one time. */
export interface MyActivityPayload {
  readonly text: string;
}

declare module '../../core/record.js' {
  interface ActivityPayloads {
    'my-activity': MyActivityPayload;
  }
}

/** What can happen to it; each message is a fact. */
export type MyActivityMessage = { readonly type: 'text-written'; readonly text: string };

/** The most UTF-16 units of the text; what is over stays on the screen and is a problem. */
export const TEXT_LIMIT = 20_000;

/** Version of the payload's schema. */
export const VERSION = 1;

/** My activity: one text. */
export const model: Model<'my-activity', MyActivityMessage> = {
  activity: 'my-activity',
  version: VERSION,

  begin: () => ({ text: '' }),

  update(payload, message) {
    switch (message.type) {
      case 'text-written':
        return message.text === payload.text ? payload : { ...payload, text: message.text };
    }
  },

  problems({ text }) {
    if (text.trim() === '') return [{ field: 'text', code: 'nothing-written' }];
    return text.length > TEXT_LIMIT ? [{ field: 'text', code: 'too-long' }] : [];
  },

  isEmpty: ({ text }) => text.trim() === '',
};
