import {activityOfPage} from './activities.js';
import {listen} from './event-log.js';
import {provide} from './provider.js';
import {openShell} from './shell.js';
import {words} from './words/index.js';

const here = activityOfPage();

listen();
openShell({side: 'client', title: () => (here ? words().activities[here].name : words().home)});
provide();
