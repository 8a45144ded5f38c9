import type { Measured } from "../../../docs/scale/measured.ts";
import { SETUPS, type Setup } from "../../../docs/scale/setups.ts";

/** Round figures, so that what comes of them can be reckoned by hand. */
export const MEASURES: Measured = {
  on: "2026-01-01",
  node: "24",
  processor: "an example",
  rows: 1,
  members: 1,
  seed: 1,
  sizes: {
    bytesARow: 200,
    acceptedShare: 0.99,
    contentShare: 1,
    entryShare: 1,
    rejectBytesAReject: 400,
    scoredBytesARow: 90,
    itemBytes: 512,
    itemWriteUnits: 1,
    entryNumberBytes: 13,
    partialBytes: 50,
    candidateBytes: 2_500,
    candidateWriteUnits: 3,
    candidateLineBytes: 2_300,
    profileBytes: 500,
    busiestImporterShare: 0.2,
  },
  secondsAMillion: {
    cutRows: 2,
    scoredRows: 100,
    scannedContents: 30,
    partialContents: 8,
    mergedContents: 10,
    foldedEntries: 1,
    rankedMembers: 20,
    publishedCandidates: 200,
  },
};

/** How it is, with another design. */
export function setup(design: Partial<Setup["design"]> = {}): Setup {
  const [asItIs] = SETUPS;
  if (asItIs === undefined) throw new Error("there is no setup");
  return { ...asItIs, design: { ...asItIs.design, ...design } };
}
