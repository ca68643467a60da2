import type { EntryKind } from './entry.js';
import { addKind } from './known-kinds.js';
import { Later } from './later.js';
import { formWords } from './later-words.js';
import { reflectionView } from './reflection.view.js';
import type { KindView } from './view.js';

/** Each kind comes when it is first needed, with its model, form, components and styles. A reflection is there at once. */
export const forms: Readonly<Record<EntryKind, Later<KindView>>> = {
  reflection: Later.of(reflectionView as unknown as KindView),
  thought: form('thought', () => import('./thought.view.js')),
  sleep: form('sleep', () => import('./sleep.view.js')),
  mood: form('mood', () => import('./mood.view.js')),
  'time-out': form('time-out', () => import('./time-out.view.js')),
  day: form('day', () => import('./day.view.js')),
};

function form(kind: EntryKind, load: () => Promise<{ readonly view: KindView }>): Later<KindView> {
  return new Later(async () => {
    const { view } = await load();
    addKind(kind, view.model);
    return view;
  }, [formWords]);
}
