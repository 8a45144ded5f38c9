import { table } from "../pages/markdown.ts";
import { figure } from "./amount-text.ts";
import { INPUTS } from "./inputs.ts";
import type { Measured } from "./measured.ts";

const WHAT: Readonly<Record<keyof Measured["secondsAMillion"], string>> = {
  cutRows: "rows cut into chunks by intake-file, read from and written to S3",
  scoredRows: "rows read, scored and written by score-chunk, requests made and answers read",
  scannedContents: "shipments read from pages of a scan by rank-members and taken into a ledger",
  partialContents: "of them written as a partial ledger",
  mergedContents: "of them merged from partial ledgers",
  foldedEntries: "entries folded into totals",
  rankedMembers: "members ranked",
  publishedCandidates: "candidates written",
};

const SIZES: Readonly<Record<keyof Measured["sizes"], string>> = {
  bytesARow: "bytes of a row",
  acceptedShare: "rows that are accepted, of all",
  contentShare: "different contents, of accepted rows",
  entryShare: "entries, of contents",
  rejectBytesAReject: "bytes of a reject",
  scoredBytesARow: "compressed bytes of a scored line",
  itemBytes: "bytes of a shipment in its table",
  itemWriteUnits: "write units of a shipment",
  entryNumberBytes: "bytes of an entry number",
  partialBytes: "compressed bytes of a shipment in a partial ledger",
  candidateBytes: "bytes of a candidate in its table",
  candidateWriteUnits: "write units of a candidate",
  candidateLineBytes: "bytes of a candidate in `candidates.ndjson`",
  profileBytes: "bytes of a member in its table",
  busiestImporterShare: "rows of the importer with most, of all",
};

/** What was measured: seconds of a processor, and sizes. */
export function measuredSection({ secondsAMillion, sizes }: Measured): string {
  const seconds = table(
    ["seconds a million", "of"],
    Object.entries(WHAT).map(([name, what]) => [figure(figureNamed(secondsAMillion, name)), what]),
  );
  const bytes = table(
    ["size", "of"],
    Object.entries(SIZES).map(([name, what]) => [String(figureNamed(sizes, name)), what]),
  );
  return `${seconds}\n\n${bytes}`;
}

/** What the services allow, and where they say so. */
export function quotasSection(): string {
  return table(
    ["quota", "what", "source"],
    Object.values(INPUTS.quotas).map(({ value, what, source }) => [figure(value), what, source]),
  );
}

/** What nobody has measured here, and prices beside those of COST.md. */
export function assumedSection(): string {
  const assumed = table(
    ["assumed", "what", "why"],
    Object.values(INPUTS.assumed).map(({ value, what, why }) => [String(value), what, why]),
  );
  const prices = table(
    ["price", "what", "source"],
    Object.values(INPUTS.prices).map(({ value, what, source }) => [`$${value}`, what, source]),
  );
  return `${assumed}\n\n${prices}`;
}

function figureNamed(figures: Readonly<Record<string, number>>, name: string): number {
  return figures[name] ?? 0;
}
