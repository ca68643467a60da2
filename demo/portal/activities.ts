import type {Words} from './words/en.js';

/**
 * What the portal offers between sessions: the one list that home, the way on from a page and the
 * developers' links are drawn from. Each has a page of its own, `NAME.html`, and a bare one, `elements/NAME.html`.
 */
export const activities = ['journal', 'breathing-room', 'music-share', 'ter', 'feedback'] as const satisfies readonly (keyof Words['activities'])[];

export type PortalActivity = (typeof activities)[number];

/** The pages about everything the client wrote: what is kept, and what would leave. */
export const records = ['my-data', 'share-review'] as const satisfies readonly (keyof Words['records'])[];

export type PortalRecords = (typeof records)[number];

/** Which of those this page is. */
export const recordsOfPage = (): PortalRecords | undefined => records.find(name => location.pathname.endsWith(`/${name}.html`));

/** The activity this page is about, by its file's name. */
export const activityOfPage = (): PortalActivity | undefined => activities.find(name => location.pathname.endsWith(`/${name}.html`));

/** Elements with a bare page and no page of the portal's own. */
export const bareOnly = ['questionnaire'] as const;
