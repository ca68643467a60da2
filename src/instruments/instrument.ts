import type { Author } from '../core/record.js';

/** A text by language tag: `{en: 'Not at all', nl: 'Helemaal niet'}`. */
export type Wording = Readonly<Record<string, string>>;

/** Who answers. A rating can be given by either, in words of their own. */
export type Rater = Author;

/** A code of a terminology, such as LOINC. */
export interface ItemCode {
  readonly system?: string;
  readonly code: string;
  readonly display?: string;
}

/** One answer a person can choose. `score` is what it counts for; without one it is never counted. */
export interface Option<Words> {
  readonly id: string;
  readonly text: Words;
  readonly score?: number;
  readonly code?: ItemCode;
}

/** When an item is asked: compares the answer of another item; `exists` tests whether it has one. */
export interface Condition {
  readonly item: string;
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  readonly value: string | number | boolean;
}

interface ItemBase<Words> {
  readonly id: string;
  readonly text: Words;
  readonly prefix?: string;
  readonly code?: ItemCode;
  /** The form cannot be completed without it. */
  readonly required?: boolean;
  readonly showWhen?: { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };
}

export interface ChoiceItem<Words> extends ItemBase<Words> {
  readonly type: 'choice' | 'open-choice';
  /** Name of an option set of the instrument. */
  readonly options: string;
  /** Counted as lowest + highest − score. */
  readonly reverse?: boolean;
  /** Offers "does not apply" as an answer of its own. */
  readonly mayNotApply?: boolean;
  readonly initial?: string;
}

export interface NumberItem<Words> extends ItemBase<Words> {
  readonly type: 'integer' | 'decimal';
  readonly min?: number;
  readonly max?: number;
  readonly initial?: number;
}

interface TextItem<Words> extends ItemBase<Words> {
  readonly type: 'string' | 'text';
  readonly maxLength?: number;
  readonly initial?: string;
}

interface MomentItem<Words> extends ItemBase<Words> {
  readonly type: 'date' | 'time';
  readonly initial?: string;
}

interface BooleanItem<Words> extends ItemBase<Words> {
  readonly type: 'boolean';
  readonly initial?: boolean;
}

interface DisplayItem<Words> extends Omit<ItemBase<Words>, 'required'> {
  readonly type: 'display';
}

export interface GroupItem<Words> extends Omit<ItemBase<Words>, 'required'> {
  readonly type: 'group';
  readonly items: readonly Item<Words>[];
}

/** Something a person answers. */
export type Question<Words = string> = ChoiceItem<Words> | NumberItem<Words> | TextItem<Words> | MomentItem<Words> | BooleanItem<Words>;

export type Item<Words = string> = Question<Words> | DisplayItem<Words> | GroupItem<Words>;

/** Items that are scored together: one of the nine of a rating. */
interface Component<Words = string> {
  readonly id: string;
  readonly title: Words;
  readonly items: readonly string[];
}

/** How much must be answered before a score is given; all that is named must hold. What is missing is then prorated. */
export interface MissingRule {
  readonly minAnswered?: number;
  /** 0 to 1. */
  readonly minShare?: number;
  readonly maxMissing?: number;
}

/** How answers become scores. Without components the total is made of the items themselves. */
export interface Scoring {
  readonly component: 'mean' | 'sum';
  readonly total: 'sum' | 'mean';
  /** For each component; where there are none, for the items of the total. */
  readonly missing: MissingRule;
  /** How many components a total needs; all, unless told. */
  readonly missingComponents?: MissingRule;
  /** Where the rules come from. */
  readonly source?: string;
}

/** Named parts of the total's range, lowest first; each begins at `from`. */
interface Bands<Words> {
  readonly citation: string;
  readonly levels: readonly { readonly from: number; readonly text: Words }[];
}

/** An item that, answered above this score or declined, shows the safety contacts at once. Never prorated. */
interface RiskItem {
  readonly item: string;
  readonly above: number;
}

/** What reliable change is computed from; absent where it is not known. */
export interface ChangeFigures {
  readonly sd: number;
  readonly reliability: number;
  readonly citation: string;
}

/** All that a definition and the form made of it share; `Words` is every language, or one. */
export interface Instrument<Words> {
  readonly id: string;
  readonly version: string;
  /** Canonical address, where the instrument has one. */
  readonly url?: string;
  readonly title: Words;
  /** What must be said beside the title, such as "structured like …, not …". */
  readonly label?: Words;
  /** What the person is asked to do, and the time it is about. */
  readonly intro?: Words;
  readonly licence: { readonly name: string; readonly url?: string };
  /** Whose work it is; shown with the form. */
  readonly credit?: Words;
  /** The publication behind it. */
  readonly source?: string;
  readonly code?: ItemCode;
  readonly totalCode?: ItemCode;
  readonly options: Readonly<Record<string, readonly Option<Words>[]>>;
  readonly items: readonly Item<Words>[];
  readonly components?: readonly Component<Words>[];
  readonly scoring?: Scoring;
  readonly bands?: Bands<Words>;
  readonly risk?: readonly RiskItem[];
  readonly change?: ChangeFigures;
}

/** Words of an item or intro that differ for one of the raters. */
interface RaterWording {
  readonly intro?: Wording;
  readonly items: Readonly<Record<string, Wording>>;
}

/** A versioned instrument as data, in every language and for every rater it has. */
export interface InstrumentDefinition extends Instrument<Wording> {
  readonly raters?: Partial<Readonly<Record<Rater, RaterWording>>>;
}

/** An instrument as one person is asked it: one language, one rater. Kept in the record, so that it stays readable. */
export interface Form extends Instrument<string> {
  readonly language: string;
  readonly rater: Rater;
}
