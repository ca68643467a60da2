// A second copy of Lit on a page, with an element of the host's own.
import { html, LitElement } from 'lit';

class HostGreeting extends LitElement {
  override render() {
    return html`<p>hello from the host</p>`;
  }
}

customElements.define('host-greeting', HostGreeting);
