import type { Localized } from '../../runtime/localized.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A session as a person would name it: a portal that names it by its day has that day written out; another name stands as it is. */
export function sessionName(localized: Pick<Localized<unknown>, 'date'>, session: string): string {
  return DAY.test(session) && !Number.isNaN(Date.parse(session)) ? localized.date(session, { dateStyle: 'long' }) : session;
}
