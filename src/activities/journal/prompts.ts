/** Gentle questions to start from; the first four look back on a session. */
export const PROMPTS = [
  'stayed-with-you', 'left-unsaid', 'next-time', 'felt-different',
  'on-your-mind', 'kind-moment', 'small-thing', 'body', 'needed', 'carried', 'one-word', 'lighter',
] as const;
type PromptId = (typeof PROMPTS)[number];

const AFTER_SESSION = 4; // as many of PROMPTS look back on a session

/** A question of the kit's, by name, or the clinic's own in its words. */
export type Prompt = { readonly id: PromptId } | { readonly asked: string };

/** The question for a day: a different one each day, about the session where there was one. */
export function promptOn(day: string, afterSession: boolean): Prompt {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000); // ms in a day
  const [from, count] = afterSession ? [0, AFTER_SESSION] : [AFTER_SESSION, PROMPTS.length - AFTER_SESSION];
  return { id: PROMPTS[from + (((number % count) + count) % count)]! };
}

/** The question after this one, round and round; after the clinic's own, the first of the kit's. */
export function promptAfter(prompt: Prompt | undefined): Prompt {
  const at = prompt && 'id' in prompt ? PROMPTS.indexOf(prompt.id) : -1;
  return { id: PROMPTS[(at + 1) % PROMPTS.length]! };
}
