import { html, nothing, type TemplateResult } from 'lit';
import type { Safety, SafetyContact } from '../contexts.js';
import type { FrameWords } from '../frame-words.js';

const OPENS = /^(tel|sms|mailto|https):/i;

/** The clinic's contacts for a bad moment, or what to do where it gave none. */
export function safetyView(safety: Safety | undefined, words: FrameWords): TemplateResult {
  const contacts = reachable(safety?.contacts);
  return html`<div class="safety">
    ${contacts.length > 0 ? html`<ul>${contacts.map((contact) => contactView(contact, words))}</ul>` : html`<p>${words.help.fallback}</p>`}
    ${safety?.note ? html`<p>${safety.note}</p>` : nothing}
    <p class="muted">${words.help.note}</p>
  </div>`;
}

/** The contacts that name someone: whatever a page hands over, this stays of use. */
function reachable(contacts: unknown): readonly SafetyContact[] {
  return Array.isArray(contacts) ? (contacts as (SafetyContact | null)[]).filter((each) => each?.name) as SafetyContact[] : [];
}

function contactView(contact: SafetyContact, words: FrameWords): TemplateResult {
  const opens = typeof contact.href === 'string' && OPENS.test(contact.href.trim());
  return html`<li>
    <strong>${contact.name}</strong>
    ${opens ? html`<a class="button" part="button" href=${contact.href} rel="noopener noreferrer">${contact.how}</a>` : html`<span>${contact.how}</span>`}
    ${contact.hours ? html`<span class="muted">${words.help.hours(contact.hours)}</span>` : nothing}
  </li>`;
}
