import { define } from '../../runtime/define.js';
import { BreathingRoomElement } from './breathing-room.element.js';

define('rapport-breathing-room', BreathingRoomElement);
