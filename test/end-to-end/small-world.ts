import { join } from "node:path";
import { generateSamples } from "../../samples/generate/generate-samples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Files of an invented programme of 30 members and 300 shipment records: enough for two chunks of 64 KiB. */
export async function smallWorld() {
  const out = await temporaryFolder();
  await generateSamples({ rows: 500, members: 30, seed: 5, out });
  const file = (name: string) => [join(out, `${name}.csv`)];
  return {
    members: file("members"),
    operators: file("operators"),
    incidents: file("incidents"),
    validations: file("validations"),
    shipments: file("shipments"),
  };
}
