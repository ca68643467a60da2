import { parseDefinition } from '../../instruments/parse.js';
import { define } from '../../runtime/define.js';
import { parserCame } from '../../runtime/instrument-source.js';
import { workCame } from '../../runtime/load-work.js';
import * as work from '../../runtime/work.js';
import { QuestionnaireElement } from './questionnaire.element.js';

// A form begins at once: all that its first answer needs comes in one piece with it, so that nothing is asked for, and waited for, apart.
workCame(work);
parserCame(parseDefinition);

define('rapport-questionnaire', QuestionnaireElement);
