import { guidedActivityContract } from '../../contracts/guided-activity.js';
import { choose, heading, openRoom } from '../../support/breathing-room-page.js';
import { find, press } from '../../support/journal-page.js';

guidedActivityContract('the breathing room', {
  open: (settings, into) => openRoom(settings, {}, into),
  heading,
  prompts: ['Say that talking to a stranger is hard', 'Tell something you like yourself.', 'Offer, and wait.', 'Be in it too.', 'Say what you noticed'],
  goTo: async (room, step) => {
    const alone = room.getAttribute('setting') === 'alone' || (room as { setting?: string }).setting === 'alone';
    for (let pressed = 0; pressed < 5 && placeOf(room) < step; pressed += 1) {
      if (alone && placeOf(room) === 1) await choose(room, 'A café');
      await press(room, find(room, '.quiet-room') ? 'I feel ready' : alone ? 'Begin' : 'Go on');
    }
  },
  startTimer: async (room) => {
    await press(room, 'A timer');
    await press(room, 'Start the timer');
    return 10;
  },
});

/** The step, as those who hear the page are told it: "Step 2 of 5". */
const placeOf = (room: Element) => Number(/\d/.exec(find(room, '.step-heading')?.textContent ?? '')?.[0]);
