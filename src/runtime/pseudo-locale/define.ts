import { generateLanguage } from '../catalogue.js';
import { PSEUDO_LOCALE, pseudoWords } from './index.js';

generateLanguage(PSEUDO_LOCALE, pseudoWords);
