import {activityOfPage, recordsOfPage} from './activities.js';
import {choiceOf, offerChoice} from './choices.js';
import {listen} from './event-log.js';
import {handOver, provide, readWhatIsShared} from './provider.js';
import {openShell} from './shell.js';
import {signedInOnly} from './sign-out.js';
import {words} from './words/index.js';

const here = activityOfPage();
const about = recordsOfPage();

listen();
signedInOnly();
openShell({side: 'client', title: () => (here ? words().activities[here].name : about ? words().records[about].name : words().home)});
provide();
handOver();
if (here && choiceOf[here]) offerChoice(document.querySelector<HTMLElement>(`rapport-${here}`)!, choiceOf[here]);
if (here === 'feedback') readWhatIsShared();
