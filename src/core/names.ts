/** The names in a list such as `"mood sleep"`, each once. */
export const namesIn = (list = ''): readonly string[] => [...new Set(list.split(/[\s,]+/).filter(Boolean))];
