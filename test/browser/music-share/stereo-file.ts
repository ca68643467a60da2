/** A stereo WAV file with another tone on each side: 16 bits, 44.1 kHz. */
export function stereoFile({ left = 440, right = 660, seconds = 1 } = {}): File {
  const rate = 44_100;
  const frames = rate * seconds;
  const view = new DataView(new ArrayBuffer(44 + frames * 4));
  const word = (at: number, letters: string) => [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, 36 + frames * 4, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, frames * 4, true);
  for (let frame = 0; frame < frames; frame++) {
    [left, right].forEach((pitch, side) => view.setInt16(44 + frame * 4 + side * 2, Math.sin((2 * Math.PI * pitch * frame) / rate) * 0.5 * 32_767, true));
  }
  return new File([view.buffer], 'two-sides.wav', { type: 'audio/wav' });
}

/** How much of a tone of `pitch` is in `samples`, 0 to 1. */
export function amount(samples: Float32Array, pitch: number, rate: number): number {
  let [sine, cosine] = [0, 0];
  samples.forEach((sample, index) => {
    sine += sample * Math.sin((2 * Math.PI * pitch * index) / rate);
    cosine += sample * Math.cos((2 * Math.PI * pitch * index) / rate);
  });
  return (2 * Math.hypot(sine, cosine)) / samples.length;
}
