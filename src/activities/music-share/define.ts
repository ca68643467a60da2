import { define } from '../../runtime/define.js';
import { MusicShareElement } from './music-share.element.js';

define('rapport-music-share', MusicShareElement);
