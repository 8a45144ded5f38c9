import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";

/** Another stack runs on the same folder. */
export class StackRuns extends Error {
  override readonly name = "StackRuns";
  readonly folder: string;
  /** Of the process that runs it, where it is known. */
  readonly pid: number | undefined;

  constructor(folder: string, pid: number | undefined, options?: ErrorOptions) {
    const who = pid === undefined ? "another process" : `process ${pid}`;
    super(`${who} runs a stack on ${folder}; use that one, stop it, or name another folder`, options);
    this.folder = folder;
    this.pid = pid;
  }
}

/** What commands find a running stack by. */
export interface StackDescription {
  readonly endpoint: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly pid: number;
}

const descriptionSchema = z.object({ pid: z.number() });
const DESCRIPTION = "stack.json";
const LOCK = "lock.db";

/**
 * The folder of a stack, held by this process alone. The lock is SQLite's own on a file: the system lets go of it when the
 * process ends, however that happens, so a dead one never stands in the way.
 */
export class StackFolder {
  readonly path: string;
  readonly #lock: DatabaseSync;

  private constructor(path: string, lock: DatabaseSync) {
    this.path = path;
    this.#lock = lock;
  }

  /** Makes the folder where it is missing and takes it. Throws StackRuns. */
  static async take(path: string): Promise<StackFolder> {
    await mkdir(path, { recursive: true });
    const lock = new DatabaseSync(join(path, LOCK));
    try {
      lock.exec("BEGIN EXCLUSIVE");
    } catch (cause) {
      lock.close();
      throw new StackRuns(path, await pidIn(path), { cause });
    }
    return new StackFolder(path, lock);
  }

  /** The place of a part's data. */
  of(part: string): string {
    return join(this.path, part);
  }

  /** Tells commands where the stack is. */
  async describe(description: StackDescription): Promise<void> {
    const draft = this.of(`${DESCRIPTION}.draft`);
    await writeFile(draft, `${JSON.stringify(description, undefined, 2)}\n`);
    await rename(draft, this.of(DESCRIPTION));
  }

  /** Gives the folder back; the data stays. */
  async release(): Promise<void> {
    await rm(this.of(DESCRIPTION), { force: true });
    this.#lock.close();
  }
}

async function pidIn(path: string): Promise<number | undefined> {
  try {
    return descriptionSchema.parse(JSON.parse(await readFile(join(path, DESCRIPTION), "utf8"))).pid;
  } catch {
    // A stack that is just starting has not said where it is.
    return undefined;
  }
}
