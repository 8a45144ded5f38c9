import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

/** What the suites ran on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly node: string;
  /** Versions of the peers' packages. */
  readonly packages: Readonly<Record<string, string>>;
}

const BENCH = join(import.meta.dirname, "..");
const GIGABYTE = 1024 ** 3;

/** Writes down what this machine is, as `bench/results/machine.json`. */
export async function writeMachine(): Promise<void> {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    await readFile(join(BENCH, "package.json"), "utf8"),
  );
  const machine: Machine = {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / GIGABYTE),
    node: process.versions.node,
    packages: devDependencies,
  };
  await writeFile(join(BENCH, "results/machine.json"), `${JSON.stringify(machine, undefined, 2)}\n`);
}
