/** Prefixes of the objects, as the functions write and read them. */
export const PREFIXES = {
  /** Of the input bucket: what users upload, below it a folder for each kind. */
  incoming: "incoming/",
  /** Of the data bucket: pieces of whole records, waiting to be scored. */
  chunks: "chunks/",
  /** Rejects and scored lines of an intake. */
  intakes: "intakes/",
  registry: "registry/",
  rankings: "rankings/",
  /** Partial activities of a ranking that is being made. */
  rankingWork: "rankings/work/",
  /** Plans of validations, a folder for each. */
  plans: "plans/",
  /** Files made for somebody to download at once. */
  exports: "exports/",
  /** Policies of the operator's own, put there by hand. */
  policy: "policy/",
} as const;
