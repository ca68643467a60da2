import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChanges, returning } from '../../../src/activities/feedback/agreement.js';
import type { Change, VoicePayload } from '../../../src/activities/feedback/feedback.payload.js';
import { sameMeeting, shownAnswers, voiceOf } from '../../../src/activities/feedback/meeting.js';
import { recordOf, voice } from './arbitrary.js';

const said: VoicePayload = { part: 'voice', voices: 'both', step: 'show', liked: 'the quiet', wouldChange: 'CANARY', show: { liked: true, wouldChange: false }, finished: 'to-reveal' };
const at = (createdAt: string, session?: string) => recordOf(said, { createdAt, ...(session && { session }) });
const change = (id: string, more: Partial<Change> = {}): Change => ({ id, text: id, owner: 'both', ...more });

describe('what is shown', () => {
  it('is what was marked to be shown, and nothing else', () => {
    expect(shownAnswers(said)).toEqual([{ answer: 'liked', words: 'the quiet' }]);
  });

  it('is never a word that was not marked, whatever was written', () => {
    fc.assert(fc.property(voice, (of) => {
      const shown = shownAnswers(of) ?? [];
      expect(shown.every(({ answer }) => of.finished === 'to-reveal' && of.show[answer] === true)).toBe(true);
    }));
  });

  it('is nothing where the person is not ready, and does not say which', () => {
    expect(shownAnswers({ ...said, finished: 'not-today' })).toBeUndefined();
    const { finished: _over, ...writing } = said;
    expect(shownAnswers(writing)).toBeUndefined();
    expect(shownAnswers(undefined)).toBeUndefined();
  });
});

describe('one meeting', () => {
  it('is one session, on whatever day', () => {
    expect(sameMeeting(at('2026-11-23T09:00:00+01:00', '12'), at('2026-11-25T09:00:00+01:00', '12'))).toBe(true);
    expect(sameMeeting(at('2026-11-23T09:00:00+01:00', '12'), at('2026-11-23T09:00:00+01:00', '13'))).toBe(false);
    expect(sameMeeting(at('2026-11-23T09:00:00+01:00', '12'), at('2026-11-23T09:00:00+01:00'))).toBe(false);
  });

  it('is one day where the page names no session', () => {
    expect(sameMeeting(at('2026-11-23T09:00:00+01:00'), at('2026-11-23T23:00:00+01:00'))).toBe(true);
    expect(sameMeeting(at('2026-11-23T09:00:00+01:00'), at('2026-11-24T00:10:00+01:00'))).toBe(false);
  });

  it('has the newest voice, and none that is meant for the clinic alone', () => {
    const records = [at('2026-11-23T10:00:00+01:00', '12'), recordOf({ ...said, liked: 'older' }, { session: '12' })];
    expect(voiceOf(records, { session: '12', createdAt: '' })).toBe(said);
    expect(voiceOf(records, { session: '13', createdAt: '' })).toBeUndefined();
    expect(voiceOf([recordOf({ ...said, voices: 'client' }, { session: '12' })], { session: '12', createdAt: '' })).toBeUndefined();
  });
});

describe('agreed changes', () => {
  it('are taken along while they are open, with the day they were first agreed, and asked about anew', () => {
    const newest = { day: '2026-11-16', changes: [change('a', { happened: 'partly', since: '2026-11-02' }), change('b', { happened: 'yes' }), change('c', { happened: 'let-go' }), change('d')] };
    expect(openChanges(newest)).toEqual([change('a', { since: '2026-11-02' }), change('d', { since: '2026-11-16' })]);
    expect(openChanges(undefined)).toEqual([]);
  });

  it('that keep coming back are those agreed more than once and still open', () => {
    const agreements = [
      { day: '2026-11-16', changes: [change('a'), change('b', { happened: 'yes' }), change('c')] },
      { day: '2026-11-09', changes: [change('a'), change('b'), change('c')] },
      { day: '2026-11-02', changes: [change('a'), change('d')] },
    ];
    expect(returning(agreements)).toEqual([{ id: 'a', text: 'a', times: 3 }, { id: 'c', text: 'c', times: 2 }]);
    expect(returning([])).toEqual([]);
  });
});
