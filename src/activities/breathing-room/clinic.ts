/** What a clinic's own spaces need; loaded only where a page has some. */
export { ClinicPictures } from './clinic-pictures.js';
export { readClinicRooms } from './clinic-rooms.js';
