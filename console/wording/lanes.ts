import type { Lane } from "../../core/score/score.ts";

const LANE_NAMES: Readonly<Record<Lane, string>> = {
  fast: "FAST",
  green: "Green",
  standard: "Standard",
  review: "Review",
};

/** The name of a lane; the code itself where it has none here. */
export function laneName(lane: string): string {
  const names: Readonly<Record<string, string>> = LANE_NAMES;
  return names[lane] ?? lane;
}
