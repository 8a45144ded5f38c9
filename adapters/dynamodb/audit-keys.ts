import type { ItemKey } from "./item.ts";

/*
 * Keys of the audit table.
 *   <memberId> / <time>#<request id>  who read or decided something about the member; the time is ISO 8601, UTC, with milliseconds
 */

/** The value of the hash key, `list`, of the index of all entries by time. */
export const AUDIT_LIST = "audit";

export function auditKey(memberId: string, at: string, id: string): ItemKey {
  return { pk: memberId, sk: `${at}#${id}` };
}

/** The id of the request that a sort key names, behind a time; undefined where it names none. */
export function auditId(sk: string, at: string): string | undefined {
  const before = `${at}#`;
  return sk.startsWith(before) && sk.length > before.length ? sk.slice(before.length) : undefined;
}
