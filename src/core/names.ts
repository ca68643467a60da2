/** The names in a list such as `"mood sleep"`, each once; what is no text names nothing. */
export function namesIn(list: unknown): readonly string[] {
  return typeof list === 'string' ? [...new Set(list.split(/[\s,]+/).filter(Boolean))] : [];
}
