/** Why a member is visited, in the order in which visits are given out on record. */
export const PICK_REASONS = ["law", "selected", "risk", "sector", "random"] as const;

export type PickReason = (typeof PICK_REASONS)[number];
