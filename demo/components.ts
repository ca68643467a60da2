// A page for designers: every component in every state, with the theme, the direction, the width and the size of the text to choose.
import { css, html, type TemplateResult } from 'lit';
import { startCountdown, pauseCountdown } from '../src/core/countdown.js';
import { ChoiceCards, type Choice } from '../src/components/choice-cards.js';
import { Chips } from '../src/components/chips.js';
import { Dialog } from '../src/components/dialog.js';
import { Disclosure } from '../src/components/disclosure.js';
import { frameElements } from '../src/runtime/frame/frame-elements.js';
import * as icons from '../src/theme/icons.js';
import { RatingScale } from '../src/components/rating-scale.js';
import { Slider } from '../src/components/slider.js';
import { StepGuide } from '../src/components/step-guide.js';
import { TextArea } from '../src/components/text-area.js';
import { TextField } from '../src/components/text-field.js';
import { Timer } from '../src/components/timer.js';
import { define } from '../src/runtime/define.js';
import { KitElement } from '../src/runtime/kit-element.js';
import { base } from '../src/theme/base.styles.js';
import { checkTheme } from '../src/theme/check-theme.js';
import { applyTheme, presets, type PresetName } from '../src/theme/presets.js';
import { tokens } from '../src/theme/tokens.js';

const limits = { left: (count: number) => `${count} characters left`, over: (count: number) => `${count} characters too many. What is marked is not saved.` };
const clear = { clear: 'Clear' };
const agreement = ['Not at all', 'A little', 'Somewhat', 'Quite', 'Very much'];
const five = agreement.map((word, index) => ({ value: index + 1, word }));
const eleven = Array.from({ length: 11 }, (_, value) => ({ value }));
const guide = { label: 'Steps', position: (step: number, steps: number, name: string) => `Step ${step} of ${steps}: ${name}` };
const steps = ['Arrive', 'What do you love to do?', 'Choose a space', 'Be there', 'Afterwards'];
const slider = { unanswered: 'Not answered', clear: 'Clear', value: (value: number) => `${value} of 100` };
const timer = { left: (minutes: number) => (minutes === 1 ? '1 minute left' : `${minutes} minutes left`), pause: 'Pause', resume: 'Go on', end: 'End', paused: 'Paused', hide: 'Hide the time', show: 'Show the time', running: 'A timer is running, out of sight.', over: 'The time is over. Stay as long as you like.' };

const bench = html`<svg viewBox="0 0 96 64" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M14 40h68M20 32h56M24 40v14M72 40v14M24 32V20h48v12" /></svg>`;
const rooms: readonly Choice[] = [
  { value: 'bench', title: 'Garden bench', description: 'Sit outside, with something growing near you.', picture: bench, facts: [{ icon: icons.eyeIcon, text: 'Others may hear' }, { icon: icons.clockIcon, text: '20 min' }] },
  { value: 'tea', title: 'Making tea', description: 'Water, a cup, and time for it to cool.', picture: bench, facts: [{ icon: icons.lockIcon, text: 'Not overheard' }, { icon: icons.clockIcon, text: '10 min' }] },
  { value: 'quiet', title: 'Sitting quietly', picture: bench },
];
const words = ['calm', 'tired', 'hopeful', 'tense', 'sad', 'relieved'].map((value) => ({ value, label: value }));

interface Sample { readonly name: string; readonly states: Readonly<Record<string, TemplateResult>> }

