import { boolean, code, date, group, list, text, variants } from '../../fhir/fields.js';
import { mappingOf } from '../../fhir/mapping.js';
import { kitUrl } from '../../fhir/urls.js';
import { parsePayload } from './feedback.parse.js';
import type { AgreementPayload, Change, FeedbackPayload, TurnPayload, VoicePayload } from './feedback.payload.js';

const shown = (what: string) => boolean(`${what}: to be shown`);
const owner = { system: kitUrl('owner'), displays: { client: 'The client', therapist: 'The therapist', both: 'Both' } };
const outcome = { system: kitUrl('outcome'), displays: { yes: 'Yes', partly: 'Partly', 'not-yet': 'Not yet', 'let-go': 'Let go' } };
const endings = { system: kitUrl('feedback-ending'), displays: { 'to-reveal': 'Ready to show what was marked', 'not-today': 'Not today' } };

const voice = group<VoicePayload>('Feedback after a session', {
  part: code('Part', { system: kitUrl('feedback-part') }),
  voices: code('Who answers'),
  step: code('Step it was left on'),
  liked: text('What I liked'),
  wouldChange: text('What I would change'),
  helped: text('What helped most'),
  hindered: text('What got in the way'),
  unsaid: text('What was left unsaid'),
  wish: text('A wish for next time'),
  show: group<VoicePayload['show']>('What may be shown to the other', {
    liked: shown('What I liked'), wouldChange: shown('What I would change'), helped: shown('What helped most'),
    hindered: shown('What got in the way'), unsaid: shown('What was left unsaid'), wish: shown('A wish for next time'),
  }),
  finished: code('How the turn ended', endings),
});

const turn = group<TurnPayload>('A turn that ended', {
  part: code('Part', { system: kitUrl('feedback-part') }),
  ending: code('How the turn ended', endings),
  shown: group<NonNullable<TurnPayload['shown']>>('What was shown to the other', {
    liked: text('What I liked'), wouldChange: text('What I would change'), helped: text('What helped most'),
    hindered: text('What got in the way'), unsaid: text('What was left unsaid'), wish: text('A wish for next time'),
  }),
});

const agreement = group<AgreementPayload>('Agreed changes', {
  part: code('Part', { system: kitUrl('feedback-part') }),
  changes: list(group<Change>('A change', {
    id: code('Id'), text: text('What'), owner: code('Who', owner), due: date('By'), since: date('First agreed'), happened: code('Did it happen', outcome),
  })),
});

/** Both ways between feedback and FHIR. */
export const fhir = mappingOf<'feedback'>({
  activity: 'feedback',
  parse: parsePayload,
  payload: variants<FeedbackPayload>('part', { voice, turn, agreement }),
});
