import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Charts = typeof import('./index.js');

let charts: Charts | undefined;

/** The pictures, once they are wanted. Where they do not arrive, the tables say the same. */
export class LazyCharts implements ReactiveController {
  failed = false;
  readonly #host: ReactiveControllerHost;
  #loading = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.failed = false;
  }

  /** The pictures, or `undefined` while they load; asking is what loads them. */
  get drawn(): Charts | undefined {
    if (!charts && !this.#loading && !this.failed) void this.#load();
    return charts;
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      charts = await import('./index.js');
    } catch {
      this.failed = true; // offline, first time: a chunk that does not arrive is no fault of the person's
    }
    this.#loading = false;
    this.#host.requestUpdate();
  }
}
