import { assert } from '@open-wc/testing';
import { ProviderElement } from '../../src/runtime/provider/index.js';
import { define } from '../../src/runtime/define.js';
import { accessible, clearPage, control, find, findAll, fitsPhone, press, readable, settled } from '../support/journal-page.js';
import { newClient } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { PSEUDO_LOCALE } from '../../src/runtime/pseudo-locale/index.js';
import '../../src/runtime/pseudo-locale/define.js';

define('rapport-provider', ProviderElement);

/** What every guided activity takes, as far as these promises go. */
interface Settings {
  readonly client?: string;
  readonly author?: 'client' | 'therapist';
  readonly setting?: 'together' | 'alone';
  readonly ratings?: boolean;
}

/** A guided activity on the page. */
type Guided = HTMLElement & { client?: string; flush(): Promise<void>; complete(): Promise<unknown> };

/** One guided activity, and how a person gets about in it. */
export interface GuidedDriver {
  readonly open: (settings: Settings, into?: Element) => Promise<Guided>;
  /** Goes to a step from the first, by what a person presses. */
  readonly goTo: (activity: Guided, step: number) => Promise<void>;
  readonly heading: (activity: Guided) => string;
  /** What the therapist is told at each of the five steps, in order: how it begins. */
  readonly prompts: readonly [string, string, string, string, string];
  /** Starts the timer of step 4, as it is; tells how many minutes it runs. */
  readonly startTimer: (activity: Guided) => Promise<number>;
}

const now = Date.now;
const languages = ['en', 'nl', PSEUDO_LOCALE];
const steps = [1, 2, 3, 4, 5] as const;

const scale = (activity: Element) => findAll(activity, 'rk-rating-scale').flatMap((each) => findAll<HTMLInputElement>(each, 'input'));

/** What every guided activity promises: two voices, steps that wait, timers that are right. */
export function guidedActivityContract(name: string, { open, goTo, heading, prompts, startTimer }: GuidedDriver): void {
  describe(`${name}, as every guided activity`, () => {
    afterEach(() => {
      Date.now = now;
      clearPage();
    });

    it('tells the therapist at each step what to say and what not to ask, and the client nothing of it', async () => {
      for (const author of ['therapist', 'client'] as const) {
        const activity = await open({ author });
        for (const step of steps) {
          if (step > 1) await goTo(activity, step);
          const prompt = find(activity, '.prompt');
          if (author === 'client') assert.isUndefined(prompt?.textContent, `step ${step}`);
          else {
            assert.include(prompt?.textContent, prompts[step - 1], `step ${step}`);
            assert.include(prompt?.textContent, 'Rather not:', `step ${step}`);
          }
        }
        activity.remove();
      }
    });

    it('alone says nothing that is said to two people', async () => {
      const activity = await open({ author: 'therapist', setting: 'alone' });
      for (const step of [1, 2, 3]) {
        if (step > 1) await goTo(activity, step);
        assert.isUndefined(find(activity, '.prompt')?.textContent, `step ${step}`);
      }
    });

    it('goes on at the step it was left at', async () => {
      const client = newClient();
      for (const step of [2, 3, 4, 5]) {
        const activity = await open({ client });
        await goTo(activity, step);
        const left = heading(activity);
        await activity.flush();
        activity.remove();
        const again = await open({ client });
        assert.equal(heading(again), left);
        again.remove();
      }
    });

    it('asks how calm the person is only where the page wants it; nothing is chosen beforehand, nothing is needed', async () => {
      const points = (activity: Guided) => scale(activity).filter(({ value }) => Number(value) > 5); // of 0 to 10
      const plain = await open({});
      assert.isEmpty(points(plain).map(({ value }) => value));
      await goTo(plain, 5);
      assert.isEmpty(points(plain).map(({ value }) => value));
      plain.remove();
      const asked = await open({ ratings: true });
      assert.lengthOf(points(asked), 5);
      await goTo(asked, 5);
      assert.lengthOf(points(asked), 5);
      assert.isEmpty(scale(asked).filter(({ checked }) => checked).map(({ value }) => value));
      assert.isDefined(await asked.complete());
    });

    it('shows the right time when a hidden tab comes back, whatever ticks were missed meanwhile', async () => {
      const activity = await open({});
      await goTo(activity, 4);
      const { setTimeout } = window;
      window.setTimeout = ((act: () => void, after = 0, ...rest: unknown[]) => (after > 0 && after <= 1000 ? 0 : setTimeout(act, after, ...rest))) as typeof setTimeout; // a frozen tab: no tick comes
      try {
        const minutes = await startTimer(activity);
        assert.include(readable(activity), `${minutes} minutes left`);
        Date.now = () => now() + 125_000;
        await settled(activity);
        assert.include(readable(activity), `${minutes} minutes left`, 'nothing ticks');
        document.dispatchEvent(new Event('visibilitychange'));
        await settled(activity);
        assert.include(readable(activity), `${minutes - 2} minutes left`);
      } finally {
        window.setTimeout = setTimeout;
      }
    });

    it('holds off locking while its timer runs, wherever the person looks meanwhile, and no longer', async () => {
      const provider = document.createElement('rapport-provider') as ProviderElement;
      provider.client = newClient();
      document.body.append(provider);
      const activity = await open({}, provider);
      await goTo(activity, 4);
      await startTimer(activity);
      const locked: Event[] = [];
      provider.addEventListener('rapport-locked', (event) => locked.push(event));
      provider.lockAfter = 1 / 60 / 1000; // a tenth of a millisecond: every look finds nobody there
      const look = async () => {
        await settled(provider);
        document.dispatchEvent(new Event('visibilitychange'));
        await settled(provider);
      };
      await look();
      assert.isEmpty(locked);
      await press(activity, 'End');
      await waitUntil(async () => (await look(), locked.length === 1), 'locking again');
    });

    it('has no violation for the therapist, or alone, in any language, direction or scheme', async function () {
      this.timeout(240_000);
      for (const settings of [{ author: 'therapist' }, { setting: 'alone' }] as const) {
        const activity = await open(settings);
        for (const step of 'setting' in settings ? [1, 2, 3] : steps) {
          if (step > 1) await goTo(activity, step);
          await accessible(activity, languages);
          for (const language of languages) await fitsPhone(activity, language);
        }
        activity.remove();
      }
    });

    it('holds text spacing and letters twice as large at every step', async () => {
      const activity = await open({ ratings: true });
      activity.style.setProperty('--rapport-font-size', '32px');
      activity.style.setProperty('--rapport-line-height', '2');
      Object.assign(activity.style, { letterSpacing: '0.12em', wordSpacing: '0.16em' });
      for (const step of steps) {
        if (step > 1) await goTo(activity, step);
        await fitsPhone(activity);
        const shown = findAll(activity, 'p, button, [role=heading], dt, dd, legend, label').filter((node) => node.checkVisibility() && node.clientHeight > 1); // not those for screen readers only
        const cut = shown.filter((node) => getComputedStyle(node).overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 1);
        assert.isEmpty(cut.map((node) => node.textContent), `step ${step}`);
      }
    });

    it('is left with one press for help, at every step', async () => {
      const activity = await open({});
      for (const step of steps) {
        if (step > 1) await goTo(activity, step);
        assert.isTrue(control(activity, 'Need help now?').checkVisibility(), `step ${step}`);
      }
    });
  });
}
