// What the portal's own server answers beside its files.
import {fhirServer} from './fhir-server.mjs';
import {signOut} from './sign-out.mjs';

/** The routes, each with a store of its own, for `serve`. */
export const routes = () => [fhirServer().route, signOut];
