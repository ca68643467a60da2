import 'fake-indexeddb/auto';
import { afterEach, assert, describe, it } from 'vitest';
import { storeFaults } from '../../contracts/store-faults.js';

const PATIENCE = 15_000; // ms: an opening may take the kit's own five seconds

storeFaults({ describe, it: (title, body) => it(title, body, PATIENCE), afterEach, assert: assert as unknown as Chai.AssertStatic });
