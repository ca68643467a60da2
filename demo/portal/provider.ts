import 'rapport-kit/pseudo-locale/define';
import type {ProviderElement} from 'rapport-kit';
import {lastSession} from './dates.js';
import {settings, whenSettings, type Settings} from './settings.js';
import {words} from './words/index.js';

/**
 * Tells the page's `<rapport-provider>` who is signed in. A real portal knows that from its own login; this one
 * from its switches. Ids are opaque: the kit never needs a name.
 */
export function provide(who: () => Pick<Settings, 'client' | 'author'> = settings): void {
  const provider = document.querySelector<ProviderElement>('rapport-provider')!;
  whenSettings(() => {
    const {client, author} = who();
    const {audience, audienceNote, contacts, note} = words().care;
    provider.author = author;
    provider.session = lastSession();
    provider.audience = author === 'client' ? audience : words().people[client];
    provider.audienceNote = author === 'client' ? audienceNote : '';
    provider.safety = {contacts, note};
    provider.client = client;
  });
}
