import { html, type TemplateResult } from 'lit';

/** A 24 by 24 drawing in round strokes of the text's colour, hidden from assistive technology: the words beside it say it. */
const icon = (d: string, flip = ''): TemplateResult =>
  html`<svg class="icon ${flip}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${d} /></svg>`;

/** Done, chosen, kept. */
export const checkIcon = /* @__PURE__ */ icon('M5 12.5l4.5 4.5L19 7.5');
/** Change it. */
export const pencilIcon = /* @__PURE__ */ icon('M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3');
/** Goes to someone. */
export const shareIcon = /* @__PURE__ */ icon('M12 15V4M8 8l4-4 4 4M7 12H5v8h14v-8h-2');
/** Locked, or kept to oneself. */
export const lockIcon = /* @__PURE__ */ icon('M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3');
/** Delete it. */
export const binIcon = /* @__PURE__ */ icon('M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5');
/** Take it back. */
export const undoIcon = /* @__PURE__ */ icon('M9 14L4 9l5-5M4 9h10a5.5 5.5 0 0 1 0 11h-3', 'flip');
/** Time, or how long. */
export const clockIcon = /* @__PURE__ */ icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2');
/** Onwards, in the direction of reading. */
export const arrowIcon = /* @__PURE__ */ icon('M5 12h14M13 6l6 6-6 6', 'flip');
/** Add one. */
export const plusIcon = /* @__PURE__ */ icon('M12 5v14M5 12h14');
/** Close it, or take it off. */
export const closeIcon = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18');
/** Look at it. */
export const eyeIcon = /* @__PURE__ */ icon('M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z');
/** Put it on paper. */
export const printIcon = /* @__PURE__ */ icon('M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7z');
/** Call someone. */
export const phoneIcon = /* @__PURE__ */ icon('M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z');
/** Good to know. */
export const infoIcon = /* @__PURE__ */ icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 7.8v.1');
/** Careful. */
export const cautionIcon = /* @__PURE__ */ icon('M12 4L2.5 20h19zM12 10v4.5M12 17v.1');
/** Lost or refused. */
export const criticalIcon = /* @__PURE__ */ icon('M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 8v4.5M12 16v.1');
/** Stand still for a while. */
export const pauseIcon = /* @__PURE__ */ icon('M8.5 5v14M15.5 5v14');
/** Go on. */
export const playIcon = /* @__PURE__ */ icon('M8 5l10 7-10 7z', 'flip');
