import { AUDIT_LIST, auditId, auditKey } from "./audit-keys.ts";
import { type Item, keyItem } from "./item.ts";
import { codeOf, keyOf, textOf, textsOf } from "./item-attributes.ts";
import { StoredItemError } from "./stored-item-error.ts";

/** Who read or decided something about a member. */
export interface AuditRecord<What extends string> {
  /** The request's. */
  readonly id: string;
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
  readonly userId: string;
  readonly roles: readonly string[];
  readonly what: What;
  readonly memberId: string;
  /** More of it, as ids and codes. */
  readonly detail: string;
}

/** The item of an audit entry. Attributes have the names of the entry's fields. */
export function auditItem(entry: AuditRecord<string>): Item {
  return {
    ...keyItem(auditKey(entry.memberId, entry.at, entry.id)),
    list: { S: AUDIT_LIST },
    at: { S: entry.at },
    userId: { S: entry.userId },
    roles: { L: entry.roles.map((role) => ({ S: role })) },
    what: { S: entry.what },
    detail: { S: entry.detail },
  };
}

/** The audit entry in an item, about one of `codes`; throws StoredItemError where it is none. */
export function auditOf<What extends string>(item: Item, codes: readonly What[]): AuditRecord<What> {
  const key = keyOf(item);
  const at = textOf(item, "at");
  const id = auditId(key.sk, at);
  if (id === undefined) throw new StoredItemError(key, "sk", "the time and id of a request");
  return {
    id,
    at,
    userId: textOf(item, "userId"),
    roles: textsOf(item, "roles"),
    what: codeOf(item, "what", codes),
    memberId: key.pk,
    detail: textOf(item, "detail"),
  };
}
