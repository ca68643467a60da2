import { TotalSoFar } from '../../components/questionnaire/total-so-far.js';
import { parseDefinition } from '../../instruments/parse.js';
import { define } from '../../runtime/define.js';
import { Desk } from '../../runtime/work.js';
import { acquireStore } from '../../store/index.js';
import { QuestionnaireElement } from './questionnaire.element.js';

/** A form begins at once, so all that its first answer needs comes in one piece with it: who asks for a part of it does not wait for the network. */
QuestionnaireElement.preload = async () => [Desk, acquireStore, parseDefinition, TotalSoFar];

define('rapport-questionnaire', QuestionnaireElement);
