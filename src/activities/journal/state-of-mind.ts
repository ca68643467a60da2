import type { ActivityRecord } from '../../core/record.js';
import { kitConcept, observationOf } from '../../fhir/observation.js';
import type { CodeableConcept, Coding, Observation, ObservationComponent } from '../../fhir/r4.js';
import { kitUrl } from '../../fhir/urls.js';
import type { MoodPayload } from './kinds/mood.model.js';
import type { MoodAbout } from './kinds/choices.js';
import type { MoodWord } from './mood-words.js';

// HL7, Personal Health Records 1.0.0-ballot2, Observation "State of Mind".
const PHR = 'http://hl7.org/fhir/uv/phr/CodeSystem/';
const CODES = `${PHR}observation-phr-codes`;
const CLASSES = ['veryUnpleasant', 'unpleasant', 'slightlyUnpleasant', 'neutral', 'slightlyPleasant', 'pleasant', 'veryPleasant'] as const;
const OWN_ABOUT: readonly MoodAbout[] = ['sleep', 'therapy', 'alone']; // words of ours that the guide has none for

const part = (code: string, display: string): CodeableConcept => ({ coding: [{ system: `${PHR}state-of-mind-codes`, code, display }] });
const coded = (list: string, ...codes: readonly string[]): CodeableConcept => ({ coding: codes.map((code) => ({ system: `${PHR}state-of-mind-${list}-codes`, code })) });

/** Which of the guide's seven classes a valence of −1 to 1 falls into: the nearest of seven even steps. */
export function valenceClass(valence: number): (typeof CLASSES)[number] {
  return CLASSES[Math.round(valence * 3) + 3]!;
}

/** A mood in the shape of HL7's `stateOfMind`, with how energised it was as a component of our own; none where no place was chosen. */
export async function stateOfMind(record: ActivityRecord<'journal'>, mood: MoodPayload): Promise<readonly Observation[]> {
  if (mood.valence === undefined) return [];
  const observation = await observationOf(record, {
    role: 'state-of-mind',
    category: 'survey',
    code: { coding: [{ system: CODES, code: 'stateOfMind', display: 'State of Mind' }] },
    ...(mood.span === 'daily' || mood.day !== record.createdAt.slice(0, 10) ? { effectiveDateTime: mood.day } : {}),
    component: components(mood, mood.valence),
  });
  return [observation];
}

function components(mood: MoodPayload, valence: number): readonly ObservationComponent[] {
  const labels = mood.words.map(labelOf).filter((label) => label !== undefined);
  return [
    { code: part('kind', 'Kind'), valueCodeableConcept: coded('kind', mood.span === 'daily' ? 'dailyMood' : 'momentaryEmotion') },
    { code: part('valence', 'Valence'), valueQuantity: { value: valence } },
    { code: part('valenceClassification', 'Valence Classification'), valueCodeableConcept: coded('valence', valenceClass(valence)) },
    ...(labels.length > 0 ? [{ code: part('labels', 'Labels'), valueCodeableConcept: { coding: labels } }] : []),
    ...(mood.about.length > 0 ? [{ code: part('associations', 'Associations'), valueCodeableConcept: { coding: mood.about.map(associationOf) } }] : []),
    ...(mood.arousal === undefined ? [] : [{ code: kitConcept('mood', 'arousal', 'Arousal: -1 calm to 1 energised'), valueQuantity: { value: mood.arousal } }]),
  ];
}

/** A word of the list; a person's own word stands in the answers only. */
function labelOf(word: MoodWord): Coding | undefined {
  return 'id' in word ? { system: `${PHR}state-of-mind-label-codes`, code: word.id } : undefined;
}

function associationOf(about: MoodAbout): Coding {
  return { system: OWN_ABOUT.includes(about) ? kitUrl('mood-about') : `${PHR}state-of-mind-association-codes`, code: about };
}
