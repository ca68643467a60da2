import { define } from '../define.js';
import { SafetyElement } from './safety.element.js';

define('rapport-safety', SafetyElement);
