import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes the files of a run so that they appear whole or not at all: everything is made in a folder beside, and moved over
 * when the run has succeeded.
 */
export class OutputFolder {
  readonly #target: string;
  readonly #making: string;
  readonly #names = new Set<string>();

  private constructor(target: string, making: string) {
    this.#target = target;
    this.#making = making;
  }

  static async in(target: string): Promise<OutputFolder> {
    await mkdir(target, { recursive: true });
    return new OutputFolder(target, await mkdtemp(join(target, ".unfinished-")));
  }

  /** The path under which to write the file called `name` until the run has succeeded. */
  path(name: string): string {
    this.#names.add(name);
    return join(this.#making, name);
  }

  /** Whether a file of this name will appear. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** The file will not appear after all. */
  leaveOut(name: string): void {
    this.#names.delete(name);
  }

  /** The run has succeeded: the files appear under their names; `stale` ones of an earlier run go. */
  async publish(stale: readonly string[]): Promise<void> {
    for (const name of stale) await rm(join(this.#target, name), { force: true });
    for (const name of this.#names) await rename(join(this.#making, name), join(this.#target, name));
    await this.discard();
  }

  /** The run has failed: nothing appears. */
  async discard(): Promise<void> {
    await rm(this.#making, { recursive: true, force: true });
  }
}
