// In a file of its own, so that a form of scales needs nothing else of `quietly.ts`.

/** Checks or clears `control` where it stands otherwise, and no recorder hears of it before someone has clicked it. */
export function choose(control: HTMLInputElement, on: boolean): void {
  if (control.checked === on) return;
  control.defaultChecked = on; // enough until someone has clicked it
  if (control.checked !== on) control.checked = on;
}
