/**
 * A stage that plays both sides of a stereo song in both ears: an earphone each then holds the whole song.
 * Web Audio mixes to one channel by `channelCount` 1, `explicit`, `speakers` (half of each side), and the
 * destination spreads one channel over both sides again.
 */
export function monoStage(context: BaseAudioContext): GainNode {
  const stage = context.createGain();
  stage.channelInterpretation = 'speakers';
  return stage;
}

/** Turns the mixing on or off, without a break in the sound. */
export function mixToMono(stage: AudioNode, on: boolean): void {
  stage.channelCount = on ? 1 : 2;
  stage.channelCountMode = on ? 'explicit' : 'max';
}
