/** The one name under which the kit's identifiers, tags, codes and extensions stand. */
export const KIT = 'urn:rapport-kit';

/** Code system, tag system, canonical or extension of the kit's own: `kitUrl('sharing')` is `urn:rapport-kit:sharing`. */
export const kitUrl = (name: string): string => `${KIT}:${name}`;

export const UNITS_OF_MEASURE = 'http://unitsofmeasure.org';
export const LOINC = 'http://loinc.org';
export const DATA_ABSENT_REASON = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
export const OBSERVATION_CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';
