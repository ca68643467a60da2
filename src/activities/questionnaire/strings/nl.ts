import { nl as form } from '../../../components/questionnaire/strings/nl.js';
import type { QuestionnaireActivityWords } from './en.js';

/** Dutch. */
export const nl: QuestionnaireActivityWords = {
  name: 'Vragen',
  purpose: 'Beantwoord wat je kunt. Je mag dingen openlaten.',
  again: 'Nog eens invullen',
  problems: {
    nothing: 'Er is nog niets beantwoord.',
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
    loading: 'Een moment. De vragen komen eraan.',
    none: 'Hier staan nog geen vragen.',
    failed: 'Deze vragen kunnen niet worden getoond. Wat je eerder antwoordde, is niet weg.',
    retry: 'Opnieuw proberen',
    notUnderstood: (count) => (count === 1 ? 'Eén deel van deze vragenlijst kan hier niet worden beantwoord.' : `${count} delen van deze vragenlijst kunnen hier niet worden beantwoord.`),
    credit: 'Over deze vragenlijst',
  },
  result: {
    title: 'Uitkomst',
    total: (value, min, max) => `${value} op een schaal van ${min} tot ${max}`,
    band: (band, citation) => `${band} (${citation})`,
    none: 'Er is geen totaal.',
    answered: (answered, asked) => `${answered} van ${asked} beantwoord`,
    method: { complete: 'Alle vragen tellen mee.', prorated: 'Wat openbleef is aangevuld vanuit de andere antwoorden.', 'not-scored': 'Er bleef te veel open.' },
    riskOpen: 'Een vraag die nooit vanuit de andere wordt aangevuld bleef open.',
    careful: 'Dit is geen diagnose. Bekijk het liefst samen met je therapeut.',
  },
  history: {
    title: 'Eerdere antwoorden',
    empty: 'Antwoorden die je bewaart staan hier.',
    older: 'Oudere tonen',
    openOf: (entry) => `Open ${entry}`,
    shared: 'Gedeeld',
    by: { client: 'door de cliënt', therapist: 'door de therapeut' },
    edit: 'Veranderen',
    share: (audience) => `Delen met ${audience}`,
    unshare: 'Delen stoppen',
    print: 'Afdrukken',
    delete: 'Verwijderen',
    close: 'Sluiten',
  },
};
