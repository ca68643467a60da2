import { define } from '../../runtime/define.js';
import { QuestionnaireElement } from './questionnaire.element.js';

define('rapport-questionnaire', QuestionnaireElement);
