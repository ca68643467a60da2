import type { nothing, TemplateResult } from 'lit';
import type { ActivityRecord, Author } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { MusicShareMessage } from '../music-share.model.js';
import type { MusicSharePayload, Side, Song, Step } from '../music-share.payload.js';
import type { MusicShareWords } from '../strings/en.js';

/** What is so on the screen only, and of no record. */
export interface Shown {
  /** The song whose player was asked for, and the one whose player stands open. */
  readonly asking?: string | undefined;
  readonly playing?: string | undefined;
  /** The song taken away last, while it can be brought back with one tap. */
  readonly removed?: { readonly side: Side; readonly song: Song; readonly at: number } | undefined;
  /** A song from this device; for this visit only. */
  readonly file?: File | undefined;
  /** A time of one's own is being chosen. */
  readonly ownMinutes?: boolean;
  /** The step looked at while nothing may be changed. */
  readonly step?: Step;
  /** The client asked to see how the sessions went. */
  readonly regularity?: boolean;
}

/** What is loaded once the activity stands and drawn by a step; described here, so that the steps know nothing of how it comes. */
interface LaterViews {
  linkView(view: MusicView, song: Song, name: string): TemplateResult | typeof nothing;
  ideasView(view: MusicView): TemplateResult;
  listenView(view: MusicView): TemplateResult;
  afterView(view: MusicView): TemplateResult;
}

/** Everything a step draws from, and the two ways it acts: a message to the record, a change of what is shown. */
export interface MusicView {
  readonly words: MusicShareWords;
  readonly localized: Localized<MusicShareWords>;
  readonly payload: MusicSharePayload;
  readonly author: Author;
  readonly readonly: boolean;
  readonly ratings: boolean;
  readonly players: boolean;
  /** Level of a step's heading. */
  readonly level: number;
  readonly nobodyReads: string;
  /** When the session on the screen began; ISO 8601. */
  readonly createdAt: string;
  /** Other finished sessions, newest first, as far as they are read. */
  readonly records: readonly ActivityRecord<'music-share'>[];
  /** The newest of them with songs, or with words for next time. */
  readonly last: ActivityRecord<'music-share'> | undefined;
  /** `undefined` until it is loaded. */
  readonly later: LaterViews | undefined;
  readonly shown: Shown;
  /** Epoch milliseconds at which music from this device is to be silent. */
  readonly quietAt: number | undefined;
  problem(field: string): string;
  send(message: MusicShareMessage): void;
  show(change: Shown): void;
  /** Puts the focus on what the selector finds, once it is drawn. */
  focus(selector: string): void;
  /** Says something politely. */
  say(text: string): void;
  startRest(): void;
  changeRest(to: 'paused' | 'resumed' | 'ended', early?: boolean): void;
}

/** A song as it is named in a button or a list: its title, or its place while it has none. */
export const nameOf = ({ words }: MusicView, song: Song, index: number): string => song.title.trim() || words.songs.number(index + 1);
