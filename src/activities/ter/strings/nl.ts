import { nl as form } from '../../../components/questionnaire/strings/nl.js';
import type { TerWords } from './en.js';

/** Dutch. */
export const nl: TerWords = {
  name: 'Hoe was het om mee te doen?',
  purpose: 'Terugkijken op meedoen met de therapie, op negen gebieden. Het is een begin van een gesprek.',
  again: 'Nog eens beoordelen',
  problems: {
    nothing: 'Er is nog niets beantwoord.',
    period: 'De laatste dag komt voor de eerste.',
    required: 'Dit antwoord is nodig. “Zeg ik liever niet” is ook een antwoord.',
    'too-low': 'Dit is lager dan hier kan.',
    'too-high': 'Dit is hoger dan hier kan.',
    'not-whole': 'Schrijf een heel getal.',
    'too-long': 'Dit is langer dan hier past. Je woorden staan er nog.',
    'not-said': 'Schrijf wat het is, of kies een ander antwoord.',
    'wrong-kind': 'Dit antwoord past niet bij de vraag.',
    'unknown-option': 'Dit antwoord staat niet op de lijst.',
  },
  form,
  source: {
    loading: 'Een moment. De vragenlijst komt eraan.',
    none: 'Hier staat nog geen vragenlijst.',
    failed: 'Deze vragenlijst kan niet worden getoond. Wat je eerder antwoordde, is niet weg.',
    retry: 'Opnieuw proberen',
    notUnderstood: (count) => (count === 1 ? 'Eén deel van deze vragenlijst kan hier niet worden beantwoord.' : `${count} delen van deze vragenlijst kunnen hier niet worden beantwoord.`),
    credit: 'Over deze vragenlijst',
  },
  about: {
    rater: { client: 'Beoordeeld door de cliënt', therapist: 'Beoordeeld door de therapeut' },
    session: (session) => `Sessie: ${session}`,
    period: 'Over welke tijd gaat dit?',
    from: 'Van',
    to: 'Tot en met',
  },
};
