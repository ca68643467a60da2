import { assert } from '@open-wc/testing';
import { storeFaults } from '../contracts/store-faults.js';
import { watched } from './support/row.js';

storeFaults({ describe, it: (title, body) => void it(title, () => watched(async () => void (await body()))), afterEach, assert });
