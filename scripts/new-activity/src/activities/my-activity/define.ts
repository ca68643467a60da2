import { define } from '../../runtime/define.js';
import { MyActivityElement } from './my-activity.element.js';

define('rapport-my-activity', MyActivityElement);
