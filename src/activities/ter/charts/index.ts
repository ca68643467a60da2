/** The pictures of a rating; loaded when a result is first shown. */
export { profileView } from './profile.view.js';
export { trendView } from './trend.view.js';
