import type {Words} from './en.js';

/** De eigen woorden van het portaal in het Nederlands. */
export const nl: Words = {
  clinic: 'Reedwater',
  practice: 'Praktijk voor psychotherapie',
  home: 'Begin',
  skip: 'Naar de pagina',
  people: {'patient-a': 'Cliënt A', 'patient-b': 'Cliënt B'},
  signedIn: name => `Ingelogd als ${name}`,
  lock: 'Op slot',
  signOut: {
    button: 'Uitloggen',
    title: count => (count === 1 ? 'Eén ding is nog niet bij je praktijk' : `${count} dingen zijn nog niet bij je praktijk`),
    text: 'Je hebt het gedeeld, en het is nog onderweg. Als je nu uitlogt, wacht het op dit apparaat. Het gaat verder als je hier weer inlogt.',
    send: 'Nu versturen',
    sending: 'Bezig met versturen…',
    inVain: 'Het is niet gelukt. Misschien is er geen verbinding. Er is niets weg.',
    anyway: 'Toch uitloggen',
    stay: 'Ingelogd blijven',
    page: {
      title: 'Je bent uitgelogd',
      text: 'Wat je schreef blijft op dit apparaat. Het is hier niet te zien tot je inlogt.',
      again: 'Inloggen',
    },
  },

  greeting: {morning: 'Goedemorgen', afternoon: 'Goedemiddag', evening: 'Goedenavond'},
  welcome: 'Hier staat wat eraan komt, en wat je in je eigen tijd kunt doen.',
  appointment: {
    title: 'Je volgende gesprek',
    time: (from, to) => `${from} tot ${to}`,
    where: 'Kamer 3, eerste verdieping. Er is een lift.',
    change: 'Liever een andere tijd? Bel de balie, ten minste een dag van tevoren.',
    call: 'Bel 020 7946 0100',
  },
  between: {
    title: 'Tussen de gesprekken',
    note: 'Niets hiervan is huiswerk, tenzij jullie dat samen afspraken. Je mag alles laten liggen.',
    others: 'Meer voor tussendoor',
  },
  activities: {
    journal: {name: 'Dagboek', line: 'Schrijf iets op. Hou het voor jezelf, of deel het.'},
    'breathing-room': {name: 'Ademruimte', line: 'Kies een plek of een ding waardoor praten makkelijker wordt.'},
    'music-share': {name: 'Muziek', line: 'Nummers die iets voor je betekenen, en wat jullie ermee kunnen.'},
    ter: {name: 'Meedoen', line: 'Kijk hoe het is geweest om mee te doen aan de gesprekken.'},
    feedback: {name: 'Terugkijken', line: 'Wat je fijn vond, en wat je anders zou willen.'},
  },
  yours: {title: 'Wat je schreef'},
  records: {
    'my-data': {name: 'Wat bewaard is', line: 'Kijk waar het staat, neem een kopie mee, of wis het.'},
    'share-review': {name: 'Delen', line: 'Zie precies wat er weg zou gaan voor je het deelt.'},
  },
  choices: {
    setting: {label: 'Hoe je hier bent', alone: 'In mijn eentje', together: 'In het gesprek'},
    devices: {label: 'Welk apparaat', one: 'Eén apparaat, om de beurt', two: 'Elk ons eigen apparaat'},
  },
  messages: {
    title: 'Van de balie',
    list: [
      {title: 'De zijdeur is weer open', text: 'Het pad langs het water is gemaakt. Daar kom je zonder treden binnen.'},
      {title: 'Schrijven voor een gesprek', text: 'Wat je voor jezelf houdt, krijgen wij niet. Wat je deelt, bekijken we samen als je hier bent.'},
    ],
  },
  care: {
    audience: 'je therapeut',
    audienceNote: 'Het komt in je dossier bij Reedwater.',
    contacts: [
      {name: 'Reedwater, balie', how: '020 7946 0100', href: 'tel:+442079460100', hours: 'Maandag tot en met vrijdag, 8.30 tot 17.00 uur'},
      {name: 'Alarmnummer', how: '112', href: 'tel:112', hours: 'Dag en nacht'},
    ],
    note: 'Reedwater is geen nooddienst. Berichten en wat je deelt worden niet dag en nacht bekeken.',
  },
  foot: 'Reedwater is een verzonnen praktijk. Ze laat zien hoe een portaal rapport-kit gebruikt.',

  therapist: {
    title: 'Je cliënten vandaag',
    note: 'Je ziet wat een cliënt heeft gedeeld, en je eigen aantekeningen. Wat een cliënt voor zichzelf houdt, staat hier nooit.',
    at: time => `Gesprek om ${time}`,
    side: 'Kant van de therapeut',
    activities: 'Wat jullie samen doen',
    withClient: name => `Met ${name}`,
  },

  trying: {
    title: 'Probeer het anders',
    note: 'Voorbeeldportaal. Wat je schrijft blijft op deze computer.',
    language: 'Taal',
    languages: {en: 'English', nl: 'Nederlands', 'ar-XB': 'Van rechts naar links (voor de opmaak)'},
    look: 'Uiterlijk',
    looks: {calm: 'Rustig', clinic: 'Kliniek', night: 'Nacht', contrast: 'Hoog contrast'},
    scheme: 'Licht of donker',
    schemes: {system: 'Zoals dit apparaat', light: 'Licht', dark: 'Donker'},
    client: 'Wiens portaal',
    author: 'Wie zit er aan het scherm',
    authors: {client: 'De cliënt', therapist: 'De therapeut'},
  },
  developers: {
    title: 'Voor ontwikkelaars',
    pages: 'Andere pagina’s',
    clientSide: 'Kant van de cliënt',
    therapistSide: 'Kant van de therapeut',
    bare: name => `${name}, alleen het element`,
    embed: 'Het voorbeeld uit de README',
    workbench: 'Elk onderdeel, voor ontwerpers',
    events: 'Wat het portaal hoort',
    eventsNote: 'Elke gebeurtenis van de kit op deze pagina, de nieuwste eerst. Een gebeurtenis zegt dat er iets gebeurde; de woorden zitten er nooit in.',
    none: 'Nog niets. Schrijf een woord en wacht even.',
    read: 'read()',
    fhir: 'toFhir()',
    refused: code => `Geweigerd: ${code}`,
  },
};
