import {settings, type Language} from '../settings.js';
import {en, type Words} from './en.js';
import {nl} from './nl.js';
import {pseudo} from './pseudo.js';

const byLanguage: Record<Language, () => Words> = {en: () => en, nl: () => nl, 'ar-XB': () => pseudo(en)};

/** The portal's words in the language chosen now. */
export const words = (): Words => byLanguage[settings().language]();

/** The tag to format dates and numbers with; the pseudo-language keeps English ones. */
export const formatTag = (): string => (settings().language === 'nl' ? 'nl' : 'en-GB');
