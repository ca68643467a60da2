import { LitElement } from 'lit';
import { shadowRootMode } from './configure.js';
import { containEvents } from './contain-events.js';
import { wear } from './sheets.js';

/** What session recorders look for before they leave an element out (Sentry, rrweb, PostHog, FullStory, Hotjar, Datadog, Clarity). */
const MASK_CLASSES = ['rr-block', 'sentry-block', 'ph-no-capture'] as const;
const MASK_ATTRIBUTES = {
  'data-private': '',
  'data-dd-privacy': 'hidden',
  'fs-exclude': '',
  'data-hj-suppress': '',
  'data-clarity-mask': 'True',
} as const;

/**
 * What every element of the kit stands on: a shadow root that is closed unless the page asked otherwise, nothing written leaking out of it as a native event,
 * and custom states. Styles reach it as adopted style sheets, so a strict content security policy with Trusted Types holds.
 */
export abstract class KitElement extends LitElement {
  /** Public elements carry the marks that make session recorders look away; inner components stand inside one and need none. */
  protected static readonly masked: boolean = false;

  readonly #internals: ElementInternals | undefined = this.attachInternals?.();

  override connectedCallback(): void {
    super.connectedCallback();
    if ((this.constructor as typeof KitElement).masked) this.#mask();
  }

  /** Moved into another document, a frame's: its style sheets stayed behind with the one before. */
  adoptedCallback(): void {
    if (this.renderRoot instanceof ShadowRoot) wear(this.renderRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: shadowRootMode() });
    wear(root, (this.constructor as typeof KitElement).elementStyles.flatMap((style) => (style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []))));
    containEvents(root);
    return root;
  }

  /** Adds or removes a custom state, as `:state(saved)`; without effect in an engine that has none. */
  protected setState(name: string, on: boolean): void {
    const states = this.#internals?.states;
    try {
      if (on) states?.add(name);
      else states?.delete(name);
    } catch (error) {
      // Chromium before 125 takes dashed names only; there a page cannot select this state, and nothing else depends on it.
      if (!(error instanceof DOMException && error.name === 'SyntaxError')) throw error;
    }
  }

  #mask(): void {
    this.classList.add(...MASK_CLASSES);
    for (const [name, value] of Object.entries(MASK_ATTRIBUTES)) this.setAttribute(name, value);
  }
}
