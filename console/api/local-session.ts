import { Listeners } from "./listeners.ts";
import { type LocalUser, localUserOf, localUserText } from "./local-user.ts";
import type { Session } from "./session.ts";

const KEPT_AS = "greenlane.user";

/** The session of the local stack: whoever sits at the machine chooses a role, and the choice is kept. */
export class LocalSession implements Session {
  readonly kind = "local";
  readonly ended = false;
  readonly #listeners = new Listeners();
  readonly #storage: Storage;
  #user: LocalUser;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#user = localUserOf(storage.getItem(KEPT_AS));
  }

  get user(): LocalUser {
    return this.#user;
  }

  choose(user: LocalUser): void {
    this.#user = user;
    this.#storage.setItem(KEPT_AS, localUserText(user));
    this.#listeners.tell();
  }

  async headers(): Promise<Readonly<Record<string, string>>> {
    return { "x-greenlane-user": localUserText(this.#user) };
  }

  end(): void {}

  async signIn(): Promise<void> {}

  async signOut(): Promise<void> {}

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }
}
