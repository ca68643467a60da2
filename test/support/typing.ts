import { sendKeys } from '@web/test-runner-commands';

/** Types as a person does, a key at a time: the driver of WebKitGTK swallows letters of words that come all at once, and has no capitals. */
export async function typeWords(words: string): Promise<void> {
  for (const letter of words) await sendKeys({ type: letter });
}
