import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { property } from '../../../runtime/property.js';
import { fire } from '../../../components/fire.js';
import { KitElement } from '../../../runtime/kit-element.js';
import { base } from '../../../theme/base.styles.js';

/** A place on the plane: −1 unpleasant to 1 pleasant, −1 calm to 1 energised. */
export interface Place {
  readonly valence: number;
  readonly arousal: number;
}

/** What the plane says. */
interface MapWords {
  readonly map: string;
  readonly mapHint: string;
  readonly pleasant: string;
  readonly unpleasant: string;
  readonly energised: string;
  readonly calm: string;
}

const STEP = 0.1; // of an axis that runs from −1 to 1, for one press of an arrow

/**
 * A plane to put a mood on: a tap anywhere, or the arrow keys. Two sliders beside it do the same.
 *
 * @element rk-mood-plane
 * @fires {CustomEvent<{value: Place}>} changed - The person chose another place.
 * @csspart scale - The plane.
 */
export class MoodPlane extends KitElement {
  static override readonly styles = [base, css`
    :host { display: grid; gap: var(--_space-2); }
    .map { display: grid; gap: var(--_space-1); max-inline-size: 20em; text-align: center; }
    .plane { aspect-ratio: 1; background: var(--_surface-raised); border: var(--_border-width) solid var(--_border); border-radius: var(--_radius); cursor: crosshair; overflow: hidden; touch-action: manipulation; }
    :host([readonly]) .plane { cursor: default; }
    svg { block-size: 100%; direction: ltr; display: block; inline-size: 100%; }
    .quarter { fill: var(--_tint); }
    line { stroke: var(--_border); stroke-width: 0.8; }
    circle { fill: var(--_accent); stroke: var(--_surface); stroke-width: 3; }
    .sides { direction: ltr; display: flex; gap: var(--_space-2); justify-content: space-between; }
    .problem { color: var(--_critical); }
    @media (prefers-reduced-motion: no-preference) { circle { transition: cx var(--_duration) ease-out, cy var(--_duration) ease-out; } }
  `];

  @property({ attribute: false }) valence: number | undefined;
  @property({ attribute: false }) arousal: number | undefined;
  /** What it says. */
  @property({ attribute: false }) words: MapWords | undefined;
  /** The place in words. */
  @property({ attribute: false }) said = '';
  /** What stands in the way, said beneath it. */
  @property({ attribute: false }) problem = '';
  /** It can be read, not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.plane')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    return html`<div class="map hint">
        <span aria-hidden="true">${words.energised}</span>
        <div class="plane" part="scale" tabindex="0" role="application" aria-label=${words.map} aria-describedby="hint said"
          @click=${this.#onClick} @keydown=${this.#onKey}>${this.#renderPlane()}</div>
        <span aria-hidden="true">${words.calm}</span>
        <span class="sides" aria-hidden="true"><span>${words.unpleasant}</span><span>${words.pleasant}</span></span>
      </div>
      <p id="hint" class="hint">${words.mapHint}</p>
      <p id="said" role="status">${this.said}</p>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}`;
  }

  /** Left stays unpleasant in every language: it is a map, not a line of text. */
  #renderPlane(): TemplateResult {
    const { valence, arousal } = this;
    const [quarter, point] = valence === undefined || arousal === undefined ? [] : [
      svg`<rect class="quarter" x=${valence < 0 ? 0 : 100} y=${arousal < 0 ? 100 : 0} width="100" height="100" />`,
      svg`<circle cx=${100 + valence * 88} cy=${100 - arousal * 88} r="11" />`,
    ];
    return html`<svg viewBox="0 0 200 200" aria-hidden="true">${quarter}<line x1="100" y1="0" x2="100" y2="200" /><line x1="0" y1="100" x2="200" y2="100" />${point}</svg>`;
  }

  #choose(valence: number, arousal: number): void {
    if (this.readonly) return;
    const within = (value: number) => Math.round(Math.min(1, Math.max(-1, value)) * 100) / 100;
    this.valence = within(valence);
    this.arousal = within(arousal);
    fire(this, 'changed', { value: { valence: this.valence, arousal: this.arousal } satisfies Place });
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    this.#choose((((event.clientX - left) / width) * 200 - 100) / 88, (100 - ((event.clientY - top) / height) * 200) / 88);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault(); // the page does not scroll meanwhile
    this.#choose((this.valence ?? 0) + move[0] * STEP, (this.arousal ?? 0) + move[1] * STEP);
  };
}

const MOVES: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1], Enter: [0, 0], ' ': [0, 0],
};
