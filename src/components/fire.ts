/** The event of a control whose value the person changed. */
export type Changed<Value> = CustomEvent<{ readonly value: Value }>;

/** Tells the activity around a component what the person did; it bubbles there and never crosses a shadow root, so no page hears it. */
export function fire(component: EventTarget, type: string, detail?: object): void {
  component.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
}
