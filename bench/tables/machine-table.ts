import type { Machine } from "../measure/machine.ts";
import { markdownTable } from "./markdown-table.ts";

/** The machine and the versions of the last run. */
export function machineTable({ processor, cores, gigabytes, node, packages }: Machine): string {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return markdownTable(
    ["processor", "cores", "memory", "Node", "peers"],
    ["left", "right", "right", "left", "left"],
    [[processor, String(cores), `${gigabytes} GB`, node, versions.join(", ")]],
  );
}
