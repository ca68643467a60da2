import { define } from '../define.js';

/** Brings what asks for a password, once a locked screen stands; where it does not arrive, its place shows a way to ask again. */
export function loadUnlockForm(): void {
  import('./unlock-form.element.js').then(({ UnlockForm }) => define('rk-unlock-form', UnlockForm), () => undefined); // offline: the next draw asks again
}

/** Brings the warning before an idle lock, early: the page may be offline when it is needed. */
export function loadLockWarning(): void {
  import('./lock-warning.element.js').then(({ LockWarning }) => define('rk-lock-warning', LockWarning), () => undefined); // it locks without: nothing is lost by that
}
