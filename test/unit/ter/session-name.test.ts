import { expect, test } from 'vitest';
import { sessionName } from '../../../src/activities/ter/session-name.js';

const localized = { date: (iso: string) => `written out: ${iso}` };

test.each([
  ['2026-11-19', 'written out: 2026-11-19'],
  ['2026-13-45', '2026-13-45'],
  ['2026-11-19 morning', '2026-11-19 morning'],
  ['session 12', 'session 12'],
])('the session %s is named %s', (session, name) => expect(sessionName(localized, session)).toBe(name));
