/** Registers every element of the kit. */
import './runtime/provider/define.js';
import './runtime/safety/define.js';
import './activities/journal/define.js';
import './activities/breathing-room/define.js';
import './activities/music-share/define.js';
import './activities/ter/define.js';
import './activities/feedback/define.js';
import './activities/questionnaire/define.js';
import './panels/my-data/define.js';
import './panels/share-review/define.js';
