import { partsCame } from '../../components/questionnaire/lazy-parts.js';
import * as total from '../../components/questionnaire/total-so-far.js';
import { parseDefinition } from '../../instruments/parse.js';
import { define } from '../../runtime/define.js';
import { parserCame } from '../../runtime/instrument-source.js';
import { storeCame } from '../../runtime/load-store.js';
import { workCame } from '../../runtime/load-work.js';
import * as work from '../../runtime/work.js';
import { acquireStore, openMemoryStore } from '../../store/index.js';
import { QuestionnaireElement } from './questionnaire.element.js';

// A form begins at once: all that its first answer needs comes in one piece with it, so that nothing is asked for, and waited for, apart.
workCame(work);
storeCame({ acquireStore, openMemoryStore });
parserCame(parseDefinition);
partsCame({ total });

define('rapport-questionnaire', QuestionnaireElement);
