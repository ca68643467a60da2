import { namesIn } from '../../core/names.js';

/** What people ask about a space before they dare to go there. */
export interface RoomFacts {
  readonly place: 'indoors' | 'outdoors' | 'either';
  readonly noise: 'quiet' | 'some' | 'lively';
  readonly cost: 'free' | 'small' | 'paid';
  readonly stepFree: 'yes' | 'ask' | 'no';
  /** Whether others could overhear what is said. */
  readonly overheard: 'no' | 'maybe' | 'yes';
  /** Usual length in minutes: from, to. */
  readonly minutes: readonly [number, number];
}

/** What a person may love to do; the chips of the second step. */
export const interests = [
  'outdoors', 'animals', 'music', 'making', 'photos', 'food', 'games', 'moving', 'reading', 'people', 'quiet', 'growing',
] as const;

/** Name of one interest. */
export type Interest = (typeof interests)[number];

interface BuiltIn extends RoomFacts {
  readonly suits: readonly Interest[];
}

const indoors = { place: 'indoors', noise: 'quiet', cost: 'free', stepFree: 'yes', overheard: 'no' } as const;
const outdoors = { place: 'outdoors', noise: 'some', cost: 'free', stepFree: 'ask', overheard: 'maybe' } as const;

const builtIn = {
  cafe: { ...indoors, noise: 'lively', cost: 'small', stepFree: 'ask', overheard: 'yes', minutes: [30, 60], suits: ['food', 'people', 'reading'] },
  'short-walk': { ...outdoors, minutes: [10, 30], suits: ['outdoors', 'moving', 'animals'] },
  'old-pictures': { ...indoors, minutes: [10, 30], suits: ['photos', 'people'] },
  'garden-bench': { ...outdoors, noise: 'quiet', minutes: [15, 30], suits: ['outdoors', 'growing', 'quiet', 'reading'] },
  drawing: { ...indoors, minutes: [10, 30], suits: ['making', 'quiet'] },
  tea: { ...indoors, minutes: [10, 20], suits: ['food', 'quiet', 'people'] },
  music: { ...indoors, noise: 'some', minutes: [5, 15], suits: ['music'] },
  'window-seat': { ...indoors, minutes: [10, 20], suits: ['quiet', 'reading', 'outdoors'] },
  game: { ...indoors, noise: 'some', minutes: [15, 30], suits: ['games', 'people'] },
  stretching: { ...indoors, minutes: [5, 15], suits: ['moving'] },
  animal: { ...outdoors, place: 'either', minutes: [10, 30], suits: ['animals', 'outdoors'] },
  plants: { ...indoors, place: 'either', minutes: [10, 20], suits: ['growing', 'outdoors', 'making'] },
  water: { ...outdoors, minutes: [15, 30], suits: ['outdoors', 'quiet', 'moving'] },
  'sitting-quietly': { ...indoors, place: 'either', minutes: [5, 10], suits: ['quiet'] },
} as const satisfies Record<string, BuiltIn>;

/** Name of a built-in space. */
export type RoomId = keyof typeof builtIn;

/** Names of the built-in spaces, in their usual order. */
export const roomIds = Object.keys(builtIn) as readonly RoomId[];

/** A space to choose from: built in, or the clinic's own, whose words come with it. */
export type Room = { readonly kind: 'built-in'; readonly id: RoomId; readonly facts: RoomFacts } | ClinicRoom;

/** A space the clinic offers. */
export interface ClinicRoom {
  readonly kind: 'clinic';
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** An `<svg>` as text, or the address of a picture. */
  readonly picture?: string;
  readonly facts: Partial<RoomFacts>;
  readonly suits: readonly Interest[];
}

/** The two switches that narrow what is offered. */
export interface Narrowing {
  readonly stepFree: boolean;
  readonly notOverheard: boolean;
}

/** The built-in space of that name. */
export function builtInRoom(id: RoomId): Room {
  return { kind: 'built-in', id, facts: builtIn[id] };
}

/** Tells whether `value` names a built-in space. */
export function isRoomId(value: string): value is RoomId {
  return Object.hasOwn(builtIn, value);
}

/**
 * The built-in spaces a page asks for by name and in its order, each once (`"tea short-walk"`); all of them
 * when it asks for none. Names that are not known are told apart.
 */
export function roomsNamed(names: string | undefined): { readonly rooms: readonly Room[]; readonly unknown: readonly string[] } {
  const asked = namesIn(names);
  const known = asked.filter(isRoomId);
  return { rooms: (known.length ? known : roomIds).map(builtInRoom), unknown: asked.filter((name) => !isRoomId(name)) };
}

/** Keeps what is surely step-free, surely not overheard, or both; an unknown fact is not a yes. */
export function narrowed(rooms: readonly Room[], by: Narrowing): readonly Room[] {
  return rooms.filter(({ facts }) => (!by.stepFree || facts.stepFree === 'yes') && (!by.notOverheard || facts.overheard === 'no'));
}

/**
 * The same spaces, those that fit best first: one point for each shared interest, and one for each own word
 * (of four letters or more) that stands in the space's own text. Equal ones keep their order.
 */
export function fitting(rooms: readonly Room[], liked: readonly Interest[], ownWords: string, textOf: (room: Room) => string): readonly Room[] {
  const words = [...new Set(ownWords.toLocaleLowerCase().match(/[\p{L}\p{N}]{4,}/gu))];
  const points = (room: Room) => {
    const text = textOf(room).toLocaleLowerCase();
    return suits(room).filter((interest) => liked.includes(interest)).length + words.filter((word) => text.includes(word)).length;
  };
  const scored = rooms.map((room) => ({ room, points: points(room) }));
  return scored.sort((a, b) => b.points - a.points).map(({ room }) => room);
}

/** The interests a space goes with. */
export function suits(room: Room): readonly Interest[] {
  return room.kind === 'clinic' ? room.suits : builtIn[room.id].suits;
}
