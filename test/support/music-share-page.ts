import { assert } from '@open-wc/testing';
import { waitUntil } from './wait.js';
import type { MusicShareElement } from '../../src/activities/music-share/music-share.element.js';
import type { Song } from '../../src/activities/music-share/music-share.payload.js';
import { configure } from '../../src/runtime/configure.js';
import { control, find, findAll, settled, write } from './journal-page.js';
import { newClient } from './mount.js';

configure({ shadowRoot: 'open' });
await import('../../src/activities/music-share/define.js');

/** A music share on the page, ready to be used, with everything that is loaded later already there. */
export async function openMusic(change: Partial<MusicShareElement> = {}, attributes: Record<string, string> = {}, into: Element = document.body): Promise<MusicShareElement> {
  const element = document.createElement('rapport-music-share');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, into === document.body ? { client: newClient() } : {}, change);
  const ready = new Promise((resolve) => element.addEventListener('rapport-ready', resolve, { once: true }));
  into.append(element);
  await ready;
  await waitUntil(() => element['later'].here, 'what is loaded later');
  await waitUntil(() => find(element, '#step'), 'the whole activity');
  await settled(element);
  return element;
}

/** What the heading of the present step says. */
export const heading = (music: Element): string => find(music, '#step > span:last-child')?.textContent?.trim() ?? '';

/** Steps on the stone of that number. */
export async function stepOn(music: Element, step: number): Promise<void> {
  find(music, 'rk-step-guide')!.shadowRoot!.querySelectorAll('button')[step - 1]!.click();
  await settled(music);
}

/** Adds a song to the first or second list, as a person does. */
export async function addSong(music: MusicShareElement, { title, link, why }: Partial<Song>, list: 0 | 1 = 0): Promise<string> {
  const side = findAll(music, '.side')[list]!;
  control(side, 'Add a song').click();
  await settled(music);
  const songs = music['payload'][list === 0 ? 'clientSongs' : 'therapistSongs'];
  const { id } = songs.at(-1)!;
  if (title) await write(music, `song-${id}-title`, title);
  if (link !== undefined) await write(music, `song-${id}-link`, link);
  if (why) await write(music, `song-${id}-why`, why);
  await settled(music);
  return id;
}

/** The titles of a list, as they stand on the screen. */
export function titlesShown(music: Element, list: 0 | 1 = 0): readonly string[] {
  return findAll(findAll(music, '.side')[list]!, '[data-field$="-title"]').map((field) => field.shadowRoot!.querySelector('input')!.value);
}

/** Chooses the card, chip, point or switch a person would call `name`. */
export async function choose(music: Element, name: string): Promise<void> {
  await waitUntil(() => inputsNamed(music, name).length > 0, `"${name}" to choose`);
  inputsNamed(music, name)[0]!.click();
  await settled(music);
}

function inputsNamed(music: Element, name: string): readonly HTMLInputElement[] {
  return findAll<HTMLInputElement>(music, 'input[type=radio], input[type=checkbox]').filter((input) => {
    const titled = input.getAttribute('aria-labelledby');
    const words = (titled ? (input.getRootNode() as ShadowRoot).getElementById(titled) : input.labels?.[0])?.textContent ?? '';
    return words.replaceAll(/\s+/g, ' ').trim().startsWith(name);
  });
}

/** Picks a file, as the device's own dialogue would. */
export async function pick(music: Element, file: File): Promise<void> {
  const files = new DataTransfer();
  files.items.add(file);
  const input = find<HTMLInputElement>(music, 'input[type=file]')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(music);
}

/** Keeps a session with these songs, and tells its id. */
export async function session(music: MusicShareElement, songs: readonly Partial<Song>[], sharing: 'private' | 'shared' = 'private'): Promise<string> {
  await stepOn(music, 2);
  for (const song of songs) await addSong(music, song);
  const detail = await music.complete({ sharing });
  assert.isDefined(detail);
  await settled(music);
  await waitUntil(() => findAll(music, '.entry').length > 0, 'the session in the history');
  return detail!.id;
}
