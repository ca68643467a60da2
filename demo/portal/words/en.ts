import type {Settings} from '../settings.js';

/** The portal's own words in English; the other languages have the same shape. */
export const en = {
  clinic: 'Reedwater',
  practice: 'Practice for psychotherapy',
  home: 'Home',
  skip: 'Go to the page',
  people: {'patient-a': 'Patient A', 'patient-b': 'Patient B'} satisfies Record<Settings['client'], string>,
  signedIn: (name: string) => `Signed in as ${name}`,
  lock: 'Lock',
  signOut: {
    button: 'Sign out',
    title: (count: number) => (count === 1 ? 'One thing is not at your clinic yet' : `${count} things are not at your clinic yet`),
    text: 'You shared it, and it is still on its way. If you sign out now it waits on this device, and goes on when you sign in here again.',
    send: 'Send now',
    sending: 'Sending…',
    inVain: 'It did not go through. Maybe there is no connection. Nothing is lost.',
    anyway: 'Sign out anyway',
    stay: 'Stay signed in',
    page: {
      title: 'You are signed out',
      text: 'What you wrote stays on this device. It cannot be seen here until you sign in.',
      again: 'Sign in',
    },
  },

  greeting: {morning: 'Good morning', afternoon: 'Good afternoon', evening: 'Good evening'},
  welcome: 'Here is what is coming up, and what you can do in your own time.',
  appointment: {
    title: 'Your next session',
    time: (from: string, to: string) => `${from} to ${to}`,
    where: 'Room 3, first floor. There is a lift.',
    change: 'Need another time? Call the front desk, at least a day before.',
    call: 'Call 020 7946 0100',
  },
  between: {
    title: 'Between sessions',
    note: 'None of this is homework, unless the two of you agreed it. It is fine to leave it all.',
    others: 'More for between sessions',
  },
  activities: {
    journal: {name: 'Journal', line: 'Write something down. Keep it for yourself, or share it.'},
    'breathing-room': {name: 'Breathing room', line: 'Choose a place or a thing that makes talking easier.'},
    'music-share': {name: 'Music', line: 'Songs that matter to you, and how to use them together.'},
    ter: {name: 'Taking part', line: 'Look at how it has been to take part in the sessions.'},
    feedback: {name: 'Looking back', line: 'What you liked, and what you would change.'},
  },
  yours: {title: 'What you wrote'},
  records: {
    'my-data': {name: 'What is kept', line: 'See where it is, take a copy, or delete it.'},
    'share-review': {name: 'Sharing', line: 'See exactly what would leave before you share it.'},
  },
  choices: {
    setting: {label: 'How you are here', alone: 'On my own', together: 'In the session'},
    devices: {label: 'Whose device', one: 'One device, passed on', two: 'Each our own device'},
  },
  messages: {
    title: 'From the front desk',
    list: [
      {title: 'The side door is open again', text: 'The path along the water has been mended. You can come in there without steps.'},
      {title: 'Writing before a session', text: 'What you keep for yourself is not sent to us. What you share, we look at together when you are here.'},
    ],
  },
  care: {
    audience: 'your therapist',
    audienceNote: 'It goes into your file at Reedwater.',
    contacts: [
      {name: 'Reedwater, front desk', how: '020 7946 0100', href: 'tel:+442079460100', hours: 'Monday to Friday, 8:30 to 17:00'},
      {name: 'Emergency services', how: '112', href: 'tel:112', hours: 'Day and night'},
    ],
    note: 'Reedwater is not an emergency service. Messages and shared pages are not watched day and night.',
  },
  foot: 'Reedwater is a made-up practice. It shows how a portal uses rapport-kit.',

  therapist: {
    title: 'Your clients today',
    note: 'You see what a client has shared, and your own notes. What a client keeps private is never listed here.',
    at: (time: string) => `Session at ${time}`,
    side: 'Therapist’s side',
    activities: 'What to do together',
    withClient: (name: string) => `With ${name}`,
  },

  trying: {
    title: 'Try it another way',
    note: 'Example portal. What you write stays on this computer.',
    language: 'Language',
    languages: {en: 'English', nl: 'Nederlands', 'ar-XB': 'Right to left (for layout)'} satisfies Record<Settings['language'], string>,
    look: 'Look',
    looks: {calm: 'Calm', clinic: 'Clinic', night: 'Night', contrast: 'High contrast'} satisfies Record<Settings['look'], string>,
    scheme: 'Light or dark',
    schemes: {system: 'As this device', light: 'Light', dark: 'Dark'} satisfies Record<Settings['scheme'], string>,
    client: 'Whose portal',
    author: 'Who is at the screen',
    authors: {client: 'The client', therapist: 'The therapist'} satisfies Record<Settings['author'], string>,
  },
  developers: {
    title: 'For developers',
    pages: 'Other pages',
    clientSide: 'Client’s side',
    therapistSide: 'Therapist’s side',
    bare: (name: string) => `${name}, the bare element`,
    embed: 'The embed of the README',
    workbench: 'Every component, for designers',
    events: 'What the portal hears',
    eventsNote: 'Every event of the kit on this page, newest first. An event says that something happened; it never carries the words.',
    none: 'Nothing yet. Write a word and wait a moment.',
    read: 'read()',
    fhir: 'toFhir()',
    refused: (code: string) => `Refused: ${code}`,
  },
};

export type Words = typeof en;
