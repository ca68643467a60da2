import { courierChaos } from '../contracts/courier-chaos.js';
import { watched } from './support/row.js';

courierChaos({
  describe,
  test: (title, body) => void it(title, function () {
    this.timeout(150_000); // ms: a thousand runs on a busy machine
    return watched(() => body());
  }),
});
