import { define } from '../../runtime/define.js';
import { JournalElement } from './journal.element.js';

define('rapport-journal', JournalElement);
