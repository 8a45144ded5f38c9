import type { RankChange } from "../../functions/candidates-api/schemas/comparison.ts";
import { count, counted } from "../format/counts.ts";

/** What happened to a rank, for the eye and in words. */
export interface RankStep {
  /** `41 → 12`. */
  readonly ranks: string;
  /** `Up 29 places`. */
  readonly words: string;
  /** Up is towards a visit. */
  readonly direction: "up" | "down";
}

/** How a member came to its rank in the later ranking. */
export function rankStep({ what, from, to }: Pick<RankChange, "what" | "from" | "to">): RankStep {
  if (what === "entered" || from === null) {
    return { ranks: `new → ${count(to ?? 0)}`, words: `Entered at ${count(to ?? 0)}`, direction: "up" };
  }
  if (what === "left" || to === null) {
    return { ranks: `${count(from)} → out`, words: `Left from ${count(from)}`, direction: "down" };
  }
  const places = from - to;
  return {
    ranks: `${count(from)} → ${count(to)}`,
    words: `${places > 0 ? "Up" : "Down"} ${counted(Math.abs(places), "place")}`,
    direction: places > 0 ? "up" : "down",
  };
}
