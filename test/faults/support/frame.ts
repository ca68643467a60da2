import { waitUntil } from '../../support/wait.js';

const SITE = location.origin; // by its name: in a frame made from text, Firefox takes 'self' for nothing

/** The policy the kit is promised to work under, for a page on the test server. */
export const POLICY = `default-src 'none'; script-src ${SITE}; style-src ${SITE}; connect-src ${SITE}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
const OPEN = '<meta name="rapport-shadow-root" content="open">';

const TROUBLES = '<script src="/test/faults/support/troubles.js"></script>';

/** What a page of its own, in a frame, is made of. */
export interface FrameParts {
  readonly policy?: string;
  readonly roots?: 'open' | 'closed';
  /** HTML of the head, before the modules: a page's own scripts and styles. */
  readonly head?: string;
  readonly body?: string;
  /** Module scripts by their address, in order. */
  readonly modules?: readonly string[];
}

export type Frame = HTMLIFrameElement & { readonly contentWindow: Window & typeof globalThis; readonly contentDocument: Document };

/** Errors nobody caught in a frame, rejections nobody heard, and what went against its policy. */
export const troublesIn = (frame: Frame): readonly string[] => (frame.contentWindow as unknown as { readonly troubles: readonly string[] }).troubles;

/** A page of another kind beside the tests' own: same origin, other globals. It is ready once its modules have run. */
export async function openFrame({ policy, roots = 'open', head = '', body = '', modules = ['/src/define.ts'] }: FrameParts): Promise<Frame> {
  const frame = document.createElement('iframe') as Frame;
  frame.setAttribute('width', '800');
  frame.setAttribute('height', '700');
  const csp = policy ? `<meta http-equiv="content-security-policy" content="${policy}">` : '';
  const scripts = [...modules, '/test/faults/support/loaded.js'].map((address) => `<script type="module" src="${address}"></script>`).join('');
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8">${csp}${roots === 'open' ? OPEN : ''}${TROUBLES}${head}${scripts}</head><body>${body}</body></html>`;
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.documentElement?.hasAttribute('data-loaded'), 'the frame’s modules');
  return frame;
}

/** Resolves with the next `name` that reaches the frame's window. */
export function heard<Detail>(frame: Frame, name: string): Promise<Detail> {
  return new Promise((resolve) => frame.contentWindow.addEventListener(name, (event) => resolve((event as CustomEvent<Detail>).detail), { once: true }));
}
