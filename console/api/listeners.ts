/** Those who want to know when something changed. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  /** The function returned ends it. */
  readonly add = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
