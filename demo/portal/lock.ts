import type {ProviderElement} from 'rapport-kit';

/** Locks what the person wrote: with a password of theirs it asks for that, without one it is a curtain. */
export function lock(): void {
  void document.querySelector<ProviderElement>('rapport-provider')?.lock();
}
