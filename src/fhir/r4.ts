/**
 * The slice of FHIR R4 (4.0.1) that the kit writes and reads: the elements it uses, nothing more.
 * What was read from elsewhere may hold other elements; they are ignored, never trusted.
 */

export interface Coding {
  readonly extension?: readonly Extension[];
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Identifier {
  readonly extension?: readonly Extension[];
  readonly system?: string;
  readonly value?: string;
}

/** A literal `reference`, or a logical one by `identifier` where no server is known yet. */
export interface Reference {
  readonly reference?: string;
  readonly type?: string;
  readonly identifier?: Identifier;
  readonly display?: string;
}

export interface Period {
  readonly start?: string;
  readonly end?: string;
}

export interface Quantity {
  readonly value?: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

interface Expression {
  readonly description?: string;
  readonly name?: string;
  readonly language: string;
  readonly expression?: string;
}

/** Exactly one value, or nested extensions. */
export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueBoolean?: boolean;
  readonly valueCode?: string;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueCoding?: Coding;
  readonly valueDateTime?: string;
  readonly valueDecimal?: number;
  readonly valueExpression?: Expression;
  readonly valueInteger?: number;
  readonly valueMarkdown?: string;
  readonly valuePeriod?: Period;
  readonly valueString?: string;
  readonly valueUri?: string;
}

export interface Meta {
  readonly versionId?: string;
  readonly lastUpdated?: string;
  readonly profile?: readonly string[];
  readonly tag?: readonly Coding[];
}

interface DomainResource {
  readonly id?: string;
  readonly meta?: Meta;
  readonly language?: string;
  readonly extension?: readonly Extension[];
}

export interface QuestionnaireResponseAnswer {
  readonly extension?: readonly Extension[];
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueUri?: string;
  readonly valueCoding?: Coding;
  readonly valueQuantity?: Quantity;
  readonly item?: readonly QuestionnaireResponseItem[];
}

export interface QuestionnaireResponseItem {
  readonly extension?: readonly Extension[];
  readonly linkId: string;
  readonly definition?: string;
  readonly text?: string;
  readonly answer?: readonly QuestionnaireResponseAnswer[];
  readonly item?: readonly QuestionnaireResponseItem[];
}

export interface QuestionnaireResponse extends DomainResource {
  readonly resourceType: 'QuestionnaireResponse';
  readonly identifier?: Identifier;
  readonly questionnaire?: string;
  readonly status: 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';
  readonly subject?: Reference;
  readonly authored?: string;
  readonly author?: Reference;
  readonly item?: readonly QuestionnaireResponseItem[];
}

type QuestionnaireItemType =
  | 'group' | 'display' | 'boolean' | 'decimal' | 'integer' | 'date' | 'dateTime' | 'time'
  | 'string' | 'text' | 'url' | 'choice' | 'open-choice' | 'attachment' | 'reference' | 'quantity';

export interface QuestionnaireAnswerOption {
  readonly extension?: readonly Extension[];
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueCoding?: Coding;
  readonly initialSelected?: boolean;
}

export interface QuestionnaireEnableWhen {
  readonly question: string;
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  readonly answerBoolean?: boolean;
  readonly answerDecimal?: number;
  readonly answerInteger?: number;
  readonly answerDate?: string;
  readonly answerDateTime?: string;
  readonly answerTime?: string;
  readonly answerString?: string;
  readonly answerCoding?: Coding;
}

export interface QuestionnaireInitial {
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueCoding?: Coding;
}

export interface QuestionnaireItem {
  readonly extension?: readonly Extension[];
  readonly linkId: string;
  readonly definition?: string;
  readonly code?: readonly Coding[];
  readonly prefix?: string;
  readonly text?: string;
  readonly type: QuestionnaireItemType;
  readonly enableWhen?: readonly QuestionnaireEnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerValueSet?: string;
  readonly answerOption?: readonly QuestionnaireAnswerOption[];
  readonly initial?: readonly QuestionnaireInitial[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface Questionnaire extends DomainResource {
  readonly resourceType: 'Questionnaire';
  readonly url?: string;
  readonly identifier?: readonly Identifier[];
  readonly version?: string;
  readonly name?: string;
  readonly title?: string;
  readonly status: 'draft' | 'active' | 'retired' | 'unknown';
  readonly subjectType?: readonly string[];
  readonly date?: string;
  readonly publisher?: string;
  readonly description?: string;
  readonly purpose?: string;
  readonly copyright?: string;
  readonly code?: readonly Coding[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface ObservationComponent {
  readonly extension?: readonly Extension[];
  readonly code: CodeableConcept;
  readonly valueBoolean?: boolean;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueInteger?: number;
  readonly valueQuantity?: Quantity;
  readonly valueString?: string;
  readonly valueTime?: string;
  readonly valueDateTime?: string;
  readonly dataAbsentReason?: CodeableConcept;
}

export interface Observation extends DomainResource {
  readonly resourceType: 'Observation';
  readonly identifier?: readonly Identifier[];
  readonly status: 'registered' | 'preliminary' | 'final' | 'amended' | 'entered-in-error';
  readonly category?: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject?: Reference;
  readonly effectiveDateTime?: string;
  readonly effectivePeriod?: Period;
  readonly issued?: string;
  readonly performer?: readonly Reference[];
  readonly valueBoolean?: boolean;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueInteger?: number;
  readonly valueQuantity?: Quantity;
  readonly valueString?: string;
  readonly dataAbsentReason?: CodeableConcept;
  readonly interpretation?: readonly CodeableConcept[];
  readonly note?: readonly { readonly text: string }[];
  readonly derivedFrom?: readonly Reference[];
  readonly component?: readonly ObservationComponent[];
}

/** What a Bundle of ours may hold. */
export type Resource = QuestionnaireResponse | Questionnaire | Observation;

interface BundleEntry {
  readonly fullUrl?: string;
  readonly resource?: Resource;
  readonly request?: { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly url: string };
}

export interface Bundle {
  readonly resourceType: 'Bundle';
  readonly id?: string;
  readonly meta?: Meta;
  readonly type: 'transaction' | 'batch' | 'collection' | 'document' | 'searchset' | 'history';
  readonly timestamp?: string;
  readonly total?: number;
  readonly entry?: readonly BundleEntry[];
}
