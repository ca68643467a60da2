import type { ActivityRecord } from '../../core/record.js';
import type { Choice, Helped } from './breathing-room.payload.js';
import { builtInRoom, type Room, type RoomFacts, suits } from './rooms.js';
import type { BreathingRoomWords } from './strings/en.js';

/** What a chosen space is called. */
export function titleOf(choice: Choice, words: BreathingRoomWords): string {
  return choice.kind === 'built-in' ? words.rooms[choice.room].title : choice.title.trim() || words.choose.own;
}

/** Name and line of a space on offer. */
export function textOf(room: Room, words: BreathingRoomWords): { readonly title: string; readonly line: string } {
  return room.kind === 'built-in' ? words.rooms[room.id] : { title: room.title, line: room.description ?? '' };
}

/** All that is said of a space and of what it suits: what own words are looked up in. */
export function searchTextOf(room: Room, words: BreathingRoomWords): string {
  const { title, line } = textOf(room, words);
  return [title, line, ...suits(room).map((interest) => words.interests[interest])].join(' ');
}

/** One fact of a space, in words. */
export interface FactWords {
  readonly fact: keyof RoomFacts;
  readonly text: string;
}

/** The facts of a space in words, in the order people ask for them; what a clinic left open is left out. */
export function factWords(facts: Partial<RoomFacts>, words: BreathingRoomWords): readonly FactWords[] {
  const { place, noise, cost, stepFree, overheard, minutes } = words.facts;
  const found: readonly [keyof RoomFacts, string | undefined][] = [
    ['place', facts.place && place[facts.place]],
    ['stepFree', facts.stepFree && stepFree[facts.stepFree]],
    ['overheard', facts.overheard && overheard[facts.overheard]],
    ['noise', facts.noise && noise[facts.noise]],
    ['cost', facts.cost && cost[facts.cost]],
    ['minutes', facts.minutes && minutes(...facts.minutes)],
  ];
  return found.flatMap(([fact, text]) => (text === undefined ? [] : [{ fact, text }]));
}

/** The value a space has among the choices: stable, and apart for clinic and built-in. */
export function valueOf(of: Room | Choice): string {
  if (of.kind === 'own') return 'own';
  return of.kind === 'built-in' ? `built-in:${'id' in of ? of.id : of.room}` : `clinic:${'id' in of ? of.id : of.room}`;
}

/** The choice that picking `room` makes. */
export function choiceOf(room: Room): Choice {
  return room.kind === 'built-in' ? { kind: 'built-in', room: room.id } : { kind: 'clinic', room: room.id, title: room.title };
}

/** The space that was chosen, where it is on offer; `undefined` for one's own words and for a clinic's that is gone. */
export function roomOf(choice: Choice | undefined, rooms: readonly Room[]): Room | undefined {
  if (!choice || choice.kind === 'own') return undefined;
  if (choice.kind === 'built-in') return builtInRoom(choice.room);
  return rooms.find((room) => valueOf(room) === valueOf(choice));
}

/** The facts of a chosen space, where they are known. */
export function factsOf(choice: Choice | undefined, rooms: readonly Room[]): Partial<RoomFacts> {
  return roomOf(choice, rooms)?.facts ?? {};
}

/** Tells whether a space is out of doors. */
export function isOutdoors(facts: Partial<RoomFacts>): boolean {
  return facts.place === 'outdoors';
}

/** What an earlier visit left behind. */
export interface LastTime {
  readonly choice: Choice | undefined;
  readonly helped: Helped | undefined;
  readonly note: string | undefined;
  readonly nextTime: string | undefined;
  /** ISO 8601. */
  readonly at: string;
}

/** What the newest visit left for this one; `except` is the visit being changed. */
export function lastTimeOf(visits: readonly ActivityRecord<'breathing-room'>[], except?: string): LastTime | undefined {
  const last = visits.find(({ id }) => id !== except);
  if (!last) return undefined;
  const { chosen, helped, note, nextTime, visit } = last.payload;
  return { choice: chosen, helped, note, nextTime, at: visit?.startedAt ?? last.createdAt };
}
