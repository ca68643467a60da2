import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../../runtime/property.js';
import { keyed } from 'lit/directives/keyed.js';
import { fire } from '../../../components/fire.js';
import { KitElement } from '../../../runtime/kit-element.js';
import { base } from '../../../theme/base.styles.js';
import type { MusicShareWords } from '../strings/en.js';
import { dropFade, planFade } from './fade.js';
import { mixToMono, monoStage } from './mono.js';

/** The stages a song passes: both sides into one where wanted, then its loudness. */
interface Graph {
  readonly context: AudioContext;
  readonly mono: GainNode;
  readonly loudness: GainNode;
}

/**
 * A song from this device, with the browser's own controls. Nothing of it is kept: the file stays with the page,
 * and its address ends with this element.
 *
 * @element rk-local-audio
 * @fires {CustomEvent<{file: File | undefined}>} chosen - A file was picked, or put away.
 */
export class LocalAudio extends KitElement {
  static override readonly styles = [base, css`
    :host { display: grid; gap: var(--_space-3); justify-items: start; }
    audio { inline-size: 100%; min-inline-size: 0; }
    label { align-items: center; display: flex; gap: var(--_space-2); min-block-size: var(--_target-size); }
    .switch { display: grid; }
    .switch .hint { margin-inline-start: calc(1.25em + var(--_space-2)); }
  `];

  @property({ attribute: false }) words!: MusicShareWords['audio'];
  /** The file to play; the element around this one keeps it for the visit. */
  @property({ attribute: false }) file: File | undefined;
  /** Offers to mix both sides, for one pair of earphones and two people. */
  @property({ type: Boolean }) shared = false;
  /** Epoch milliseconds at which the music is to have grown quiet; `undefined` leaves it alone. */
  @property({ attribute: false }) quietAt: number | undefined;

  @state() private mono = false;
  @state() private trouble: 'unreadable' | 'noMono' | undefined;
  #address: { readonly file: File; readonly url: string } | undefined;
  #graph: Graph | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // after a move the address is a new one
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
  }

  /** Stops the music, where it plays. */
  stop(): void {
    this.#audio?.pause();
    if (this.#graph) dropFade(this.#graph.loudness.gain, this.#graph.context.currentTime);
  }

  get #audio(): HTMLAudioElement | null | undefined {
    return this.renderRoot?.querySelector('audio'); // no root before it is placed
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file')) this.#letGo();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('quietAt')) this.#planQuiet();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<input type="file" accept="audio/*" hidden @change=${this.#onPicked} />
      ${this.file ? this.#renderPlayer(this.file) : html`<button class="button" part="button" type="button" @click=${this.#onPick}>${words.pick}</button>`}
      <p class="hint">${words.note}</p>`;
  }

  #renderPlayer(file: File): TemplateResult {
    const { words } = this;
    const address = this.#addressOf(file);
    // A new address, a new <audio>: one that was led through Web Audio cannot be led again.
    return html`${keyed(address, html`<audio controls preload="metadata" aria-label=${words.player} src=${address} @play=${this.#onPlay} @error=${this.#onUnreadable}></audio>`)}
      ${this.trouble ? html`<p role="status">${words[this.trouble]}</p>` : nothing}
      ${this.shared && this.trouble !== 'noMono'
        ? html`<div class="switch">
            <label><input type="checkbox" aria-describedby="mono" .checked=${this.mono} @change=${this.#onMono} />${words.mono}</label>
            <p class="hint" id="mono">${words.monoHint} ${words.volume}</p>
          </div>`
        : nothing}
      <button class="button quiet" part="button" type="button" @click=${this.#onAway}>${words.away}</button>`;
  }

  #addressOf(file: File): string {
    if (this.#address?.file !== file) this.#address = { file, url: URL.createObjectURL(file) };
    return this.#address.url;
  }

  #letGo(): void {
    if (this.#address) URL.revokeObjectURL(this.#address.url);
    this.#address = undefined;
    this.trouble = undefined;
    void this.#graph?.context.close();
    this.#graph = undefined;
  }

  #planQuiet(): void {
    if (!this.#graph) return;
    const { context, loudness } = this.#graph;
    if (this.quietAt === undefined) dropFade(loudness.gain, context.currentTime);
    else planFade(loudness.gain, context.currentTime, this.quietAt - Date.now());
  }

  #onPick = () => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!.click();

  #onPicked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file) fire(this, 'chosen', { file });
  };

  #onAway = () => fire(this, 'chosen', { file: undefined });

  #onUnreadable = () => (this.trouble = 'unreadable');

  #onMono = (event: Event) => {
    this.mono = (event.target as HTMLInputElement).checked;
    if (this.#graph) mixToMono(this.#graph.mono, this.mono);
  };

  /** The song is led through Web Audio only once it plays: a browser opens sound only after a person's act. */
  #onPlay = () => {
    if (!this.#graph) this.#graph = this.#lead();
    if (this.#graph) mixToMono(this.#graph.mono, this.mono);
    void this.#graph?.context.resume();
    this.#planQuiet();
  };

  #lead(): Graph | undefined {
    if (typeof AudioContext === 'undefined' || !this.#audio) {
      this.trouble = 'noMono';
      return undefined;
    }
    const context = new AudioContext();
    const [mono, loudness] = [monoStage(context), context.createGain()];
    context.createMediaElementSource(this.#audio).connect(mono).connect(loudness).connect(context.destination);
    return { context, mono, loudness };
  }
}
