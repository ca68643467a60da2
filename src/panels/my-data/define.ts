import { define } from '../../runtime/define.js';
import { MyDataElement } from './my-data.element.js';

define('rapport-my-data', MyDataElement);
