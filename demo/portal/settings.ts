/** The languages offered; `ar-XB` is English made longer and written from right to left, to try a layout with. */
export const LANGUAGES = ['en', 'nl', 'ar-XB'] as const;
export const LOOKS = ['calm', 'clinic', 'night', 'contrast'] as const;
export const SCHEMES = ['system', 'light', 'dark'] as const;
export const CLIENTS = ['patient-a', 'patient-b'] as const;
/** Whether someone is signed in: a real portal knows that from its own login. */
const SIGNED_IN = ['yes', 'no'] as const;
export const AUTHORS = ['client', 'therapist'] as const;

export type Language = (typeof LANGUAGES)[number];
type Look = (typeof LOOKS)[number];

/** What can be tried on this portal. Holds nothing a person writes. */
export interface Settings {
  readonly language: Language;
  readonly look: Look;
  readonly scheme: (typeof SCHEMES)[number];
  readonly client: (typeof CLIENTS)[number];
  readonly author: (typeof AUTHORS)[number];
  readonly signedIn: (typeof SIGNED_IN)[number];
}

const KEY = 'reedwater-portal';
const listeners = new Set<(settings: Settings) => void>();
let current = read();

/** The settings now. */
export const settings = (): Settings => current;

/** Changes some settings, remembers them for the next page and tells everyone who asked. */
export function change(changes: Partial<Settings>): void {
  current = {...current, ...changes};
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener(current);
}

/** Another tab changed them: who is signed in is the same in all of them. */
addEventListener('storage', ({key}) => {
  if (key !== KEY || read().signedIn === current.signedIn) return;
  current = {...current, signedIn: read().signedIn};
  for (const listener of listeners) listener(current);
});

/** Calls `listener` now and after each change. */
export function whenSettings(listener: (settings: Settings) => void): void {
  listeners.add(listener);
  listener(current);
}

/** What was remembered, and over it what the address asks for: `?language=nl&client=patient-b`. */
function read(): Settings {
  const asked = {...remembered(), ...Object.fromEntries(new URLSearchParams(location.search))};
  const one = <T extends string>(name: keyof Settings, allowed: readonly T[], otherwise: T) => allowed.find(each => each === asked[name]) ?? otherwise;
  return {
    language: one('language', LANGUAGES, navigator.language.startsWith('nl') ? 'nl' : 'en'),
    look: one('look', LOOKS, 'calm'),
    scheme: one('scheme', SCHEMES, 'system'),
    client: one('client', CLIENTS, 'patient-a'),
    author: one('author', AUTHORS, 'client'),
    signedIn: one('signedIn', SIGNED_IN, 'yes'),
  };
}

function remembered(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
  } catch (error) {
    if (error instanceof SyntaxError) return {}; // written by an older portal: begin anew
    throw error;
  }
}
