import { define } from '../../runtime/define.js';
import { FeedbackElement } from './feedback.element.js';

define('rapport-feedback', FeedbackElement);
