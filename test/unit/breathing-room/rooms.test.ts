import { describe, expect, it } from 'vitest';
import { readClinicRooms } from '../../../src/activities/breathing-room/clinic-rooms.js';
import { builtInRoom, fitting, interests, narrowed, roomIds, roomsNamed, suits } from '../../../src/activities/breathing-room/rooms.js';

const all = roomIds.map(builtInRoom);
const idsOf = (rooms: readonly { readonly id: string }[]) => rooms.map(({ id }) => id);

describe('the built-in spaces', () => {
  it('are at least twelve, each with its facts and something it suits', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    for (const room of all) {
      const [from, to] = room.facts.minutes!;
      expect(from).toBeGreaterThan(0);
      expect(to).toBeGreaterThan(from);
      expect(suits(room).length).toBeGreaterThan(0);
    }
  });

  it('every interest has a space that fits it', () => {
    for (const interest of interests) expect(all.some((room) => suits(room).includes(interest))).toBe(true);
  });

  it('"Step-free" and "Not overheard" leave only what surely is', () => {
    expect(narrowed(all, { stepFree: false, notOverheard: false })).toHaveLength(all.length);
    const sure = narrowed(all, { stepFree: true, notOverheard: true });
    expect(sure.length).toBeGreaterThanOrEqual(6);
    for (const { facts } of sure) expect([facts.stepFree, facts.overheard]).toEqual(['yes', 'no']);
    expect(idsOf(sure)).not.toContain('cafe');
    // Each switch by itself: "maybe" and "ask first" are not a yes.
    for (const { facts } of narrowed(all, { stepFree: false, notOverheard: true })) expect(facts.overheard).toBe('no');
    for (const { facts } of narrowed(all, { stepFree: true, notOverheard: false })) expect(facts.stepFree).toBe('yes');
  });

  it('those that share most interests come first; the others keep their order', () => {
    const ordered = idsOf(fitting(all, ['outdoors', 'moving'], '', () => ''));
    expect(ordered.slice(0, 2)).toEqual(['short-walk', 'water']);
    expect(idsOf(fitting(all, [], '', () => ''))).toEqual(roomIds);
  });

  it('own words find a space too', () => {
    const text = (room: { readonly id: string }) => (room.id === 'game' ? 'A game or puzzle' : 'other');
    expect(idsOf(fitting(all, [], 'doing a PUZZLE with my son', text))[0]).toBe('game');
    expect(idsOf(fitting(all, [], 'a or', text))).toEqual(roomIds); // short words say nothing
  });

  it('a page names which and in which order; unknown names are told, all stay when none is known', () => {
    expect(idsOf(roomsNamed('tea, short-walk tea').rooms)).toEqual(['tea', 'short-walk']);
    expect(roomsNamed('tea sauna')).toMatchObject({ unknown: ['sauna'] });
    expect(idsOf(roomsNamed('constructor').rooms)).toEqual(roomIds);
    expect(idsOf(roomsNamed(undefined).rooms)).toEqual(roomIds);
  });
});

describe('the clinic\'s own spaces', () => {
  const good = { title: 'The yard', description: 'Behind the house', picture: '<svg viewBox="0 0 1 1"/>', facts: { stepFree: 'yes', minutes: [5, 15] }, suits: ['outdoors'] };

  it('are read, and known by their place when they have no id', () => {
    expect(readClinicRooms([good, { title: ' Library ', id: 'lib' }])).toEqual({
      rooms: [
        { kind: 'clinic', id: 'room-1', ...good },
        { kind: 'clinic', id: 'lib', title: 'Library', facts: {}, suits: [] },
      ],
      problems: [],
    });
  });

  it('one that cannot be read is told and left out; nothing throws', () => {
    const bad = [null, { title: '' }, { title: 'x', facts: { minutes: [30, 10] } }, { title: 'x', picture: 'javascript:alert(1)' }, good];
    const { rooms, problems } = readClinicRooms(bad);
    expect(idsOf(rooms)).toEqual(['room-5']);
    expect(problems.map(({ index, field }) => `${index} ${field}`)).toEqual(['0 room', '1 title', '2 facts.minutes', '3 picture']);
    expect(readClinicRooms('tea').problems).toEqual([{ index: -1, field: 'rooms' }]);
    expect(readClinicRooms(undefined)).toEqual({ rooms: [], problems: [] });
  });

  it('two with one id: the first stays', () => {
    const { rooms, problems } = readClinicRooms([{ title: 'A', id: 'a' }, { title: 'B', id: 'a' }]);
    expect(rooms.map((room) => room.title)).toEqual(['A']);
    expect(problems).toEqual([{ index: 1, field: 'id' }]);
  });

  it('pictures: an SVG or an address of an image, never a script', () => {
    const accepted = (picture: string) => readClinicRooms([{ title: 'x', picture }]).problems.length === 0;
    for (const picture of ['https://clinic.example/yard.jpg', '/img/yard.svg', './yard.png', 'yard.png', 'blob:https://a/b', 'data:image/png;base64,AA', ' <svg></svg>']) {
      expect(accepted(picture), picture).toBe(true);
    }
    for (const picture of ['javascript:alert(1)', 'http://clinic.example/yard.jpg', '//evil.example/x', 'data:text/html,x', 'JaVaScRiPt:x', 'vbscript:x']) {
      expect(accepted(picture), picture).toBe(false);
    }
  });

  it('narrowing leaves out what a clinic did not say', () => {
    const { rooms } = readClinicRooms([good, { title: 'Library' }]);
    expect(narrowed(rooms, { stepFree: true, notOverheard: false }).map((room) => room.id)).toEqual(['room-1']);
  });
});
