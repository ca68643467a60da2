/** Most UTF-16 units in the name of a space. */
export const TITLE_LIMIT = 120;

/** Most UTF-16 units in anything else a person writes here. */
export const WORDS_LIMIT = 4000;

/** The longest timer a person can ask for, in minutes. */
export const MOST_MINUTES = 120;
