/** Most UTF-16 units in a title, an artist, a feeling word or an own idea. */
export const TITLE_LIMIT = 200;

/** Most UTF-16 units in a link: what every browser and server takes. */
export const LINK_LIMIT = 2048;

/** Most UTF-16 units in anything else a person writes here. */
export const WORDS_LIMIT = 4000;

/** Most songs in one list. */
export const MOST_SONGS = 50;

/** The shortest and longest relaxation a person can ask for, in minutes. */
export const FEWEST_MINUTES = 1;
export const MOST_MINUTES = 60;
