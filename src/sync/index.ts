/** Handing over what was shared, and the therapist's store; importing it does nothing. */
export type { Endpoint, Item, PutItem, Receipt, RemoveItem } from './endpoint.js';
export { fhirEndpoint, type FhirEndpointOptions } from './fhir-endpoint.js';
export { FhirRecordStore, type FhirRecordStoreOptions } from './fhir-record-store.js';
export { clinicReader, type ClinicReader, type ClinicReaderOptions } from './clinic-reader.js';
