/** What reading needs and writing does not: earlier entries, and one of them in full. Loaded after the form stands. */
import { HistoryList } from '../../components/history-list.js';

export { actionsView } from './actions.view.js';
export { entryView } from './entry.view.js';
export { historyView } from './history.view.js';

/** Components that only reading uses. */
export const dependencies = { 'rk-history-list': HistoryList } as const;
export { Tools } from './tools/tools.js';
export { toolsView } from './tools/tools.view.js';
