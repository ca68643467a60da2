const PAUSE = 50; // ms after a frame: what stands there is on the screen, and can be answered
const LATEST = 200; // ms: a page in the background, or in a frame nobody sees, paints nothing

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves once what was drawn is on the screen: for work that nobody waits for. */
export async function painted(): Promise<void> {
  await Promise.race([new Promise(requestAnimationFrame), wait(LATEST)]);
  await wait(PAUSE);
}
