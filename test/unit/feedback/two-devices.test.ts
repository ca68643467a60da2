import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityRecord, Author } from '../../../src/core/record.js';
import type { FeedbackPayload, TurnPayload, VoicePayload } from '../../../src/activities/feedback/feedback.payload.js';
import { feedback } from '../../../src/activities/feedback/index.js';
import { ownTurn, progressOf, putTurn, turnsOf } from '../../../src/activities/feedback/two-devices.js';
import { openMemoryStore } from '../../../src/store/index.js';
import { clinicReader } from '../../../src/sync/clinic-reader.js';
import { fhirEndpoint } from '../../../src/sync/fhir-endpoint.js';
import { FhirRecordStore } from '../../../src/sync/fhir-record-store.js';
import { CLINIC_URL, clinicServer } from '../../support/clinic-server.js';
import { recordOf, turn } from './arbitrary.js';

const ready: TurnPayload = { part: 'turn', ending: 'to-reveal' };
const showing = (words: string): TurnPayload => ({ ...ready, shown: { liked: words } });
const stopped: TurnPayload = { part: 'turn', ending: 'not-today' };
const codecs = new Map([['feedback', feedback.codec]]) as never;
const meeting = { session: '12', createdAt: '2026-11-23T14:05:00+01:00' };
const about = (author: Author) => ({ client: 'c-17', author });
const memory = () => openMemoryStore({ client: 'c-17', codecs });

describe('how far two people at two devices are', () => {
  it.each([
    ['nothing before the own turn has ended, whatever the other did', { therapist: showing('CANARY') }, undefined],
    ['waiting while only the own turn has ended', { client: ready }, 'waiting'],
    ['ready when both have', { client: ready, therapist: ready }, 'ready'],
    ['ready, and no more, when the other shows already', { client: ready, therapist: showing('CANARY') }, 'ready'],
    ['revealing while the other has not shown', { client: showing('mine'), therapist: ready }, 'revealing'],
    ['apart when the other stopped', { client: showing('mine'), therapist: stopped }, 'apart'],
    ['apart when the own turn was stopped, though the other shows', { client: stopped, therapist: showing('CANARY') }, 'apart'],
  ] as const)('is %s', (_name, turns, at) => {
    const progress = progressOf(turns, 'client');
    expect(progress?.at).toBe(at);
    expect(JSON.stringify(progress ?? {})).not.toContain('CANARY');
  });

  it('holds the words of both once both show, in the order of the questions', () => {
    const progress = progressOf({ client: { ...ready, shown: { wish: 'a walk', liked: 'the quiet' } }, therapist: showing('your honesty') }, 'therapist');
    expect(progress).toEqual({ at: 'revealed', shown: {
      client: [{ answer: 'liked', words: 'the quiet' }, { answer: 'wish', words: 'a walk' }], therapist: [{ answer: 'liked', words: 'your honesty' }],
    } });
  });

  it('is never revealed to one who did not show', () => {
    fc.assert(fc.property(turn, turn, (client, therapist) => {
      const isRevealed = progressOf({ client, therapist }, 'client')?.at === 'revealed';
      expect(isRevealed).toBe([client, therapist].every(({ ending, shown }) => ending === 'to-reveal' && shown !== undefined));
    }));
  });
});

describe('the turn of a meeting', () => {
  it('is one record, shared, of the day its voice was written on; a second ending changes it', async () => {
    const store = memory();
    const first = await putTurn(store, about('client'), meeting, { ending: 'to-reveal' });
    expect(first).toMatchObject({ status: 'final', sharing: 'shared', author: 'client', session: '12', createdAt: meeting.createdAt, payload: ready });
    const second = await putTurn(store, about('client'), meeting, { ending: 'not-today' });
    expect(second).toMatchObject({ id: first.id, revision: first.revision + 1, payload: stopped });
    expect((await ownTurn(store, 'client', { ...meeting, session: '13' }))).toBeUndefined();
  });
});

describe('what leaves a device for the clinic', () => {
  const voiceOf = (author: Author, liked: string): ActivityRecord<'feedback'> => {
    const payload: VoicePayload = { part: 'voice', voices: 'both', step: 'show', liked, wouldChange: `${liked} CANARY`, show: { liked: true, wouldChange: false }, finished: 'to-reveal' };
    return recordOf(payload as FeedbackPayload, { id: crypto.randomUUID(), revision: 0, author, sharing: 'private', session: '12' });
  };

  it('is that a turn ended, until both have; each device then learns what the other marked, and no other word', async () => {
    const server = clinicServer();
    const all = async () => (await (await server(`${CLINIC_URL}/QuestionnaireResponse?_count=100`)).text());
    const here = memory();
    const reader = clinicReader({ url: CLINIC_URL, client: 'c-17', fetch: server, codecs });
    const endpoint = fhirEndpoint({ url: CLINIC_URL, fetch: server });
    const there = new FhirRecordStore({ url: CLINIC_URL, client: 'c-17', fetch: server, codecs, local: memory() });
    /** What the courier does with what is shared in the client's own store. */
    const send = async (record: ActivityRecord<'feedback'>) => {
      const [receipt] = await endpoint.deliver([{ op: 'put', record, toFhir: async () => (await feedback.codec.loadFhir()).toFhir(record) }], { signal: new AbortController().signal });
      expect(receipt).toEqual({ status: 'ok' });
    };
    await here.put(voiceOf('client', 'the quiet'), { expect: 0 });
    await there.put(voiceOf('therapist', 'your honesty'), { expect: 0 });
    await send(await putTurn(here, about('client'), meeting, { ending: 'to-reveal' }));
    expect(progressOf(await turnsOf([there], 'therapist', meeting), 'therapist')).toBeUndefined();
    await putTurn(there, about('therapist'), meeting, { ending: 'to-reveal' });
    expect(await all()).toContain('to-reveal');
    for (const words of ['the quiet', 'your honesty', 'CANARY']) expect(await all()).not.toContain(words);
    expect(progressOf(await turnsOf([here, reader], 'client', meeting), 'client')).toEqual({ at: 'ready' });
    expect(progressOf(await turnsOf([there], 'therapist', meeting), 'therapist')).toEqual({ at: 'ready' });

    await send(await putTurn(here, about('client'), meeting, { ending: 'to-reveal', shown: { liked: 'the quiet' } }));
    await putTurn(there, about('therapist'), meeting, { ending: 'to-reveal', shown: { liked: 'your honesty' } });
    expect(await all()).not.toContain('CANARY');
    const shown = { at: 'revealed', shown: { client: [{ answer: 'liked', words: 'the quiet' }], therapist: [{ answer: 'liked', words: 'your honesty' }] } };
    expect(progressOf(await turnsOf([here, reader], 'client', meeting), 'client')).toEqual(shown);
    expect(progressOf(await turnsOf([there], 'therapist', meeting), 'therapist')).toEqual(shown);
    reader.close();
    await there.close();
  });
});
