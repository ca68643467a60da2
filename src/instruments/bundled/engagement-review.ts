import type { InstrumentDefinition } from '../instrument.js';

/** Nine areas of taking part in therapy, three items each: our own words, CC0. Structured like the TER, which it is not. */
export const engagementReview = {
  id: 'engagement-review',
  version: '1.0.0',
  url: 'urn:rapport-kit:questionnaire:engagement-review',
  title: { en: 'Engagement review', nl: 'Samen aan de slag: terugblik' },
  label: {
    en: 'Engagement review: structured like the TER, not the licensed TER; no norms.',
    nl: 'Terugblik op meedoen: opgebouwd zoals de TER, niet de TER onder licentie; zonder normen.',
  },
  intro: {
    en: 'Think of the sessions in the period you rate. How often did you see this?',
    nl: 'Denk aan de sessies in de periode die je beoordeelt. Hoe vaak zag je dit?',
  },
  licence: { name: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  credit: { en: 'Rapport kit. Free to use and change (CC0).', nl: 'Rapport kit. Vrij te gebruiken en aan te passen (CC0).' },
  options: {
    often: [
      { id: '1', text: { en: 'Almost never', nl: 'Bijna nooit' }, score: 1 },
      { id: '2', text: { en: 'Seldom', nl: 'Zelden' }, score: 2 },
      { id: '3', text: { en: 'Sometimes', nl: 'Soms' }, score: 3 },
      { id: '4', text: { en: 'Often', nl: 'Vaak' }, score: 4 },
      { id: '5', text: { en: 'Almost always', nl: 'Bijna altijd' }, score: 5 },
    ],
  },
  items: [
    { id: 'attendance', type: 'group', text: { en: 'Attendance', nl: 'Aanwezigheid' }, items: [
      { id: 'attendance-1', type: 'choice', options: 'often', text: { en: 'Comes to the sessions that were agreed.', nl: 'Komt naar de afgesproken sessies.' } },
      { id: 'attendance-2', type: 'choice', options: 'often', text: { en: 'Is there on time and stays until the end.', nl: 'Is er op tijd en blijft tot het einde.' } },
      { id: 'attendance-3', type: 'choice', options: 'often', reverse: true, text: { en: 'Cancels or stays away without a clear reason.', nl: 'Zegt af of blijft weg zonder duidelijke reden.' } },
    ] },
    { id: 'openness', type: 'group', text: { en: 'Openness', nl: 'Openheid' }, items: [
      { id: 'openness-1', type: 'choice', options: 'often', text: { en: 'Speaks about what is really on their mind.', nl: 'Praat over wat er echt speelt.' } },
      { id: 'openness-2', type: 'choice', options: 'often', text: { en: 'Lets feelings show during the session.', nl: 'Laat gevoelens zien tijdens de sessie.' } },
      { id: 'openness-3', type: 'choice', options: 'often', reverse: true, text: { en: 'Holds back things that matter.', nl: 'Houdt dingen achter die ertoe doen.' } },
    ] },
    { id: 'difficult-conversations', type: 'group', text: { en: 'Willingness to have difficult conversations', nl: 'Moeilijke gesprekken durven voeren' }, items: [
      { id: 'difficult-conversations-1', type: 'choice', options: 'often', text: { en: 'Speaks about difficult things.', nl: 'Praat over moeilijke dingen.' } },
      { id: 'difficult-conversations-2', type: 'choice', options: 'often', text: { en: 'Stays with a painful subject for a while.', nl: 'Blijft een tijdje bij een pijnlijk onderwerp.' } },
      { id: 'difficult-conversations-3', type: 'choice', options: 'often', reverse: true, text: { en: 'Steers away when it gets hard.', nl: 'Gaat het uit de weg als het moeilijk wordt.' } },
    ] },
    { id: 'exercises', type: 'group', text: { en: 'Taking part in exercises', nl: 'Meedoen met oefeningen' }, items: [
      { id: 'exercises-1', type: 'choice', options: 'often', mayNotApply: true, text: { en: 'Takes part in exercises during the session.', nl: 'Doet mee met oefeningen tijdens de sessie.' } },
      { id: 'exercises-2', type: 'choice', options: 'often', mayNotApply: true, text: { en: 'Is willing to try something new.', nl: 'Wil iets nieuws uitproberen.' } },
      { id: 'exercises-3', type: 'choice', options: 'often', reverse: true, mayNotApply: true, text: { en: 'Lets exercises pass by without joining in.', nl: 'Laat oefeningen langs zich heen gaan.' } },
    ] },
    { id: 'goals', type: 'group', text: { en: 'Agreement on goals', nl: 'Eens over de doelen' }, items: [
      { id: 'goals-1', type: 'choice', options: 'often', text: { en: 'Can say what they want to work on.', nl: 'Kan zeggen waaraan hij of zij wil werken.' } },
      { id: 'goals-2', type: 'choice', options: 'often', text: { en: 'Works on the goals that were agreed together.', nl: 'Werkt aan de doelen die samen zijn afgesproken.' } },
      { id: 'goals-3', type: 'choice', options: 'often', reverse: true, text: { en: 'Wants something else from therapy than what was agreed.', nl: 'Wil iets anders van de therapie dan is afgesproken.' } },
    ] },
    { id: 'home-assignments', type: 'group', text: { en: 'Home assignments', nl: 'Opdrachten thuis' }, items: [
      { id: 'home-assignments-1', type: 'choice', options: 'often', mayNotApply: true, text: { en: 'Does at home what was agreed.', nl: 'Doet thuis wat is afgesproken.' } },
      { id: 'home-assignments-2', type: 'choice', options: 'often', mayNotApply: true, text: { en: 'Brings what was done at home back into the session.', nl: 'Neemt wat thuis is gedaan mee naar de sessie.' } },
      { id: 'home-assignments-3', type: 'choice', options: 'often', reverse: true, mayNotApply: true, text: { en: 'Leaves home assignments undone.', nl: 'Laat opdrachten voor thuis liggen.' } },
    ] },
    { id: 'bond', type: 'group', text: { en: 'Bond and trust', nl: 'Band en vertrouwen' }, items: [
      { id: 'bond-1', type: 'choice', options: 'often', text: { en: 'Shows trust in the therapist.', nl: 'Laat vertrouwen zien in de therapeut.' } },
      { id: 'bond-2', type: 'choice', options: 'often', text: { en: 'Seems at ease with the therapist.', nl: 'Lijkt op zijn of haar gemak bij de therapeut.' } },
      { id: 'bond-3', type: 'choice', options: 'often', reverse: true, text: { en: 'Keeps the therapist at a distance.', nl: 'Houdt de therapeut op afstand.' } },
    ] },
    { id: 'reflecting', type: 'group', text: { en: 'Reflecting between sessions', nl: 'Nadenken tussen de sessies' }, items: [
      { id: 'reflecting-1', type: 'choice', options: 'often', text: { en: 'Thinks about the sessions in the days between.', nl: 'Denkt in de dagen ertussen na over de sessies.' } },
      { id: 'reflecting-2', type: 'choice', options: 'often', text: { en: 'Notices things in daily life that belong to the therapy.', nl: 'Merkt in het dagelijks leven dingen op die bij de therapie horen.' } },
      { id: 'reflecting-3', type: 'choice', options: 'often', reverse: true, text: { en: 'Comes back without having thought about the last session.', nl: 'Komt terug zonder over de vorige sessie te hebben nagedacht.' } },
    ] },
    { id: 'feedback', type: 'group', text: { en: 'Giving feedback', nl: 'Feedback geven' }, items: [
      { id: 'feedback-1', type: 'choice', options: 'often', text: { en: 'Says what helps and what does not.', nl: 'Zegt wat helpt en wat niet.' } },
      { id: 'feedback-2', type: 'choice', options: 'often', text: { en: 'Asks for something to be done differently when needed.', nl: 'Vraagt om iets anders te doen als dat nodig is.' } },
      { id: 'feedback-3', type: 'choice', options: 'often', reverse: true, text: { en: 'Goes along with what does not suit them without saying so.', nl: 'Gaat mee in wat niet past zonder dat te zeggen.' } },
    ] },
  ],
  components: [
    { id: 'attendance', title: { en: 'Attendance', nl: 'Aanwezigheid' }, items: ['attendance-1', 'attendance-2', 'attendance-3'] },
    { id: 'openness', title: { en: 'Openness', nl: 'Openheid' }, items: ['openness-1', 'openness-2', 'openness-3'] },
    { id: 'difficult-conversations', title: { en: 'Willingness to have difficult conversations', nl: 'Moeilijke gesprekken durven voeren' }, items: ['difficult-conversations-1', 'difficult-conversations-2', 'difficult-conversations-3'] },
    { id: 'exercises', title: { en: 'Taking part in exercises', nl: 'Meedoen met oefeningen' }, items: ['exercises-1', 'exercises-2', 'exercises-3'] },
    { id: 'goals', title: { en: 'Agreement on goals', nl: 'Eens over de doelen' }, items: ['goals-1', 'goals-2', 'goals-3'] },
    { id: 'home-assignments', title: { en: 'Home assignments', nl: 'Opdrachten thuis' }, items: ['home-assignments-1', 'home-assignments-2', 'home-assignments-3'] },
    { id: 'bond', title: { en: 'Bond and trust', nl: 'Band en vertrouwen' }, items: ['bond-1', 'bond-2', 'bond-3'] },
    { id: 'reflecting', title: { en: 'Reflecting between sessions', nl: 'Nadenken tussen de sessies' }, items: ['reflecting-1', 'reflecting-2', 'reflecting-3'] },
    { id: 'feedback', title: { en: 'Giving feedback', nl: 'Feedback geven' }, items: ['feedback-1', 'feedback-2', 'feedback-3'] },
  ],
  scoring: {
    component: 'mean', // items of unequal number weigh the same
    total: 'sum', // the nine added up
    missing: { minShare: 0.5 },
    missingComponents: { maxMissing: 0 },
    source: 'Own rules: at least half of the items of an area, all nine areas for a total.',
  },
  raters: {
    client: {
      intro: {
        en: 'Think of the sessions in this period. How often is this true for you?',
        nl: 'Denk aan de sessies in deze periode. Hoe vaak klopt dit voor jou?',
      },
      items: {
        'attendance-1': { en: 'I come to the sessions we agreed.', nl: 'Ik kom naar de sessies die we afspreken.' },
        'attendance-2': { en: 'I am there on time and stay until the end.', nl: 'Ik ben er op tijd en blijf tot het einde.' },
        'attendance-3': { en: 'I cancel or stay away without a clear reason.', nl: 'Ik zeg af of blijf weg zonder duidelijke reden.' },
        'openness-1': { en: 'I talk about what is really on my mind.', nl: 'Ik praat over wat er echt bij me speelt.' },
        'openness-2': { en: 'I let my feelings show during the session.', nl: 'Ik laat mijn gevoelens zien tijdens de sessie.' },
        'openness-3': { en: 'I hold back things that matter.', nl: 'Ik houd dingen achter die ertoe doen.' },
        'difficult-conversations-1': { en: 'I can talk about difficult things.', nl: 'Ik kan over moeilijke dingen praten.' },
        'difficult-conversations-2': { en: 'I can stay with a painful subject for a while.', nl: 'Ik kan een tijdje bij een pijnlijk onderwerp blijven.' },
        'difficult-conversations-3': { en: 'I steer away when it gets hard.', nl: 'Ik ga het uit de weg als het moeilijk wordt.' },
        'exercises-1': { en: 'I take part in exercises during the session.', nl: 'Ik doe mee met oefeningen tijdens de sessie.' },
        'exercises-2': { en: 'I am willing to try something new.', nl: 'Ik wil iets nieuws uitproberen.' },
        'exercises-3': { en: 'I let exercises pass me by.', nl: 'Ik laat oefeningen langs me heen gaan.' },
        'goals-1': { en: 'I can say what I want to work on.', nl: 'Ik kan zeggen waaraan ik wil werken.' },
        'goals-2': { en: 'I work on the goals we agreed together.', nl: 'Ik werk aan de doelen die we samen hebben afgesproken.' },
        'goals-3': { en: 'I want something else from therapy than what we agreed.', nl: 'Ik wil iets anders van de therapie dan we hebben afgesproken.' },
        'home-assignments-1': { en: 'I do at home what we agreed.', nl: 'Ik doe thuis wat we hebben afgesproken.' },
        'home-assignments-2': { en: 'I bring what I did at home back into the session.', nl: 'Ik neem wat ik thuis heb gedaan mee naar de sessie.' },
        'home-assignments-3': { en: 'I leave home assignments undone.', nl: 'Ik laat opdrachten voor thuis liggen.' },
        'bond-1': { en: 'I trust my therapist.', nl: 'Ik vertrouw mijn therapeut.' },
        'bond-2': { en: 'I feel at ease with my therapist.', nl: 'Ik voel me op mijn gemak bij mijn therapeut.' },
        'bond-3': { en: 'I keep my therapist at a distance.', nl: 'Ik houd mijn therapeut op afstand.' },
        'reflecting-1': { en: 'I think about the sessions in the days between.', nl: 'Ik denk in de dagen ertussen na over de sessies.' },
        'reflecting-2': { en: 'I notice things in daily life that belong to my therapy.', nl: 'Ik merk in het dagelijks leven dingen op die bij mijn therapie horen.' },
        'reflecting-3': { en: 'I come back without having thought about the last session.', nl: 'Ik kom terug zonder over de vorige sessie te hebben nagedacht.' },
        'feedback-1': { en: 'I say what helps me and what does not.', nl: 'Ik zeg wat me helpt en wat niet.' },
        'feedback-2': { en: 'I ask for something to be done differently when I need that.', nl: 'Ik vraag om iets anders te doen als ik dat nodig heb.' },
        'feedback-3': { en: 'I go along with what does not suit me without saying so.', nl: 'Ik ga mee in wat niet bij me past zonder dat te zeggen.' },
      },
    },
  },
} as const satisfies InstrumentDefinition;
