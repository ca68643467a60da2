import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders a tag inside React's strict mode, which mounts everything twice while developing. */
export function renderStrictly(into: Element, tag: string, props: Record<string, unknown>): () => void {
  const root = createRoot(into);
  root.render(createElement(StrictMode, null, createElement(tag, props)));
  return () => root.unmount();
}
