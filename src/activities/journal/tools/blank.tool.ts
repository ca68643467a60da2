import { html, render, type TemplateResult } from 'lit';
import type { EntryKind } from '../kinds/entry.js';
import { printOnly } from '../../../runtime/print-only.js';
import { readers } from '../reading/content.view.js';
import { button, type Tool, type ToolProps } from './tool.js';
import { worksheet } from './worksheet.view.js';

/** Paper sheets to fill in by hand, one of each kind that is offered. */
class Blank implements Tool {
  view(props: ToolProps): TemplateResult {
    const { host, kinds, words: { tools: words } } = props;
    return html`<div class="panel">
      <p>${words.chooseBlank}</p>
      ${host.later(readers, () => html`<div class="row">${kinds.map((kind) => button(host.words.kinds[kind], () => print(kind, props)))}</div>`)}
    </div>`;
  }
}

export const open = (): Tool => new Blank();

function print(kind: EntryKind, { host }: ToolProps): void {
  const paper = document.createElement('div');
  render(worksheet(host, kind), paper);
  printOnly([...paper.children], host.localized);
}
