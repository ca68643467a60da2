import type { ReactiveControllerHost } from 'lit';
import type { ClinicPictures } from './clinic-pictures.js';
import { drawing } from './illustrations.js';
import { type ClinicRoom, type Room, roomsNamed } from './rooms.js';

/** The spaces a page offers: the clinic's own first, then the built-in ones it names. */
export class OfferedRooms {
  readonly #host: ReactiveControllerHost;
  readonly #warn: () => void;
  #builtIn: readonly Room[] = roomsNamed(undefined).rooms;
  #own: readonly ClinicRoom[] = [];
  #pictures: ClinicPictures | undefined;

  /** @param warn Called when something the page gave cannot be shown. */
  constructor(host: ReactiveControllerHost, warn: () => void) {
    this.#host = host;
    this.#warn = warn;
  }

  get list(): readonly Room[] {
    return [...this.#own, ...this.#builtIn];
  }

  /** Takes the built-in ones by name and in order, as `tea short-walk`; all of them where unset. */
  name(names: string | undefined): void {
    const { rooms, unknown } = roomsNamed(names);
    this.#builtIn = rooms;
    if (unknown.length > 0) this.#warn();
  }

  /** Reads the clinic's own; what that needs is loaded first. */
  async readOwn(value: unknown): Promise<void> {
    const { ClinicPictures, readClinicRooms } = await import('./clinic.js');
    const { rooms, problems } = readClinicRooms(value);
    this.#pictures ??= new ClinicPictures(this.#host);
    this.#own = rooms;
    if (problems.length > 0) this.#warn();
    this.#host.requestUpdate();
  }

  /** The picture of a space; an open door for one in own words. */
  readonly pictureOf = (room: Room | undefined): unknown => {
    if (room?.kind === 'clinic' && room.picture) return this.#pictures?.of(room.picture);
    return drawing(room?.kind === 'built-in' ? room.id : 'door');
  };
}
