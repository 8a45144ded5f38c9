import type { ItemKey } from "./item.ts";

/*
 * Keys of the members table; pk is the memberId. The digest is that of the record's text: another content is another item.
 *   profile#<digest>
 *   incident#<incidentId>#<digest>
 *   validation#<validationId>#<digest>
 */
const DIGEST_DIGITS = 32;

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

/** The kind of record that a sort key names; undefined where it names none. */
export function memberItemKind(sk: string): MemberItemKind | undefined {
  if (sk.startsWith(MEMBER_PREFIXES.profile)) return "profile";
  if (sk.startsWith(MEMBER_PREFIXES.incident)) return "incident";
  return sk.startsWith(MEMBER_PREFIXES.validation) ? "validation" : undefined;
}