const samples: readonly Sample[] = [
  { name: 'Type and buttons', states: {
    'all kinds': html`<div class="stack">
      <h2 class="title">A title</h2><h3>A heading</h3>
      <p>How did today's talk land? A line of ordinary text, with <a href="#top">a link</a> in it. <span class="muted">And muted words.</span></p>
      <div class="row"><button class="button">Keep for myself</button><button class="button">Keep and share with Dr Vos</button></div>
      <div class="row"><button class="button primary">Begin</button><button class="button quiet">Not now</button><button class="button danger">${icons.binIcon}Delete</button><button class="button" disabled>Later</button><button class="link">Go to the question</button></div>
    </div>`,
    icons: html`<div class="row">${Object.values(icons)}</div>`,
  } },
  { name: 'Save state', states: {
    saving: html`<rk-save-state .state=${'saving'} .text=${'Saving…'}></rk-save-state>`,
    saved: html`<rk-save-state .state=${'saved'} .text=${'Saved on this device'}></rk-save-state>`,
    failed: html`<rk-save-state .state=${'failed'} .text=${'Not saved: this device has no room left. Your words are still here.'}></rk-save-state>`,
    sent: html`<rk-save-state .state=${'sent'} .text=${'Sent to your clinic'}></rk-save-state>`,
  } },
  { name: 'Notice', states: {
    info: html`<rk-notice kind="info"><p>You have something unfinished from Tuesday.</p><div slot="actions"><button class="button">Go on</button><button class="button quiet">Delete</button></div></rk-notice>`,
    caution: html`<rk-notice kind="caution">Nothing can be kept here. When you close this page, your words are gone.</rk-notice>`,
    critical: html`<rk-notice kind="critical" word="Not saved."><p>This device has no room left. Your words are still here.</p><div slot="actions"><button class="button">Try again</button><button class="button">Copy my words</button></div></rk-notice>`,
    positive: html`<rk-notice kind="positive">Kept on this device. Not shared.</rk-notice>`,
  } },
  { name: 'Text area', states: {
    empty: html`<rk-text-area label="What stays with you from this session?" hint="One word is enough."></rk-text-area>`,
    'too long': html`<rk-text-area label="What stays with you?" .limit=${60} .words=${limits} .value=${'We talked about the garden, and about the letter that I still have not opened.'}></rk-text-area>`,
    problem: html`<rk-text-area label="What stays with you?" .problem=${'Write a word, or keep it for later.'}></rk-text-area>`,
    'to read': html`<rk-text-area label="What stays with you?" readonly .rows=${2} .value=${'The garden.'}></rk-text-area>`,
  } },
  { name: 'Text field', states: {
    text: html`<rk-text-field label="Song" hint="A title is enough."></rk-text-field>`,
    time: html`<rk-text-field label="In bed" type="time" .value=${'22:30'}></rk-text-field>`,
    date: html`<rk-text-field label="Which day" type="date" .value=${'2026-11-23'}></rk-text-field>`,
    problem: html`<rk-text-field label="Link" .value=${'javascript:alert(1)'} .problem=${'This link cannot be used. Your words are kept.'}></rk-text-field>`,
  } },
  { name: 'Choice cards', states: {
    'one of several': html`<rk-choice-cards legend="Which of these would feel easiest?" hint="You choose." .options=${rooms} .values=${['tea']}></rk-choice-cards>`,
    'several, with a problem': html`<rk-choice-cards multiple legend="What would you like to try?" .options=${rooms.map(({ value, title }) => ({ value, title }))} .problem=${'Choose one, or skip this.'}></rk-choice-cards>`,
  } },
  { name: 'Chips', states: {
    'one word': html`<rk-chips legend="A word for how it was" .options=${words} .values=${['hopeful']}></rk-chips>`,
    'several, own words': html`<rk-chips multiple legend="What do you love to do?" .options=${words} .values=${['calm', 'rowing']} .words=${{ own: 'Something else', add: 'Add' }}></rk-chips>`,
  } },
  { name: 'Rating scale', states: {
    'five words': html`<rk-rating-scale legend="Did it help to be there?" .points=${five} .anchors=${[agreement[0], agreement[4]]} .value=${4} .words=${clear}></rk-rating-scale>`,
    '0 to 10, no answer': html`<rk-rating-scale legend="How strong was it?" hint="Leave it open if you like." .points=${eleven} .anchors=${['Not there', 'As strong as can be']} .words=${clear}></rk-rating-scale>`,
  } },
  { name: 'Slider', states: {
    'no answer': html`<rk-slider label="How true does it feel?" .anchors=${['Not true', 'Completely true']} .words=${slider}></rk-slider>`,
    answered: html`<rk-slider label="How true does it feel?" .anchors=${['Not true', 'Completely true']} .words=${slider} .value=${70}></rk-slider>`,
  } },
  { name: 'Step guide', states: {
    'in the middle': html`<rk-step-guide .steps=${steps} .step=${3} .words=${guide}></rk-step-guide>`,
  } },
  { name: 'Timer', states: {
    running: html`<rk-timer .countdown=${{ ...startCountdown(10 * 60_000, Date.now() - 4 * 60_000) }} .words=${timer}></rk-timer>`,
    paused: html`<rk-timer .countdown=${pauseCountdown(startCountdown(5 * 60_000, Date.now() - 2 * 60_000), Date.now())} .words=${timer}></rk-timer>`,
    over: html`<rk-timer .countdown=${{ phase: 'ended', length: 60_000, elapsed: 60_000 }} .words=${timer}></rk-timer>`,
  } },
  { name: 'Disclosure and dialog', states: {
    disclosure: html`<rk-disclosure summary="Add more"><p>Artist, why it matters, a feeling word.</p></rk-disclosure>`,
    open: html`<rk-disclosure summary="Add more" open><p>Artist, why it matters, a feeling word.</p></rk-disclosure>`,
    dialog: html`<button class="button" @click=${openDialog}>Need help now?</button>
      <rk-dialog heading="People you can reach" close-text="Close" light-dismiss><p>If you might act on thoughts of harming yourself, call your local emergency number or go to someone you trust.</p><div slot="actions"><button class="button">Call the clinic</button></div></rk-dialog>`,
  } },
];

