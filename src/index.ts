/** The public API of the kit. Importing it registers nothing. */
export { RapportError, isRapportError, type RapportErrorCode } from './core/errors.js';
export type { ActivityName, ActivityPayloads, ActivityRecord, Author, Kept, Sharing, Status } from './core/record.js';
export type { ListOptions, PutOptions, Reader, RecordPage, RecordStore, StoreCapabilities, StoreChange } from './store/record-store.js';
export type { Endpoint, Item, PutItem, Receipt, RemoveItem } from './sync/index.js';
export { configure, type KitOptions } from './runtime/configure.js';
export { define } from './runtime/define.js';
export type { FailedDetail, RapportEvents, RecordDetail, RecordReference, StepDetail } from './runtime/events.js';
export type { Safety, SafetyContact } from './runtime/contexts.js';
export { ProviderElement } from './runtime/provider/index.js';
export { SafetyElement } from './runtime/safety/index.js';
export { applyTheme, presets, themeCss, type PresetName, type Theme } from './theme/presets.js';
export { checkTheme, type WeakContrast } from './theme/check-theme.js';
export { JournalElement } from './activities/journal/journal.element.js';
export { BreathingRoomElement } from './activities/breathing-room/breathing-room.element.js';
export { MusicShareElement } from './activities/music-share/music-share.element.js';
export { TerElement } from './activities/ter/ter.element.js';
export { FeedbackElement } from './activities/feedback/feedback.element.js';
export { QuestionnaireElement } from './activities/questionnaire/questionnaire.element.js';
