/** Whether a session took place, in words that blame no one. */
export const attendances = ['came', 'late', 'cancelled', 'did-not-take-place'] as const;
export type Attendance = (typeof attendances)[number];

/** One session with what was recorded of it. */
export interface Meeting {
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  readonly attendance: Attendance;
}

/** How the last sessions went, for a picture and its text. */
export interface Regularity {
  /** Oldest first, at most as many as asked for. */
  readonly meetings: readonly Meeting[];
  readonly counts: Readonly<Record<Attendance, number>>;
  /** Sessions that took place, on time or late. */
  readonly attended: number;
  /** `attended` of all that are recorded among the last ones, 0 to 1; `undefined` while none is. */
  readonly share: number | undefined;
}

/** The last `most` sessions of which attendance was recorded; gaps between them mean nothing and are not counted. */
export function regularityOf(recorded: readonly Meeting[], most: number): Regularity {
  const meetings = [...recorded].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-Math.max(1, most));
  const count = (attendance: Attendance) => meetings.filter((meeting) => meeting.attendance === attendance).length;
  const counts = { came: count('came'), late: count('late'), cancelled: count('cancelled'), 'did-not-take-place': count('did-not-take-place') };
  const attended = counts.came + counts.late;
  return { meetings, counts, attended, share: meetings.length === 0 ? undefined : attended / meetings.length };
}