function openDialog({ target }: Event): void {
  ((target as Element).nextElementSibling as Dialog).open = true;
}

/** All samples, inside one frame as an activity draws it. */
class Workbench extends KitElement {
  static readonly dependencies = {
    ...frameElements, 'rk-dialog': Dialog, 'rk-text-area': TextArea, 'rk-text-field': TextField, 'rk-choice-cards': ChoiceCards, 'rk-chips': Chips,
    'rk-rating-scale': RatingScale, 'rk-slider': Slider, 'rk-step-guide': StepGuide, 'rk-timer': Timer, 'rk-disclosure': Disclosure,
  };
  static override readonly styles = [tokens, base, css`
    .samples { display: grid; gap: var(--_space-12); }
    .sample { display: grid; gap: var(--_space-4); }
    .states { display: grid; gap: var(--_space-6); grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr)); }
    .states > div { align-content: start; display: grid; gap: var(--_space-2); min-inline-size: 0; }
    .state { color: var(--_text-muted); font-size: 0.8em; }
  `];

  protected override render(): TemplateResult {
    return html`<div class="frame"><div class="samples">${samples.map(({ name, states }) => html`<section class="sample">
      <h2>${name}</h2>
      <div class="states">${Object.entries(states).map(([state, sample]) => html`<div><span class="state">${state}</span>${sample}</div>`)}</div>
    </section>`)}</div></div>`;
  }
}
define('kit-workbench', Workbench);

const switches = {
  look: Object.keys(presets), scheme: ['light dark', 'light', 'dark'], direction: ['ltr', 'rtl'], width: ['full', '480', '320'], text: ['100', '200'],
} as const;
const asked = new URLSearchParams(location.search);
const form = document.querySelector<HTMLFormElement>('#switches')!;
for (const [name, values] of Object.entries(switches)) {
  const label = form.appendChild(document.createElement('label'));
  label.append(`${name} `);
  const select = label.appendChild(document.createElement('select'));
  select.name = name;
  for (const value of values) select.add(new Option(value, value, false, value === asked.get(name)));
}
form.addEventListener('change', apply);
apply();

function apply(): void {
  const chosen = Object.fromEntries(new FormData(form)) as Record<keyof typeof switches, string>;
  const { documentElement: page } = document;
  Object.assign(page.dataset, { scheme: chosen.scheme, width: chosen.width, text: chosen.text });
  page.dir = chosen.direction;
  applyTheme(chosen.look as PresetName);
  console.info('Contrast to mend:', checkTheme(document.body));
}
