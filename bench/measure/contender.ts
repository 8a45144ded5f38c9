import type { Usage } from "./run-process.ts";

/** Something that does a task, or a part of it, in a process of its own. */
export interface Contender {
  /** Its name in figures: `duckdb`. */
  readonly name: string;
  /** Its name in tables. */
  readonly title: string;
  /** What it is to do, where not all of a suite are to find the same. */
  readonly task?: string;
  run(): Promise<Run>;
}

export interface Run {
  readonly usage: Usage;
  /** What it found. */
  readonly result: object;
}
