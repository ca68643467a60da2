/** What an activity needs once it has a place to keep words. Loaded beside the store, while heading and help stand already. */
export { Desk } from './desk.js';
export { deskWords } from './desk-words.js';
export { frameElements } from './frame/frame-elements.js';
export { screenView } from './frame/screen.view.js';
export { writtenWords } from './plain-text.js';
