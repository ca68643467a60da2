export { acquireStore, type Acquired } from './acquire.js';
export type { HeldRecord } from './held.js';
export type { DeviceStore, LocalStore, Secret, StoreKeys } from './local-store.js';
export { openDeviceStore, openMemoryStore, openStore, type OpenedStore, type StoreOptions } from './open.js';
export type { Outbox, OutboxEntry } from './outbox.js';
export type { Persisted } from './persistence.js';
export type { ListOptions, PutOptions, Reader, RecordPage, RecordStore, StoreCapabilities, StoreChange } from './record-store.js';
export type { Codecs } from './rules.js';
export type { KeyProvider } from './wraps/portal-key.js';
