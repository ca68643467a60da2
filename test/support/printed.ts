/** Keeps what is sent to the printer from reaching it; `sheets` holds the text of each, newest last, and the size of its letters in points. */
export function catchPrints(): { readonly sheets: { readonly text: string; readonly points: number; readonly height: number }[]; stop(): void } {
  const sheets: { text: string; points: number; height: number }[] = [];
  const append = document.body.append.bind(document.body);
  document.body.append = (...nodes: (Node | string)[]) => {
    append(...nodes);
    for (const node of nodes) if (node instanceof HTMLIFrameElement) catchIn(node);
  };
  const catchIn = (frame: HTMLIFrameElement) => {
    frame.contentWindow!.print = () => {
      const { body } = frame.contentDocument!;
      const points = parseFloat(frame.contentWindow!.getComputedStyle(body).fontSize) * 0.75; // CSS pixels to points
      sheets.push({ text: body.textContent.replaceAll(/\s+/g, ' '), points, height: body.getBoundingClientRect().height });
      frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    };
  };
  return { sheets, stop: () => Reflect.deleteProperty(document.body, 'append') };
}
