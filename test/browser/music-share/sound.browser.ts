import { assert } from '@open-wc/testing';
import { dropFade, planFade } from '../../../src/activities/music-share/sound/fade.js';
import { mixToMono, monoStage } from '../../../src/activities/music-share/sound/mono.js';
import { amount, stereoFile } from './stereo-file.js';

const RATE = 44_100;

async function heard(mono: boolean): Promise<readonly { readonly left: number; readonly right: number }[]> {
  const context = new OfflineAudioContext(2, RATE, RATE);
  const source = context.createBufferSource();
  source.buffer = await context.decodeAudioData(await stereoFile({ left: 440, right: 660 }).arrayBuffer());
  const stage = monoStage(context);
  mixToMono(stage, mono);
  source.connect(stage).connect(context.destination);
  source.start();
  const rendered = await context.startRendering();
  return [0, 1].map((channel) => {
    const samples = rendered.getChannelData(channel);
    return { left: amount(samples, 440, RATE), right: amount(samples, 660, RATE) };
  });
}

describe('one pair of earphones, two people', () => {
  it('a stereo song is split between the ears', async () => {
    const [one, other] = await heard(false);
    assert.approximately(one!.left, 0.5, 0.01);
    assert.approximately(one!.right, 0, 0.01);
    assert.approximately(other!.left, 0, 0.01);
    assert.approximately(other!.right, 0.5, 0.01);
  });

  it('mixed to mono, each ear hears both sides', async () => {
    for (const ear of await heard(true)) {
      assert.approximately(ear.left, 0.25, 0.01);
      assert.approximately(ear.right, 0.25, 0.01);
    }
  });
});

describe('the end of a rest', () => {
  it('music stays as it is, then grows quiet to nothing on time', async () => {
    const context = new OfflineAudioContext(1, RATE * 2, RATE);
    const source = new ConstantSourceNode(context, { offset: 1 });
    const loudness = context.createGain();
    source.connect(loudness).connect(context.destination);
    source.start();
    planFade(loudness.gain, 0, 1500, 1000);
    const samples = (await context.startRendering()).getChannelData(0);
    const at = (seconds: number) => samples[Math.round(seconds * RATE)]!;
    assert.approximately(at(0.4), 1, 0.001);
    assert.approximately(at(1), 0.5, 0.01);
    assert.approximately(at(1.49), 0, 0.02);
    assert.approximately(at(1.9), 0, 0.001);
  });

  it('is full again once the plan is dropped', async () => {
    const context = new OfflineAudioContext(1, RATE, RATE);
    const source = new ConstantSourceNode(context, { offset: 1 });
    const loudness = context.createGain();
    source.connect(loudness).connect(context.destination);
    source.start();
    planFade(loudness.gain, 0, 500, 500);
    dropFade(loudness.gain, 0);
    assert.approximately((await context.startRendering()).getChannelData(0)[RATE - 1]!, 1, 0.001);
  });
});
