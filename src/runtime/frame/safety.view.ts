import { html, nothing, type TemplateResult } from 'lit';
import type { Safety, SafetyContact } from '../contexts.js';
import type { FrameWords } from '../frame-words.js';

const OPENS = /^(tel|sms|mailto|https):/i;

/** The clinic's contacts for a bad moment, or what to do where it gave none. */
export function safetyView(safety: Safety | undefined, words: FrameWords): TemplateResult {
  const { contacts, note } = readable(safety);
  return html`<div class="safety">
    ${contacts.length > 0 ? html`<ul>${contacts.map((contact) => contactView(contact, words))}</ul>` : html`<p>${words.help.fallback}</p>`}
    ${note ? html`<p>${note}</p>` : nothing}
    <p class="muted">${words.help.note}</p>
  </div>`;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The contacts that name someone, and the note: whatever a page hands over, this stays of use. */
function readable(safety: Safety | undefined): { readonly contacts: readonly Required<SafetyContact>[]; readonly note: string } {
  try {
    const { contacts, note }: Partial<Safety> = safety ?? {}; // most pages give none, and each drawing asks: nothing is thrown then
    const read = (each: SafetyContact | null) => ({ name: text(each?.name), how: text(each?.how), href: text(each?.href), hours: text(each?.hours) });
    return { contacts: Array.isArray(contacts) ? contacts.map(read).filter(({ name }) => name) : [], note: text(note) };
  } catch {
    return { contacts: [], note: '' }; // what there is cannot be read
  }
}

function contactView(contact: Required<SafetyContact>, words: FrameWords): TemplateResult {
  const opens = OPENS.test(contact.href.trim());
  return html`<li>
    <strong>${contact.name}</strong>
    ${opens ? html`<a class="button" part="button" href=${contact.href} rel="noopener noreferrer">${contact.how || contact.href.replace(OPENS, '')}</a>` : html`<span>${contact.how}</span>`}
    ${contact.hours ? html`<span class="muted">${words.help.hours(contact.hours)}</span>` : nothing}
  </li>`;
}
