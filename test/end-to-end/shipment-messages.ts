import { readFile } from "node:fs/promises";
import { SAMPLES } from "../support/samples.ts";

/** The good shipments of the samples as JSON, as a system of an importer would send them. */
export async function shipmentsAsJson(count: number): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(SAMPLES.shipments, "utf8")).split("\n");
  const names = lines[0]?.split(",") ?? [];
  return lines
    .slice(1)
    .filter((line) => !line.includes('"') && line.split(",").length === names.length)
    .slice(0, count)
    .map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? "", cell])));
}

/** One that nobody lets through without a look. */
export function alarming(shipment: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  const anomalyCodes = "SEAL_BROKEN|TAMPER_EVIDENCE|DOCUMENT_ALTERED|ROUTE_DEVIATION";
  return { ...shipment, importerId: "STRANGER-1", anomalyCodes };
}

/** A message for the queue of shipments. */
export const message = (shipments: unknown) => JSON.stringify({ schemaVersion: 1, shipments });
