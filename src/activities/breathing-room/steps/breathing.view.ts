import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import { type Pace, PACE_LIMITS, type PaceName, paces, withinLimits } from '../../../core/pace.js';
import type { Companion } from '../breathing-room.payload.js';
import type { StepProps } from './step-props.js';

/** What the companion needs beyond a step. */
export interface BreathingProps extends StepProps {
  readonly running: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

const USUAL: Companion = { pace: 'long-out', by: 'shape' };
const ways: readonly Companion['by'][] = ['shape', 'text', 'vibration'];
const patterns = [...(Object.keys(paces) as PaceName[]), 'own'] as const;

/** Something to breathe along with, or how it should be. */
export function breathingView(props: BreathingProps): TemplateResult {
  const companion = props.payload.companion ?? USUAL;
  return props.running ? pacerView(props, companion) : setUpView(props, companion);
}

/** The pace of a companion. */
function paceOf({ pace, own }: Companion): Pace {
  return pace === 'own' ? (own ?? paces['long-out']) : paces[pace];
}

function pacerView({ words, stop }: BreathingProps, companion: Companion): TemplateResult {
  return html`<rk-pacer exportparts="button" .pace=${paceOf(companion)} .by=${companion.by} .words=${words.breathing} @ended=${stop}></rk-pacer>`;
}

function setUpView({ words, send, start }: BreathingProps, companion: Companion): TemplateResult {
  const { breathing } = words;
  const set = (change: Partial<Companion>) => send({ type: 'companion-set', companion: { ...companion, ...change } });
  const offered = ways.filter((way) => way !== 'vibration' || 'vibrate' in navigator);
  const choosePattern = ({ detail: { value } }: CustomEvent<ChosenDetail>) => {
    if (value === 'own') set({ pace: 'own', own: companion.own ?? paceOf(companion) });
    else set({ pace: value as PaceName });
  };
  return html`<div class="panel stack">
    <rk-chips exportparts="choice, label" .legend=${breathing.pattern} .options=${patterns.map((value) => ({ value, label: breathing.patterns[value] }))} .value=${companion.pace} @chosen=${choosePattern}></rk-chips>
    ${companion.pace === 'own' ? ownView(breathing, paceOf(companion), (own) => set({ own })) : nothing}
    <rk-chips exportparts="choice, label" .legend=${breathing.by} .options=${offered.map((value) => ({ value, label: breathing.ways[value] }))} .value=${companion.by}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => set({ by: detail.value as Companion['by'] })}></rk-chips>
    <p>${breathing.caution}</p>
    <div><button class="button" part="button" type="button" @click=${start}>${breathing.start}</button></div>
  </div>`;
}

function ownView(words: { readonly inSeconds: string; readonly outSeconds: string }, pace: Pace, change: (pace: Pace) => void): TemplateResult {
  const field = (label: string, part: 'in' | 'out') => html`<label class="number">${label}<input type="number" inputmode="numeric" min=${PACE_LIMITS.shortest} max=${PACE_LIMITS.longest}
    .value=${String(pace[part])} @change=${(event: Event) => change(withinLimits({ ...pace, [part]: Number((event.target as HTMLInputElement).value) }))} /></label>`;
  return html`<div class="row">${field(words.inSeconds, 'in')} ${field(words.outSeconds, 'out')}</div>`;
}
