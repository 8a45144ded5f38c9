import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../samples");

/** Paths of the sample files. */
export const SAMPLES = {
  shipments: join(FOLDER, "shipments.csv"),
  members: join(FOLDER, "members.csv"),
  operators: join(FOLDER, "operators.csv"),
  incidents: join(FOLDER, "incidents.csv"),
  validations: join(FOLDER, "validations.csv"),
  declarations: join(FOLDER, "declarations/declarations.csv.gz"),
} as const;

/** Arguments that rank the sample members into `out`. */
export function rankSamples(out: string, ...more: readonly string[]): string[] {
  const { shipments, members, operators, incidents, validations } = SAMPLES;
  const files = [
    "--members",
    members,
    "--operators",
    operators,
    "--incidents",
    incidents,
    "--validations",
    validations,
  ];
  return ["rank", ...files, "--shipments", shipments, "--out", out, ...more];
}
