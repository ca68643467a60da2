import { guidedActivityContract } from '../../contracts/guided-activity.js';
import { press } from '../../support/journal-page.js';
import { heading, openMusic, stepOn } from '../../support/music-share-page.js';

guidedActivityContract('the music share', {
  open: (settings, into) => openMusic(settings, {}, into),
  heading,
  prompts: ['Say that coming here and talking takes something.', 'Share a song of your own first.', 'Go on with this only when sharing comes gladly.', 'Listen too.', 'Say how it was for you too.'],
  goTo: stepOn,
  startTimer: async (music) => {
    await press(music, 'Begin to rest');
    return 7;
  },
});
