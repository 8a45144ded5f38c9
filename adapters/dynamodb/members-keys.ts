import type { ItemKey } from "./item.ts";

/*
 * Keys of the members table; pk is the memberId. The digest is that of the record's text: another content is another item.
 *   profile#<digest>
 *   incident#<incidentId>#<digest>
 *   validation#<validationId>#<digest>
 *   decision#<7 digits>             decisions about the member, from 1
 * Decisions come before all records of the member, so that one range has the records alone.
 */
const DIGEST_DIGITS = 32;
const SEQUENCE_DIGITS = 7;

/** What the sort keys of decisions begin with. */
export const DECISION_PREFIX = "decision#";

/** The value of the hash key, `list`, of the index of decisions by time. */
export const DECISION_LIST = "decision";

/** What the sort keys of a kind of record begin with. */
export const MEMBER_PREFIXES = {
  profile: "profile#",
  incident: "incident#",
  validation: "validation#",
} as const;

export type MemberItemKind = keyof typeof MEMBER_PREFIXES;

/** The key of a record. `id` is the record's own id, empty for a profile; `hash` the SHA-256 of its text in hexadecimal. */
export function memberItemKey(kind: MemberItemKind, memberId: string, id: string, hash: string): ItemKey {
  const digest = hash.slice(0, DIGEST_DIGITS);
  return { pk: memberId, sk: `${MEMBER_PREFIXES[kind]}${id === "" ? "" : `${id}#`}${digest}` };
}

/** The least sort key of a record, and so greater than those of decisions. */
export const FIRST_RECORD = MEMBER_PREFIXES.incident;

export function decisionKey(memberId: string, sequence: number): ItemKey {
  return { pk: memberId, sk: `${DECISION_PREFIX}${String(sequence).padStart(SEQUENCE_DIGITS, "0")}` };
}

/** The place of a decision among those about its member; undefined where a sort key names none. */
export function sequenceOf(sk: string): number | undefined {
  const [, digits] = /^decision#(\d{7})$/.exec(sk) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The kind of record that a sort key names; undefined where it names none. */
export function memberItemKind(sk: string): MemberItemKind | undefined {
  if (sk.startsWith(MEMBER_PREFIXES.profile)) return "profile";
  if (sk.startsWith(MEMBER_PREFIXES.incident)) return "incident";
  return sk.startsWith(MEMBER_PREFIXES.validation) ? "validation" : undefined;
}
