import type { ActivityRecord, Author } from '../../core/record.js';
import { reliableChange, type ReliableChange } from '../../instruments/change.js';
import type { Form } from '../../instruments/instrument.js';
import { shareOfRange } from '../../instruments/position.js';
import { scoreAnswers, type ComponentScore, type Scores } from '../../instruments/score.js';

/** Which results the page shows: each rater's own, both where shared, or none. */
export type ResultsShown = 'own' | 'both' | 'none';

/** A kept rating with its scores. */
export interface Rating {
  readonly id: string;
  readonly rater: Author;
  readonly at: string;
  readonly session?: string;
  readonly form: Form;
  readonly scores: Scores;
}

const keep = new WeakMap<object, Rating | undefined>();

/** The rating in a record; `undefined` where nothing in it is scored. Worked out once a record. */
export function ratingOf(record: ActivityRecord<'ter'>): Rating | undefined {
  if (keep.has(record)) return keep.get(record);
  const { id, author, session, createdAt, payload: { form, answers } } = record;
  const scores = form && scoreAnswers(form, answers);
  const rating = form && scores && { id, rater: author, at: createdAt, form, scores, ...(session !== undefined && { session }) };
  keep.set(record, rating);
  return rating;
}

/** Tells whether the scores of a record are shown to this reader without an act of their own. */
export function isOpen(record: Pick<ActivityRecord<'ter'>, 'author' | 'sharing'>, reader: Author, shown: ResultsShown): boolean {
  switch (shown) {
    case 'none': return false;
    case 'own': return record.author === reader;
    case 'both': return record.author === reader || record.sharing === 'shared';
  }
}

/** Ratings with the same form and version: only these are joined by a line or compared. */
const sameForm = (one: Rating, other: Rating): boolean => one.form.id === other.form.id && one.form.version === other.form.version;

/** Ratings, given newest first, as oldest first and cut where the form changed; two of one second keep their order. */
export function segmentsOf(ratings: readonly Rating[]): readonly (readonly Rating[])[] {
  const sorted = [...ratings].reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return sorted.reduce<Rating[][]>((segments, rating) => {
    const last = segments.at(-1);
    if (last && sameForm(last.at(-1)!, rating)) last.push(rating);
    else segments.push([rating]);
    return segments;
  }, []);
}

/** The last two totals of one rater, and what their difference means; `undefined` where there are no two. */
export function lastChange(ratings: readonly Rating[], rater: Author): { readonly tested: ReliableChange | undefined; readonly form: Form } | undefined {
  const own = segmentsOf(ratings.filter((rating) => rating.rater === rater && rating.scores.total.value !== undefined)).at(-1);
  const [earlier, later] = (own ?? []).slice(-2);
  if (!earlier || !later) return undefined;
  return { tested: reliableChange(earlier.scores.total.value!, later.scores.total.value!, later.form.change), form: later.form };
}

/** The areas rated highest and lowest, on each area's own range; several where they are equal, none where all are. */
export function extremes(scores: readonly ComponentScore[]): { readonly highest: readonly string[]; readonly lowest: readonly string[] } {
  const shares = scores.flatMap((score) => {
    const share = shareOfRange(score);
    return share === undefined ? [] : [{ id: score.id, share }];
  });
  const values = shares.map(({ share }) => share);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (shares.length < 2 || high - low < 1e-9) return { highest: [], lowest: [] };
  const at = (value: number) => shares.filter(({ share }) => Math.abs(share - value) < 1e-9).map(({ id }) => id);
  return { highest: at(high), lowest: at(low) };
}

/** One area as two raters see it. */
export interface Difference {
  readonly id: string;
  readonly client: number;
  readonly therapist: number;
}

/** The newest rating of each rater that can be laid side by side: of the same session where both name one, else the newest of each. */
export function pairOf(ratings: readonly Rating[]): { readonly client: Rating; readonly therapist: Rating } | undefined {
  const newest = [...ratings].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const clients = newest.filter(({ rater }) => rater === 'client');
  const therapists = newest.filter(({ rater }) => rater === 'therapist');
  for (const client of clients) {
    const therapist = therapists.find((each) => sameForm(each, client) && client.session !== undefined && each.session === client.session);
    if (therapist) return { client, therapist };
  }
  const client = clients[0];
  const therapist = client && therapists.find((each) => sameForm(each, client));
  return client && therapist ? { client, therapist } : undefined;
}

/** Where two raters differ most, largest first, at most three; areas without a score on both sides are left out. */
export function largestDifferences(client: Rating, therapist: Rating): readonly Difference[] {
  return client.scores.components
    .flatMap((own) => {
      const other = therapist.scores.components.find(({ id }) => id === own.id);
      return own.value === undefined || other?.value === undefined ? [] : [{ id: own.id, client: own.value, therapist: other.value, share: Math.abs(shareOfRange(own)! - shareOfRange(other)!) }];
    })
    .filter(({ share }) => share > 1e-9)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3) // three: more is a list, not a start of a talk
    .map(({ id, client: one, therapist: two }) => ({ id, client: one, therapist: two }));
}
