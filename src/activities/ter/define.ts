import { define } from '../../runtime/define.js';
import { TerElement } from './ter.element.js';

define('rapport-ter', TerElement);
