import { html } from 'lit';
import { listedText } from '../listed.js';
import { placeWords } from '../mood-words.js';
import type { MoodPayload } from './mood.model.js';
import { readPart } from './read-part.js';
import type { KindReader, ViewHost } from './view.js';

/** A mood as it is read: its place in words, and what was chosen and noted. */
export const moodReader: KindReader<MoodPayload> = {
  read: (host, payload) => {
    const { forms: { mood: words }, more: { mood: { quarters } }, said } = host;
    return html`${readPart(words.span, words.spans[payload.span])}
      ${readPart(said.where, placeWords(payload, quarters))}
      ${readPart(said.felt, feltWords(host, payload))}
      ${readPart(words.about, host.localized.list(payload.about.map((about) => words.abouts[about])))}
      ${readPart(words.note, payload.note)}`;
  },
  preview: (host, payload) => feltWords(host, payload) || (placeWords(payload, host.more.mood.quarters) ?? ''),
};

const feltWords = ({ localized, words }: ViewHost, payload: MoodPayload) => localized.list(payload.words.map((word) => listedText(word, words.moodWords)));
