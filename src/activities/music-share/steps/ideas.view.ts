import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenDetail } from '../../../components/choice-group.js';
import type { Changed } from '../../../components/fire.js';
import { ideaPicture } from '../idea-pictures.js';
import { TITLE_LIMIT } from '../limits.js';
import { type Idea, ideas } from '../music-share.payload.js';
import { headingView, promptView } from './parts.view.js';
import type { MusicView } from './view.js';

/** Step 3: ways to have music in the sessions; more than one, or none. */
export function ideasView(view: MusicView): TemplateResult {
  const { ideas: words } = view.words;
  const options = ideas.map((idea) => ({ value: idea, title: words.names[idea].title, description: words.names[idea].line, picture: ideaPicture(idea) }));
  const picked = view.payload.ideas.map(({ idea }) => idea);
  return html`${headingView(view, words.heading, [words.text])}
    ${promptView(view, words)} ${askFirstView(view, picked)}
    <rk-choice-cards exportparts="choice" multiple .legend=${words.pick} .options=${options} .values=${picked} ?readonly=${view.readonly}
      @chosen=${({ detail }: CustomEvent<ChosenDetail>) => view.send({ type: 'ideas-picked', ideas: detail.values as readonly Idea[] })}></rk-choice-cards>
    ${picked.includes('own')
      ? html`<rk-text-field data-field="ownIdea" exportparts="field, label" .label=${words.ownLabel} .value=${view.payload.ownIdea ?? ''} .limit=${TITLE_LIMIT} .words=${view.words.limit}
          .problem=${view.problem('ownIdea')} ?readonly=${view.readonly}
          @changed=${({ detail }: Changed<string>) => view.send({ type: 'words-written', field: 'ownIdea', words: detail.value })}></rk-text-field>`
      : nothing}`;
}

/** The therapist asks before one pair is shared. */
function askFirstView({ words, author }: MusicView, picked: readonly Idea[]): TemplateResult | typeof nothing {
  if (author !== 'therapist' || !picked.includes('one-pair')) return nothing;
  return html`<p class="prompt no-print">${words.ideas.askFirst}</p>`;
}

/** An idea by its name, or in the person's own words. */
export function ideaName({ words, payload }: Pick<MusicView, 'words' | 'payload'>, idea: Idea): string {
  return (idea === 'own' && payload.ownIdea?.trim()) || words.ideas.names[idea].title;
}
