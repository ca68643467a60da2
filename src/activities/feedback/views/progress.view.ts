import { html, nothing, type TemplateResult } from 'lit';
import type { Progress } from '../two-devices.js';
import { revealedView, type RevealedProps } from './cover.view.js';
import { button, heading } from './view.js';

/** What two people with a device each are told, and whom it asks for the rest. */
interface ProgressProps extends RevealedProps {
  /** Why the last step could not be taken, in words. */
  readonly failure: string;
  readonly reveal: () => void;
  readonly stop: () => void;
  readonly again: () => void;
}

/** How far the two are; its heading takes the focus. */
export function progressView(progress: Progress, props: ProgressProps): TemplateResult {
  const { words: { reveal }, failure, again } = props;
  return html`<div class="part cover">${progress.at === 'revealed' ? revealedView(progress.shown, props) : waitingView(progress, props)}
    ${failure ? html`<rk-notice kind="caution" role="alert">${failure}<div slot="actions">${button(reveal.again, again)}</div></rk-notice>` : nothing}
  </div>`;
}

function waitingView({ at }: Exclude<Progress, { at: 'revealed' }>, { words: { reveal }, level, reveal: together, stop, leave }: ProgressProps): TemplateResult {
  const said = (title: string, text: string, acts: TemplateResult) => html`${heading(title, level, 'cover')}<p role="status">${text}</p><div class="row">${acts}</div>`;
  const stopping = button(reveal.notToday, stop);
  const leaving = button(reveal.done, leave, 'quiet');
  switch (at) {
    case 'waiting': return said(reveal.waiting, reveal.waitingText, html`${stopping} ${leaving}`);
    case 'ready': return said(reveal.heading, reveal.apartText, html`${button(reveal.together, together)} ${stopping}`);
    case 'revealing': return said(reveal.revealing, reveal.revealingText, html`${stopping} ${leaving}`);
    case 'apart': return said(reveal.notRevealed, reveal.notRevealedText, leaving);
  }
}
